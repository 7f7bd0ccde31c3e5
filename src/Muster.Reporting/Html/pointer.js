// What the timeline does with mouse, keys and buttons.
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
  let drag = null, dragged = false;
  // The wheel alone scrolls, as everywhere: who reads on must not be caught by the timeline.
  box.addEventListener('wheel', e => {
    if (!e.ctrlKey && !e.metaKey) return;
    e.preventDefault();
    const at = msAt(e.clientX - canvas.getBoundingClientRect().left), by = Math.pow(1.0015, e.deltaY);
    show(at - (at - view.from) * by, at + (view.to - at) * by);
  }, { passive: false });
  box.addEventListener('mousedown', e => { dragged = false; drag = { x: e.clientX, from: view.from, to: view.to, moved: false }; });
  window.addEventListener('mouseup', () => { drag = null; });
  box.addEventListener('mousemove', e => {
    if (drag) {
      const by = (drag.x - e.clientX) / (box.clientWidth - LABEL) * (drag.to - drag.from);
      drag.moved = drag.moved || Math.abs(e.clientX - drag.x) > 3;
      if (drag.moved) { dragged = true; show(drag.from + by, drag.to + by); return; }
    }
    const found = hit(e), tip = byId('tip');
    tip.hidden = !found;
    if (!found) return;
    tip.textContent = tipText(found);
    tip.style.left = Math.min(e.clientX + 14, window.innerWidth - tip.offsetWidth - 8) + 'px';
    tip.style.top = Math.min(e.clientY + 14, window.innerHeight - tip.offsetHeight - 8) + 'px';
  });
  box.addEventListener('mouseleave', () => { byId('tip').hidden = true; });
  box.addEventListener('click', e => {
    const found = dragged ? null : hit(e);
    if (found && found.test >= 0) { choose(found.test, true); byId('both').scrollIntoView({ block: 'nearest' }); }
    else if (found && found.unit) seek(found.unit.module, found.unit.unit, found.lane);
  });
  box.addEventListener('dblclick', () => show(0, whole));
  box.addEventListener('scroll', plan);
  box.addEventListener('keydown', e => {
    // Those are the browser's own: its zoom, its way back.
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    const span = view.to - view.from, move = { ArrowLeft: [-0.2, -0.2], ArrowRight: [0.2, 0.2], '+': [0.2, -0.2], '-': [-0.3, 0.3] }[e.key];
    if (move) { e.preventDefault(); show(view.from + span * move[0], view.to + span * move[1]); }
    if (e.key === '0') show(0, whole);
  });
  const zoom = by => show((view.from + view.to) / 2 - (view.to - view.from) * by, (view.from + view.to) / 2 + (view.to - view.from) * by);
  byId('closer').addEventListener('click', () => zoom(0.25));
  byId('farther').addEventListener('click', () => zoom(1));
  byId('everything').addEventListener('click', () => show(0, whole));
  window.addEventListener('resize', size);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => { readColors(); plan(); });
}

function show(from, to) {
  const span = Math.min(whole, Math.max(0.5, to - from));
  view.from = Math.max(0, Math.min(from, whole - span));
  view.to = view.from + span;
  plan();
}
