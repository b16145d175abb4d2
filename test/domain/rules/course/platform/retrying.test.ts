/** A remedy that failed is tried again: a task as before, and a letter once it is done (row P10). */
import { expect, it } from 'vitest';
import { T0, type Life } from '../../../spec/life.js';
import {
  appeal,
  finishTask,
  letterResult,
  removeContent,
  reopen,
  resolve,
  restoreContent,
  retryRemedy,
  warnUser,
} from '../../../spec/orders.js';
import { by, given, task } from '../../../spec/spec.js';
import { accepted, decided, settled, told } from '../../../spec/starts.js';

const HOUR = 3_600_000;
const taskClock = (did: string): string => expect.stringMatching(new RegExp(`^task/\\d+ ${did}$`));
const finishing = (step: number) => (state: Life['state']) =>
  finishTask(state.tasks.find((open) => open.step === step)?.n ?? 0);
const failed = (): Life => settled(accepted(), { remedies: [removeContent], result: 'not-possible' });
const done = (state: Life['state']) => finishTask(task(state, 'finish-remedy').n);
const notPossible = (state: Life['state']) => finishTask(task(state, 'finish-remedy').n, 'not-possible');

it('brings a closed case back to feedback, with a task and a deadline of its own', () =>
  given(failed())
    .when(retryRemedy(1), by.owner, '10h')
    .then([
      { type: 'remedy-retried', step: 1, by: 'content-1' },
      { type: 'task-raised', kind: 'finish-remedy', step: 1 },
      { type: 'assigned', person: 'content-1' },
    ])
    .clocks('remedies started', taskClock('started'))
    .letters('task → content-1')
    .stands({ stage: 'feedback', telling: { state: 'told' } }));

it('and done is told by a second letter, and closes the case again', () =>
  given(failed())
    .when(retryRemedy(1), by.owner, '10h')
    .when(done, by.lead, '11h')
    .then(['task-done', { type: 'remedy-settled', done: true }, 'remedies-settled', 'closed'])
    .clocks(taskClock('stopped, met'), 'remedies stopped, met')
    .letters('completed → complainant/email'));

it('and failed again is corrected, and may be tried once more', () =>
  given(failed())
    .when(retryRemedy(1), by.owner, '10h')
    .when(notPossible, by.lead, '11h')
    .then(['task-done', { type: 'remedy-settled', done: false }, 'remedies-settled', 'closed'])
    .letters('corrected → complainant/email')
    .when(retryRemedy(1), by.operator, '12h')
    .then(['remedy-retried', 'task-raised', 'assigned']));

it('late is late', () =>
  given(failed())
    .when(retryRemedy(1), by.owner, '10h')
    .after('82h-1ms')
    .after('82h')
    .then([{ type: 'rung-fired', clock: 'remedies', rung: 1, dueAt: T0 + 82 * HOUR, level: 1 }]));

it('of a sanction on somebody else is no news for the complainant', () =>
  given(partlyFailed())
    .when(retryRemedy(2), by.lead, '10h')
    .when(done, by.lead, '11h')
    .then(['task-done', 'remedy-settled', 'remedies-settled', 'closed'])
    .letters());

const partlyFailed = (): Life =>
  given(decided({ remedies: [removeContent, warnUser] }))
    .when(done, by.lead, '2h')
    .when(notPossible, by.lead, '3h')
    .when(letterResult('sent', { receipts: false }), by.system, '4h')
    .stands({ stage: 'closed' }).life;

it('before the result is told delays it, and starts no deadline anew', () =>
  given(decided({ remedies: [removeContent, restoreContent] }))
    .when(notPossible, by.lead, '2h')
    .when(retryRemedy(1), by.owner, '40h')
    .clocks(taskClock('started'))
    .stands({ telling: { state: 'waiting' } })
    .when(finishing(2), by.lead, '41h')
    .stands({ telling: { state: 'waiting' } })
    .when(finishing(1), by.lead, '42h')
    .then(['task-done', 'remedy-settled', 'remedies-settled', { type: 'result-due', complete: true }]));

it('delays an appeal until it is settled: the rounds do not mix', () =>
  given(failed())
    .when(retryRemedy(1), by.owner, '10h')
    .when(appeal(), by.complainant, '11h')
    .then(['appeal-filed'])
    .when(reopen, by.lead, '11h')
    .refused('not-in-this-stage')
    .when(done, by.lead, '12h')
    .then(['task-done', 'remedy-settled', 'remedies-settled', 'closed', 'appealed', 'assigned'])
    .when(resolve(), by.owner, '13h')
    .then([
      { type: 'decided', remedies: [{ kind: 'restore-content', reverses: true }] },
      'task-raised',
      'assigned',
    ]));

it('is for what failed', () =>
  given(settled(accepted(), { remedies: [removeContent] }))
    .when(retryRemedy(1), by.owner, '10h')
    .refused('no-failed-remedy')
    .when(retryRemedy(2), by.owner, '10h')
    .refused('no-failed-remedy'));

it('where nothing was to be done is nothing', () =>
  given(told()).when(retryRemedy(1), by.owner, '10h').refused('no-failed-remedy'));

it('while it is being tried is nothing', () =>
  given(failed())
    .when(retryRemedy(1), by.owner, '10h')
    .when(retryRemedy(1), by.owner, '10h')
    .refused('no-failed-remedy'));
