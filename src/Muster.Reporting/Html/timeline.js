
// A lane for each slot; in it a line for each test that runs at the same time as others there.
const LINE = 18, GAP = 10, LABEL = 130, AXIS = 20;

function makeLanes() {
  const lanes = new Map();
  const laneOf = slot => {
    if (!lanes.has(slot)) lanes.set(slot, { slot, workers: [], tests: [], lines: [], end: 0, busy: 0 });
    return lanes.get(slot);
  };
  // A slot that nobody used is idle time as well.
  for (let slot = 0; slot < Math.min(run.slots, 256); slot++) laneOf(slot);
  workers.forEach(w => laneOf(w.slot).workers.push(w));
  tests.forEach((t, i) => { if (t[WORKER] >= 0 && t[START] >= 0) laneOf(workers[t[WORKER]].slot).tests.push(i); });
  const sorted = [...lanes.values()].sort((a, b) => a.slot - b.slot);
  sorted.forEach(fillLane);
  let top = AXIS + 6;
  sorted.forEach(lane => { lane.top = top; lane.height = Math.max(1, lane.lines.length) * LINE; top += lane.height + GAP; });
  return { all: sorted, height: top };
}

function fillLane(lane) {
  lane.tests.sort((a, b) => tests[a][START] - tests[b][START]);
  const units = new Map();
  for (const i of lane.tests) {
    const t = tests[i];
    // Starts and durations come from two clocks: a few milliseconds are no overlap.
    let line = lane.lines.find(l => l.end - t[START] < 20);
    if (!line) {
      if (lane.lines.length < 32) lane.lines.push(line = { end: 0, tests: [], units: [] });
      else line = lane.lines[31];
    }
    line.tests.push(i);
    line.end = Math.max(line.end, endOf(t));
    const last = line.units[line.units.length - 1];
    if (last && last.unit === t[UNIT] && last.worker === t[WORKER]) { last.end = Math.max(last.end, endOf(t)); last.count++; last.work += t[TIME]; }
    else line.units.push({ unit: t[UNIT], worker: t[WORKER], start: t[START], end: endOf(t), count: 1, work: t[TIME] });
    units.set(t[UNIT], (units.get(t[UNIT]) || 0) + t[TIME]);
    lane.busy += t[TIME];
    lane.end = Math.max(lane.end, endOf(t));
  }
  lane.units = [...units].sort((a, b) => b[1] - a[1]);
}

const lanes = makeLanes();
const whole = Math.max(run.wallMs, run.boundMs, lanes.all.reduce((end, lane) => Math.max(end, lane.end), 1)) * 1.01;
const critical = lanes.all.reduce((last, lane) => lane.end > (last ? last.end : 0) ? lane : last, null);
const view = { from: 0, to: whole };
const box = byId('lanes'), canvas = byId('canvas'), pen = canvas.getContext('2d');
let colors = {}, chosen = -1, waiting = false;

function readColors() {
  const style = getComputedStyle(document.documentElement);
  for (const name of ['back', 'front', 'soft', 'line', 'alive', 'passed', 'passed2', 'failed', 'crashed', 'timedOut', 'skipped', 'notRun', 'flaky', 'mark'])
    colors[name] = style.getPropertyValue('--' + name).trim();
}

function size() {
  const ratio = window.devicePixelRatio || 1, width = box.clientWidth, height = Math.min(lanes.height, Math.max(60, Math.round(window.innerHeight * 0.6) - 2));
  canvas.width = width * ratio; canvas.height = height * ratio;
  canvas.style.width = width + 'px'; canvas.style.height = height + 'px';
  byId('spacer').style.height = Math.max(0, lanes.height - height) + 'px';
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  plan();
}

function plan() { if (!waiting) { waiting = true; requestAnimationFrame(() => { waiting = false; draw(); }); } }
const xOf = ms => LABEL + (ms - view.from) / (view.to - view.from) * (box.clientWidth - LABEL);
const msAt = x => view.from + (x - LABEL) / (box.clientWidth - LABEL) * (view.to - view.from);

function draw() {
  const width = box.clientWidth, height = parseFloat(canvas.style.height), scroll = box.scrollTop;
  pen.clearRect(0, 0, width, height);
  pen.font = '12px system-ui, sans-serif';
  pen.textBaseline = 'middle';
  for (const lane of lanes.all) {
    const y = lane.top - scroll;
    if (y + lane.height >= AXIS && y <= height) drawLane(lane, y, width);
  }
  drawMarks(width, height);
}

