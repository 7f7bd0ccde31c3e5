// What the timeline shows, and how it is drawn.
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
  pen.fillText(cutText(nameOf(lane) + (lane.workers.length > 1 ? ' ×' + lane.workers.length : ''), LABEL - 50), 6, y + LINE / 2);
  pen.textAlign = 'right';
  pen.fillStyle = colors.soft; pen.fillText(shareOf(lane) + ' %', LABEL - 10, y + LINE / 2);
  pen.textAlign = 'left';
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
    const x = xOf(ms), text = seconds(ms);
    if (x + 8 + 6.5 * text.length < width) pen.fillText(text, x + 3, AXIS / 2);
    pen.beginPath(); pen.moveTo(x, AXIS - 5); pen.lineTo(x, AXIS); pen.stroke();
  }
  const near = Math.abs(xOf(run.wallMs) - xOf(run.boundMs)) < 50;
  for (const [ms, name, dash] of [[run.boundMs, near ? '' : 'bound', [5, 4]], [run.wallMs, near ? 'bound, end' : 'end', []]]) {
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

