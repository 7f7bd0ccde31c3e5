
// A lane for each slot; in it a line for each test that runs at the same time as others there.
const LINE = 18, GAP = 10, LABEL = 130, AXIS = 20, FOOT = 18;

function makeLanes() {
  const lanes = new Map();
  const laneOf = slot => {
    if (!lanes.has(slot)) lanes.set(slot, { slot, workers: [], tests: [], lines: [], end: 0, busy: 0, covered: 0 });
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
  return { all: sorted, height: top - GAP + FOOT };
}

function fillLane(lane) {
  lane.tests.sort((a, b) => tests[a][START] - tests[b][START]);
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
    else line.units.push({ module: t[MODULE], unit: t[UNIT], worker: t[WORKER], start: t[START], end: endOf(t), count: 1, work: t[TIME] });
    lane.busy += t[TIME];
    lane.covered += Math.max(0, endOf(t) - Math.max(t[START], lane.end));
    lane.end = Math.max(lane.end, endOf(t));
  }
}

const lanes = makeLanes();
const whole = Math.max(run.wallMs, run.boundMs, lanes.all.reduce((end, lane) => Math.max(end, lane.end), 1)) * 1.01;
const critical = lanes.all.reduce((last, lane) => lane.end > (last ? last.end : 0) ? lane : last, null);
const nameOf = lane => lane.workers[0] ? lane.workers[0].id : 'slot ' + lane.slot;
const shareOf = lane => run.wallMs > 0 ? Math.min(100, Math.round(100 * lane.covered / run.wallMs)) : 0;
