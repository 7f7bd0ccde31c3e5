
// What stands around the timeline and the list, and the start of it all.
function fillFacts() {
  const work = tests.reduce((sum, t) => sum + t[TIME], 0);
  byId('facts').textContent = ['run ' + run.id, run.started, 'dist ' + run.dist, run.slots + ' slots', workers.length + ' processes', seconds(work) + ' of tests',
    'took ' + seconds(run.wallMs), 'bound ' + seconds(run.boundMs) + (run.wallMs > 0 && run.boundMs > 0 ? ' (' + Math.min(100, Math.round(100 * run.boundMs / run.wallMs)) + ' % efficient)' : ''), 'exit code ' + run.exitCode].join(' · ');
}

function fillDecided() {
  if (!critical || !critical.lines.length) return;
  const parent = byId('decided'), first = critical.workers[0];
  add(parent, 'h2', 'What the end waited for');
  add(parent, 'p', (first ? first.id : 'slot ' + critical.slot) + ' ended last, at ' + seconds(critical.end) + ', with ' + seconds(critical.busy) + ' of tests and ' + seconds(Math.max(0, critical.end - critical.busy)) + ' of waiting, starting and set-up. No order of tests could have ended before the bound, ' + seconds(run.boundMs) + '. Its longest units:');
  const table = add(parent, 'table');
  for (const [unit, time] of critical.units.slice(0, 8)) { const row = add(table, 'tr'); add(row, 'td', strings[unit]); add(row, 'td', seconds(time)); }
}

function fillProblems() {
  const crashed = workers.filter(w => w.error), parent = byId('problems');
  if (data.errors.length + crashed.length + data.left > 0) add(parent, 'h2', 'Errors beside the tests');
  for (const e of data.errors) add(parent, 'pre', e[0] + (e[1] ? ' ' + e[1] : '') + ': ' + e[2]);
  for (const w of crashed.slice(0, 100)) add(parent, 'pre', '[' + w.id + '] process ' + w.pid + ', ' + strings[w.module] + ': ' + w.error);
  if (data.left > 0) add(parent, 'p', data.left + ' messages are left out of this page; the JSON report has them.');
}

function fillChoices() {
  const select = byId('outcome'), counts = {};
  tests.forEach(t => { const kind = kindOf(t); counts[kind] = (counts[kind] || 0) + 1; });
  const option = (value, text) => { add(select, 'option', text).value = value; };
  option('', 'all outcomes');
  option('bad', 'failed, crashed or timed out');
  for (const kind of [...outcomes, 'flaky']) if (counts[kind]) {
    option(kind, wordOf(kind) + ' (' + counts[kind] + ')');
    const item = add(byId('legend'), 'li');
    add(item, 'i').style.background = 'var(--' + kind + ')';
    add(item, 'span', wordOf(kind));
  }
  for (const text of ['thin line below: a unit', 'blue tick: a process starts', '×: it was lost', 'pale: a process without a test']) add(byId('legend'), 'li', text);
}

let typing = 0;
byId('search').addEventListener('input', () => { clearTimeout(typing); typing = setTimeout(search, tests.length > 20000 ? 250 : 60); });
byId('outcome').addEventListener('change', search);
byId('order').addEventListener('change', search);
byId('list').addEventListener('scroll', () => requestAnimationFrame(fillRows));
fillFacts(); fillChoices(); fillDecided(); fillProblems();
readColors(); listen(); size(); search();
const worst = tests.findIndex(isFailure);
if (worst >= 0) choose(worst, true);