function drawLane(lane, y, width) {
  pen.save();
  pen.beginPath(); pen.rect(LABEL, AXIS, width - LABEL, 1e6); pen.clip();
  for (const w of lane.workers) {
    const x = xOf(w.start), end = xOf(w.end === null ? run.wallMs : w.end);
    pen.fillStyle = colors.alive; pen.fillRect(x, y, Math.max(1, end - x - 1), lane.height);
    pen.fillStyle = colors.mark; pen.fillRect(x, y, 1.5, lane.height);
  }
  lane.lines.forEach((line, i) => drawLine(line, y + i * LINE));
  for (const w of lane.workers) if (w.error) {
    const x = xOf(w.end === null ? run.wallMs : w.end);
    pen.strokeStyle = colors.crashed; pen.lineWidth = 2;
    pen.beginPath(); pen.moveTo(x, y - 3); pen.lineTo(x, y + lane.height + 3);
    pen.moveTo(x - 4, y - 4); pen.lineTo(x + 4, y + 4); pen.moveTo(x + 4, y - 4); pen.lineTo(x - 4, y + 4); pen.stroke();
  }
  pen.restore();
  pen.fillStyle = lane === critical ? colors.mark : colors.front;
  const first = lane.workers[0];
  pen.fillText(cutText((first ? first.id : 'slot ' + lane.slot) + (lane.workers.length > 1 ? ' ×' + lane.workers.length : ''), LABEL - 12), 6, y + LINE / 2);
}

function drawLine(line, y) {
  const from = firstAfter(line.tests, view.from);
  let painted = -1;
  for (let k = from; k < line.tests.length; k++) {
    const i = line.tests[k], t = tests[i];
    if (t[START] > view.to) break;
    const x = xOf(t[START]), end = Math.max(x + 1, xOf(endOf(t))), pixel = Math.floor(xOf(endOf(t)));
    // Thousands of tests may share a pixel: one bar stands for them, but a failure is always seen.
    if (pixel <= painted && t[OUTCOME] === 0 && i !== chosen) continue;
    painted = Math.max(painted, pixel);
    const kind = kindOf(t);
    pen.fillStyle = kind === 'passed' && k % 2 ? colors.passed2 : colors[kind];
    pen.fillRect(x, y + 1, Math.max(1, end - x - (end - x > 4 ? 1 : 0)), LINE - 7);
    if (i === chosen) { pen.strokeStyle = colors.front; pen.lineWidth = 2; pen.strokeRect(x, y, Math.max(3, end - x), LINE - 5); }
    if (end - x > 50) { pen.fillStyle = colors.back; pen.fillText(cutText(t[NAME], end - x - 8), x + 4, y + LINE / 2 - 2); }
  }
  painted = -1;
  line.units.forEach((u, k) => {
    if (u.end < view.from || u.start > view.to || Math.floor(xOf(u.end)) <= painted) return;
    const x = xOf(u.start);
    painted = Math.floor(xOf(u.end));
    pen.fillStyle = k % 2 ? colors.soft : colors.front;
    pen.fillRect(x, y + LINE - 5, Math.max(1, xOf(u.end) - x - 1), 3);
  });
}

function drawMarks(width, height) {
  pen.fillStyle = colors.soft; pen.strokeStyle = colors.line; pen.lineWidth = 1; pen.setLineDash([]);
  const step = niceStep((view.to - view.from) / Math.max(2, (width - LABEL) / 110));
  for (let ms = Math.ceil(view.from / step) * step; ms <= view.to; ms += step) {
    const x = xOf(ms);
    pen.fillText(seconds(ms), x + 3, AXIS / 2);
    pen.beginPath(); pen.moveTo(x, AXIS - 5); pen.lineTo(x, AXIS); pen.stroke();
  }
  for (const [ms, name, dash] of [[run.boundMs, 'bound', [5, 4]], [run.wallMs, 'end', []]]) {
    const x = xOf(ms);
    if (ms <= 0 || x < LABEL || x > width) continue;
    pen.strokeStyle = pen.fillStyle = colors.mark; pen.setLineDash(dash);
    pen.beginPath(); pen.moveTo(x, AXIS); pen.lineTo(x, height); pen.stroke();
    pen.textAlign = x < LABEL + 50 ? 'left' : 'right';
    pen.fillText(name, x < LABEL + 50 ? x + 3 : x - 3, height - 8);
    pen.textAlign = 'left';
  }
  pen.setLineDash([]);
}

function niceStep(least) {
  const power = Math.pow(10, Math.floor(Math.log10(Math.max(least, 0.001))));
  return [1, 2, 5, 10].map(n => n * power).find(n => n >= least) || 10 * power;
}

function cutText(text, width) {
  const most = Math.floor(width / 6.5);
  return text.length <= most ? text : most < 2 ? '' : text.slice(0, most - 1) + '…';
}

