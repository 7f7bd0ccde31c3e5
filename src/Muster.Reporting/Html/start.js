// What stands around the timeline and the list, and the start of it all.
function fillFacts() {
  const work = tests.reduce((sum, t) => sum + t[TIME], 0), busy = lanes.all.reduce((sum, lane) => sum + lane.covered, 0), room = lanes.all.length * run.wallMs;
  byId('facts').textContent = ['run ' + run.id, run.started, 'dist ' + run.dist, run.slots + ' slots', workers.length + ' processes', seconds(work) + ' of tests',
    'took ' + seconds(run.wallMs), 'bound ' + seconds(run.boundMs) + (run.wallMs > 0 && run.boundMs > 0 ? ' (' + Math.min(100, Math.round(100 * run.boundMs / run.wallMs)) + ' % efficient)' : ''),
    room > 0 ? 'slots idle ' + Math.max(0, Math.round(100 - 100 * busy / room)) + ' % of the time' : '', 'exit code ' + run.exitCode].filter(Boolean).join(' · ');
}

function fillProblems() {
  const lost = workers.filter(w => w.error), parent = byId('problems');
  if (data.errors.length + lost.length + data.left > 0) add(parent, 'h2', 'Errors beside the tests');
  for (const e of data.errors) add(parent, 'pre', e[0] + (e[1] ? ' ' + e[1] : '') + ': ' + e[2]);
  if (lost.length) add(parent, 'pre', lost.slice(0, 100).map(w => '[' + w.id + '] process ' + w.pid + ', ' + strings[w.module] + ': ' + w.error).join('\n') + (lost.length > 100 ? '\nand ' + (lost.length - 100) + ' more' : ''));
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
    add(item, 'i', null, 'of-' + kind);
    add(item, 'span', wordOf(kind));
  }
  for (const text of ['thin line below: a unit', 'blue tick: a process starts', '×: it was lost', 'pale: a process without a test', '%: how much of the run the slot had a test']) add(byId('legend'), 'li', text);
}

let typing = 0;
byId('search').addEventListener('input', () => { clearTimeout(typing); typing = setTimeout(search, tests.length > 20000 ? 250 : 60); });
byId('outcome').addEventListener('change', search);
byId('order').addEventListener('change', search);
byId('list').addEventListener('scroll', () => requestAnimationFrame(fillRows));
byId('list').addEventListener('keydown', e => {
  const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 15, PageUp: -15 }[e.key];
  if (by) { e.preventDefault(); step(by); }
});
fillFacts(); fillChoices(); fillDecided(); fillProblems();
readColors(); listen(); size(); search();
const worst = tests.findIndex(isFailure);
if (worst >= 0) choose(worst, true);
// The columns may have changed with what was filled in.
size();
