
'use strict';
// Columns of a test, of a worker and of the details of a test: the writer's order.
const MODULE = 0, CLASS = 1, UNIT = 2, NAME = 3, OUTCOME = 4, START = 5, TIME = 6, WORKER = 7, ATTEMPTS = 8;
const outcomes = ['passed', 'failed', 'skipped', 'crashed', 'timedOut', 'notRun'];
const words = { timedOut: 'timed out', notRun: 'not run' };
const data = JSON.parse(document.getElementById('data').textContent);
const { tests, workers, strings, run } = data;
const details = new Map(data.details.map(d => [d[0], d]));
const byId = id => document.getElementById(id);
const isFailure = t => t[OUTCOME] === 1 || t[OUTCOME] === 3 || t[OUTCOME] === 4;
const isFlaky = t => t[OUTCOME] === 0 && t[ATTEMPTS] > 1;
const kindOf = t => isFlaky(t) ? 'flaky' : outcomes[t[OUTCOME]];
const wordOf = kind => words[kind] || kind;
const fullName = t => strings[t[CLASS]] ? strings[t[CLASS]] + '.' + t[NAME] : t[NAME];
const workerOf = t => t[WORKER] < 0 ? null : workers[t[WORKER]];
const endOf = t => t[START] + t[TIME];

function seconds(ms) {
  const s = ms / 1000;
  if (s < 0.0995) return ms.toFixed(ms < 10 ? 1 : 0) + ' ms';
  if (s < 59.95) return s.toFixed(s < 9.95 ? 2 : 1) + ' s';
  const m = Math.floor(Math.round(s) / 60);
  return m < 60 ? m + ' min ' + Math.round(s) % 60 + ' s' : Math.floor(m / 60) + ' h ' + m % 60 + ' min';
}

function add(parent, tag, text, kind) {
  const element = document.createElement(tag);
  if (text !== undefined && text !== null) element.textContent = text;
  if (kind) element.className = kind;
  parent.appendChild(element);
  return element;
}