// The place of the first test that has not ended by then; starts are in order, and one before it may still run.
function firstAfter(list, ms) {
  let low = 0, high = list.length;
  while (low < high) { const middle = (low + high) >> 1; if (endOf(tests[list[middle]]) < ms) low = middle + 1; else high = middle; }
  return Math.max(0, low - 1);
}

function hit(event) {
  const frame = canvas.getBoundingClientRect(), x = event.clientX - frame.left, y = event.clientY - frame.top + box.scrollTop;
  const lane = lanes.all.find(l => y >= l.top && y < l.top + l.height);
  if (!lane || event.clientY - frame.top < AXIS) return null;
  const line = lane.lines[Math.floor((y - lane.top) / LINE)], ms = msAt(x), slack = (view.to - view.from) / box.clientWidth * 2;
  const worker = lane.workers.find(w => ms >= w.start && ms <= (w.end === null ? run.wallMs : w.end));
  if (x < LABEL || !line) return { lane, worker, ms, test: -1 };
  if ((y - lane.top) % LINE >= LINE - 5) return { lane, worker, ms, test: -1, unit: line.units.find(u => u.start <= ms + slack && u.end >= ms - slack) };
  let test = -1;
  for (let k = firstAfter(line.tests, ms - slack); k < line.tests.length && tests[line.tests[k]][START] <= ms + slack; k++)
    if (endOf(tests[line.tests[k]]) >= ms - slack && (test < 0 || isFailure(tests[line.tests[k]]))) test = line.tests[k];
  return { lane, line, worker, ms, test };
}

function tipText(found) {
  if (found.test >= 0) {
    const t = tests[found.test], w = workerOf(t);
    return fullName(t) + '\n' + wordOf(kindOf(t)) + ', ' + seconds(t[TIME]) + ', at ' + seconds(t[START]) + '\nunit ' + strings[t[UNIT]] + '\n[' + w.id + '] ' + w.node + ', process ' + w.pid;
  }
  if (found.unit) return 'unit ' + strings[found.unit.unit] + '\n' + found.unit.count + ' tests, ' + seconds(found.unit.work);
  const w = found.worker;
  if (w && w.error && Math.abs(found.ms - (w.end === null ? run.wallMs : w.end)) < (view.to - view.from) / 50) return '[' + w.id + '] process ' + w.pid + ': ' + w.error;
  const state = w ? '[' + w.id + '] ' + w.node + ', process ' + w.pid + ', ' + strings[w.module] + '\nidle, or between tests' : 'no process';
  return state + '\nslot ' + found.lane.slot + ': ' + seconds(found.lane.busy) + ' of tests';
}

function listen() {
  let drag = null;
  box.addEventListener('wheel', e => {
    if (e.shiftKey || e.clientX - canvas.getBoundingClientRect().left < LABEL) return;
    e.preventDefault();
    const at = msAt(e.clientX - canvas.getBoundingClientRect().left), by = Math.pow(1.0015, e.deltaY);
    show(at - (at - view.from) * by, at + (view.to - at) * by);
  }, { passive: false });
  box.addEventListener('mousedown', e => { drag = { x: e.clientX, from: view.from, to: view.to, moved: false }; });
  window.addEventListener('mouseup', () => { drag = null; });
  box.addEventListener('mousemove', e => {
    if (drag) {
      const by = (drag.x - e.clientX) / (box.clientWidth - LABEL) * (drag.to - drag.from);
      drag.moved = drag.moved || Math.abs(e.clientX - drag.x) > 3;
      if (drag.moved) { show(drag.from + by, drag.to + by); return; }
    }
    const found = hit(e), tip = byId('tip');
    tip.hidden = !found;
    if (!found) return;
    tip.textContent = tipText(found);
    tip.style.left = Math.min(e.clientX + 14, window.innerWidth - tip.offsetWidth - 8) + 'px';
    tip.style.top = Math.min(e.clientY + 14, window.innerHeight - tip.offsetHeight - 8) + 'px';
  });
  box.addEventListener('mouseleave', () => { byId('tip').hidden = true; });
  box.addEventListener('click', e => { const found = hit(e); if (found && found.test >= 0) choose(found.test, true); });
  box.addEventListener('dblclick', () => show(0, whole));
  box.addEventListener('scroll', plan);
  box.addEventListener('keydown', e => {
    const span = view.to - view.from, move = { ArrowLeft: [-0.2, -0.2], ArrowRight: [0.2, 0.2], '+': [0.2, -0.2], '-': [-0.3, 0.3] }[e.key];
    if (move) { e.preventDefault(); show(view.from + span * move[0], view.to + span * move[1]); }
  });
  window.addEventListener('resize', size);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => { readColors(); plan(); });
}

function show(from, to) {
  const span = Math.min(whole, Math.max(0.5, to - from));
  view.from = Math.max(0, Math.min(from, whole - span));
  view.to = view.from + span;
  plan();
}
