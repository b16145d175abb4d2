/** Remedies are carried out in order, each by a person; the result waits for them, but not for ever (rows P10, P11). */
import { describe, expect, it } from 'vitest';
import type { Complaint } from '../../../../../src/domain/complaint/state.js';
import { finishTask, letterResult, removeContent, resolve, warnUser } from '../../../spec/orders.js';
import { by, given, task } from '../../../spec/spec.js';
import { accepted, decided } from '../../../spec/starts.js';

const both = { remedies: [removeContent, warnUser] };
const done = (state: Complaint) => finishTask(task(state, 'finish-remedy').n, 'done');
const notPossible = (state: Complaint) => finishTask(task(state, 'finish-remedy').n, 'not-possible');
const handler = by.taskOwner('finish-remedy');
const sent = letterResult('sent', { receipts: false });

describe('carrying out', () => {
  it('happens in order: the second waits for the first', () =>
    given(accepted())
      .when(resolve(both), by.owner, '1h')
      .then(['decided', { type: 'task-raised', kind: 'finish-remedy', step: 1 }, 'assigned'])
      .when(done, handler, '2h')
      .then([
        'task-done',
        { type: 'remedy-settled', step: 1, done: true },
        { type: 'task-raised', kind: 'finish-remedy', step: 2 },
        'assigned',
      ]));

  it('goes on with the next when one fails for good', () =>
    given(decided(both))
      .when(notPossible, handler, '2h')
      .then([
        'task-done',
        { type: 'remedy-settled', step: 1, done: false },
        { type: 'task-raised', step: 2 },
        'assigned',
      ])
      .letters('task → content-1'));

  it('later than 72 h is late', () =>
    given(decided({ remedies: [removeContent], at: '1h' }))
      .after('55h')
      .when(sent, by.system, '55h')
      .after('73h')
      .then([{ type: 'rung-fired', clock: 'remedies', rung: 1, level: 1 }])
      .letters('escalated → lead of content', 'late → complainant/email')
      .when(done, handler, '73h+1ms')
      .clocks(expect.stringMatching(/^task.* late/), 'remedies stopped, late by 1 ms'));
});

describe('the result letter', () => {
  it('waits for the remedies', () =>
    given(decided({ ...both, at: '1h' }))
      .letters('task → content-1')
      .stands({ telling: { state: 'waiting' } })
      .after('55h-1ms')
      .stands({ telling: { state: 'waiting' } }));

  it('goes out when all is settled, and says so', () =>
    given(decided(both))
      .when(done, handler, '2h')
      .when(done, handler, '3h')
      .then(['task-done', 'remedy-settled', 'remedies-settled', { type: 'result-due', complete: true }])
      .letters('result → complainant/email')
      .running('feedback', 'promise'));

  it('goes out at 0.75 of the feedback time, saying what is still being done', () =>
    given(decided({ ...both, at: '1h' }))
      .after('55h')
      .stands({ telling: { state: 'due', complete: false } }));

  it('is followed by none that a sanction on somebody else would betray', () =>
    given(decided({ ...both, at: '1h' }))
      .when(done, handler, '2h')
      .after('55h')
      .stands({ telling: { state: 'due', complete: true } })
      .when(notPossible, handler, '56h')
      .then(['task-done', 'remedy-settled', 'remedies-settled'])
      .letters());

  it('that was partial is followed by a second one when the rest is done', () =>
    given(decided({ ...both, at: '1h' }))
      .after('55h')
      .when(sent, by.system, '56h')
      .then(['result-sent', { type: 'told', way: 'transport' }])
      .stands({ stage: 'feedback' })
      .when(done, handler, '57h')
      .letters('task → content-1')
      .when(done, handler, '58h')
      .then(['task-done', 'remedy-settled', 'remedies-settled', 'closed'])
      .letters('completed → complainant/email'));

  it('that promised what then fails for good is corrected', () =>
    given(decided({ remedies: [removeContent], at: '1h' }))
      .after('55h')
      .when(sent, by.system, '56h')
      .when(notPossible, handler, '57h')
      .then(['task-done', { type: 'remedy-settled', done: false }, 'remedies-settled', 'closed'])
      .letters('corrected → complainant/email'));

  it('that was complete needs no second one', () =>
    given(decided({ remedies: [removeContent] }))
      .when(notPossible, handler, '2h')
      .then(['task-done', 'remedy-settled', 'remedies-settled', { type: 'result-due', complete: true }])
      .letters('result → complainant/email')
      .when(sent, by.system, '3h')
      .then(['result-sent', 'told', 'closed'])
      .letters());

  it('of a decision without remedies goes out at once', () =>
    given(accepted())
      .when(resolve({ outcome: 'dismissed' }), by.owner, '1h')
      .then(['decided', 'remedies-settled', { type: 'result-due', complete: true }])
      .letters('result → complainant/email'));

  it('told does not close the case while a remedy is open', () =>
    given(decided({ ...both, at: '1h' }))
      .after('55h')
      .when(sent, by.system, '56h')
      .stands({ stage: 'feedback', telling: { state: 'told' } }));
});

describe('a decision', () => {
  it('that dismisses has no remedies', () =>
    given(accepted())
      .when(resolve({ outcome: 'dismissed', remedies: [removeContent] }), by.owner)
      .refused('remedies-without-cause'));

  it('gives days to a suspension only', () =>
    given(accepted())
      .when(resolve({ remedies: [{ kind: 'warn-user', days: 3 }] }), by.owner)
      .refused('days-not-applicable'));

  it('rests on a ground', () =>
    given(accepted())
      .when(resolve({ grounds: [] }), by.owner)
      .refused('payload-invalid'));
});
