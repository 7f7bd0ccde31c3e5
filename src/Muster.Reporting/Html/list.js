// The list of tests: only the rows in sight are in the page.
const ROW = 22;
const texts = [];
let shown = [];

function textOf(i) {
  if (texts[i] === undefined) {
    const t = tests[i], w = workerOf(t), d = details.get(i);
    texts[i] = (fullName(t) + ' ' + strings[t[UNIT]] + ' ' + strings[t[MODULE]] + ' ' + wordOf(kindOf(t)) + (w ? ' ' + w.id + ' ' + w.node : '') + (d ? ' ' + d[1] : '')).toLowerCase();
  }
  return texts[i];
}

const orders = {
  worst: (a, b) => rank(tests[a]) - rank(tests[b]) || a - b,
  slow: (a, b) => tests[b][TIME] - tests[a][TIME],
  start: (a, b) => tests[a][START] - tests[b][START],
  name: (a, b) => textOf(a) < textOf(b) ? -1 : 1,
};
const rank = t => isFailure(t) ? 0 : isFlaky(t) ? 1 : t[OUTCOME] === 5 ? 2 : 3;

function search() {
  const wanted = byId('search').value.toLowerCase().split(/\s+/).filter(Boolean), kind = byId('outcome').value;
  shown = [];
  let time = 0;
  for (let i = 0; i < tests.length; i++)
    if ((!kind || kindOf(tests[i]) === kind || (kind === 'bad' && isFailure(tests[i]))) && wanted.every(w => textOf(i).includes(w))) { shown.push(i); time += tests[i][TIME]; }
  shown.sort(orders[byId('order').value]);
  byId('count').textContent = shown.length + ' of ' + tests.length + ', ' + seconds(time);
  byId('rows').style.height = shown.length * ROW + 'px';
  byId('list').scrollTop = 0;
  fillRows();
}

function fillRows() {
  const list = byId('list'), rows = byId('rows'), first = Math.max(0, Math.floor(list.scrollTop / ROW) - 5), last = Math.min(shown.length, first + Math.ceil(list.clientHeight / ROW) + 10);
  rows.textContent = '';
  for (let k = first; k < last; k++) {
    const i = shown[k], t = tests[i], w = workerOf(t), row = add(rows, 'div', null, 'row' + (i === chosen ? ' chosen' : ''));
    row.style.top = k * ROW + 'px';
    row.setAttribute('role', 'option');
    row.setAttribute('aria-selected', String(i === chosen));
    row.title = fullName(t);
    add(row, 'span', wordOf(kindOf(t)), kindOf(t));
    add(row, 'span', t[NAME]);
    add(row, 'span', strings[t[CLASS]], 'class');
    add(row, 'span', w ? w.id : '', 'worker');
    add(row, 'span', seconds(t[TIME]));
    row.addEventListener('click', () => choose(i, false));
  }
}

// By the keys of the list: the next test, or the one before.
function step(by) {
  const at = shown.indexOf(chosen), next = at < 0 ? 0 : at + by;
  if (next < 0 || next >= shown.length) return;
  const list = byId('list');
  if (next * ROW < list.scrollTop) list.scrollTop = next * ROW;
  if ((next + 1) * ROW > list.scrollTop + list.clientHeight) list.scrollTop = (next + 1) * ROW - list.clientHeight;
  choose(shown[next], false);
}

function choose(i, fromTimeline) {
  chosen = i;
  fillDetail(i);
  byId('both').className = 'open';
  const t = tests[i], w = workerOf(t);
  if (fromTimeline) {
    const place = shown.indexOf(i);
    if (place >= 0) byId('list').scrollTop = Math.max(0, place * ROW - 100);
  } else if (w && t[START] >= 0) {
    const lane = lanes.all.find(l => l.slot === w.slot), span = Math.min(view.to - view.from, Math.max(t[TIME] * 20, 1));
    if (t[START] < view.from || endOf(t) > view.to || t[TIME] / (view.to - view.from) < 0.002) show(t[START] + t[TIME] / 2 - span / 2, t[START] + t[TIME] / 2 + span / 2);
    box.scrollTop = lane.top - 60;
  }
  fillRows();
  plan();
}

function fillDetail(i) {
  const t = tests[i], w = workerOf(t), d = details.get(i), detail = byId('detail');
  detail.textContent = '';
  add(detail, 'h3', fullName(t));
  add(detail, 'p', wordOf(kindOf(t)), kindOf(t));
  add(detail, 'p', [strings[t[MODULE]], w ? '[' + w.id + '] ' + w.node + ', process ' + w.pid : 'no worker', seconds(t[TIME]), t[START] < 0 ? 'never started' : 'at ' + seconds(t[START])].join(' · '));
  const unit = add(detail, 'p', 'unit ');
  add(unit, 'button', strings[t[UNIT]], 'link').addEventListener('click', () => { if (w) seek(t[MODULE], t[UNIT], lanes.all.find(l => l.slot === w.slot)); });
  if (d) ['Message', 'Stack trace', 'Output', 'Attempts'].forEach((name, k) => {
    if (!d[k + 1]) return;
    add(detail, 'h4', name);
    add(detail, 'pre', d[k + 1]);
  });
  if (!d && isFailure(t)) add(detail, 'p', 'There was no more room for its message and output; the JSON report has them.');
}
