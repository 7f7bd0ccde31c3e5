// The units that took longest, for who hunts a slow one: of the slot that ended last, and of the run.
const MOST_UNITS = 50;

// Modules, and one module's target frameworks, may have units of one name.
function unitsOf(some) {
  const units = new Map();
  for (const lane of some) for (const line of lane.lines) for (const u of line.units) {
    const key = u.module + ' ' + u.unit, known = units.get(key);
    if (!known) units.set(key, { module: u.module, unit: u.unit, time: u.work, count: u.count, lane, most: u.work });
    else {
      known.time += u.work; known.count += u.count;
      if (u.work > known.most) { known.most = u.work; known.lane = lane; }
    }
  }
  return [...units.values()].sort((a, b) => b.time - a.time);
}

function fillUnits(parent, units) {
  const table = add(add(parent, 'div', null, 'scroll'), 'table', null, 'units'), head = add(add(table, 'thead'), 'tr');
  for (const name of ['unit', 'tests', 'time', 'of the run', 'slot']) add(head, 'th', name);
  const body = add(table, 'tbody');
  for (const u of units.slice(0, MOST_UNITS)) {
    const row = add(body, 'tr'), button = add(add(row, 'td'), 'button', strings[u.unit], 'link');
    button.title = strings[u.module] + '\nShow it in the timeline, and its tests below';
    button.addEventListener('click', () => seek(u.module, u.unit, u.lane));
    add(row, 'td', String(u.count));
    add(row, 'td', seconds(u.time));
    add(row, 'td', run.wallMs > 0 ? Math.round(100 * u.time / run.wallMs) + ' %' : '');
    add(row, 'td', nameOf(u.lane));
  }
  if (units.length > MOST_UNITS) add(parent, 'p', 'and ' + (units.length - MOST_UNITS) + ' more', 'hint');
}

// To a unit: the timeline around it, and the list with its tests.
function seek(module, unit, lane) {
  const parts = lane.lines.flatMap(line => line.units.filter(u => u.module === module && u.unit === unit));
  if (parts.length) {
    const from = Math.min(...parts.map(u => u.start)), to = Math.max(...parts.map(u => u.end)), room = Math.max((to - from) * 0.25, 1);
    show(from - room, to + room);
    box.scrollTop = lane.top - 60;
  }
  byId('search').value = strings[unit] + ' ' + strings[module];
  byId('outcome').value = '';
  byId('order').value = 'slow';
  search();
}

function fillDecided() {
  if (!critical || !critical.lines.length) return;
  const last = byId('last'), longest = byId('longest');
  add(last, 'h2', 'What the end waited for');
  add(last, 'p', nameOf(critical) + ' ended last, at ' + seconds(critical.end) + ', with ' + seconds(critical.covered) + ' of tests and ' + seconds(Math.max(0, critical.end - critical.covered)) + ' of waiting, starting and set-up. No order of tests could have ended before the bound, ' + seconds(run.boundMs) + '.', 'hint');
  fillUnits(last, unitsOf([critical]));
  add(longest, 'h2', 'Longest units of the run');
  add(longest, 'p', 'A unit is what shares a fixture and stays together. Where one takes as long as the bound, only splitting it makes the run shorter.', 'hint');
  fillUnits(longest, unitsOf(lanes.all));
}
