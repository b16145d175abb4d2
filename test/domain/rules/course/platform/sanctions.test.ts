/** A suspension of so many days ends once, at its time, wherever its case has come to (row P10). */
import { expect, it } from 'vitest';
import { askedBy, measureOfTask } from '../../../../../src/domain/complaint/course/platform/carrying-out.js';
import { isFinished } from '../../../../../src/domain/complaint/course/standing.js';
import { pendingIn } from '../../../../../src/domain/complaint/effects.js';
import type { Remedy } from '../../../../../src/domain/complaint/events.js';
import type { Complaint } from '../../../../../src/domain/complaint/state.js';
import { respondentOf } from '../../../properties/lives/seen.js';
import { defaults, ms, T0 } from '../../../spec/life.js';
import {
  appeal,
  approve,
  finishTask,
  letterResult,
  remedyResult,
  reopen,
  resolve,
} from '../../../spec/orders.js';
import { by, given, task } from '../../../spec/spec.js';
import { accepted } from '../../../spec/starts.js';

const days = (n: number): Remedy => ({ kind: 'suspend-account', days: n });
const telling = { receipts: false } as const;
const end = { step: 1, ends: true } as const;
const owed = (state: Complaint) =>
  pendingIn({ policy: defaults, state, letters: [] }).flatMap(({ kind, key }) =>
    kind === 'remedy' ? [key] : [],
  );
const approved = (state: Complaint) => approve(state.version);

/** Suspended for seven days from 2 h on, told, and closed. */
const suspended = () =>
  given(accepted({ onPlatform: 'account' }))
    .when(resolve({ remedies: [days(7)] }), by.owner, '1h')
    .when(approved, by.approver, '1h')
    .when(remedyResult('done'), by.system, '2h')
    .when(letterResult('sent', telling), by.system, '2h')
    .stands({
      stage: 'closed',
      sanctions: [{ round: 1, step: 1, receipt: 'r-1-1', until: T0 + ms('170h') }],
    });

it('ends by the platform at its time, and the case waits for it', () => {
  expect(isFinished(suspended().state)).toBe(false);
  const due = suspended()
    .after('170h-1ms')
    .then([])
    .after('170h')
    .then([{ type: 'sanction-due', at: T0 + ms('170h') }])
    .stands({ stage: 'closed' });
  expect(owed(due.state)).toEqual(['100-000-006/1/1/end']);
  expect(askedBy(due.state, { round: 1, ...end })).toEqual({ kind: 'lift-suspension', reverses: 'r-1-1' });
  const ended = due.when(remedyResult('done', end), by.system, '171h').then(['sanction-ended']);
  expect([owed(ended.state), isFinished(ended.state)]).toEqual([[], true]);
  ended.when(remedyResult('done', end), by.system, '172h').refused('remedy-unknown');
});

it.each([
  ['done', { result: 'done' }],
  ['held', { result: 'held-by-another' }],
] as const)('the respondent is told of its end: %s', (state, { result }) => {
  const { life } = suspended().when(remedyResult(result, end), by.system, '171h');
  expect(respondentOf(life, T0 + ms('172h')).thread.at(-1)).toMatchObject({
    ...{ kind: 'restriction', remedy: 'lift-suspension', state, at: T0 + ms('171h') },
  });
});

it('is not ended before its time, nor by a name it does not have', () =>
  suspended()
    .when(remedyResult('done', end), by.system, '3h')
    .refused('remedy-unknown')
    .when(remedyResult('done', { ...end, step: 2 }), by.system, '171h')
    .refused('remedy-unknown'));

it.each(['refused', 'unanswered'] as const)('that the platform %s to end is ended by a person', (why) => {
  const ended = suspended()
    .when(remedyResult(why, end), by.system, '171h')
    .then([
      'sanction-due',
      { type: 'sanction-handed-over', why },
      { type: 'task-raised', kind: 'end-sanction' },
      'assigned',
    ])
    .when((state) => finishTask(task(state, 'end-sanction').n), by.lead, '172h')
    .then(['task-done', { type: 'sanction-ended', done: true, by: 'the-lead' }]);
  expect(isFinished(ended.state)).toBe(true);
});

it('the task of ending it is not the measure that began it', () => {
  const { state } = suspended().when(remedyResult('refused', end), by.system, '171h');
  expect(measureOfTask(state, task(state, 'end-sanction'))).toBeNull();
  expect(measureOfTask(state, { kind: 'finish-remedy', step: 1 })).toMatchObject(days(7));
});

it('that the platform reports late as ended takes the task away', () =>
  suspended()
    .when(remedyResult('unanswered', end), by.system, '171h')
    .when(remedyResult('done', end), by.system, '172h')
    .then(['sanction-ended', { type: 'task-done', result: 'not-needed' }]));

const appealed = () => suspended().when(appeal('respondent'), by.respondent, '10h');

it('that a later decision lifts does not end once more', () => {
  const lifted = appealed()
    .when(resolve(), by.owner, '11h')
    .when(approved, by.approver, '11h')
    .then([{ type: 'decided', remedies: [{ kind: 'lift-suspension', reverses: true, by: 'platform' }] }]);
  expect(askedBy(lifted.state, { round: 2, step: 1 })).toEqual({
    kind: 'lift-suspension',
    reverses: 'r-1-1',
  });
  const after = lifted.when(remedyResult('done', { round: 2 }), by.system, '12h');
  expect(after.state).not.toHaveProperty('sanctions');
});

it('that is over when it is overturned leaves nothing to lift', () =>
  suspended()
    .when(remedyResult('done', end), by.system, '171h')
    .when(appeal('respondent'), by.respondent, '172h')
    .when(resolve({ remedies: [{ kind: 'apologise' }] }), by.owner, '173h')
    .then([{ type: 'decided', remedies: [{ kind: 'apologise' }] }, 'task-raised', 'assigned']));

it('that stands after an appeal still ends at its first time', () =>
  appealed()
    .when(resolve({ remedies: [days(7)] }), by.owner, '11h')
    .then([{ type: 'decided', remedies: [{ ...days(7), stands: true }] }, 'remedies-settled', 'result-due'])
    .stands({ sanctions: [{ round: 1, step: 1, receipt: 'r-1-1', until: T0 + ms('170h') }] }));

it('decided anew for another time is lifted first, so that it does not run on beside the new one', () =>
  appealed()
    .when(resolve({ remedies: [days(3)] }), by.owner, '11h')
    .when(approved, by.approver, '11h')
    .when(remedyResult('done', { round: 2, step: 1 }), by.system, '12h')
    .then([{ type: 'remedy-settled', step: 1 }])
    .when(remedyResult('done', { round: 2, step: 2 }), by.system, '13h')
    .stands({ sanctions: [{ round: 2, step: 2, receipt: 'r-2-2', until: T0 + ms('85h') }] }));

const decidedOn = (remedy: Remedy) =>
  given(accepted({ onPlatform: 'account' }))
    .when(resolve({ remedies: [remedy] }), by.owner, '1h')
    .when(approved, by.approver, '1h');
const done = (state: Complaint) => finishTask(task(state, 'finish-remedy').n);

it.each([
  [
    'carried out by hand',
    decidedOn(days(7)).when(remedyResult('refused'), by.system, '2h').when(done, by.lead, '3h'),
  ],
  ['without an end', decidedOn({ kind: 'suspend-account' }).when(remedyResult('done'), by.system, '2h')],
])('%s, ends by nothing of ours', (_, { state }) => expect(state).not.toHaveProperty('sanctions'));

it.each(['reported', 'confirmed two rounds later'])(
  'whose lifting is %s late is in force no more',
  (when) => {
    const lifting = appealed()
      .when(resolve(), by.owner, '11h')
      .when(approved, by.approver, '11h')
      .when(remedyResult('unanswered', { round: 2 }), by.system, '60h')
      .when((state) => finishTask(task(state, 'finish-remedy').n, 'not-possible'), by.lead, '61h')
      .when(letterResult('sent', telling), by.system, '61h')
      .stands({
        stage: 'closed',
        sanctions: [{ round: 1, step: 1, receipt: 'r-1-1', until: T0 + ms('170h') }],
      });
    const later = when === 'reported' ? lifting : lifting.when(reopen, by.lead, '62h');
    const { state } = later.when(remedyResult('done', { round: 2 }), by.system, '63h');
    expect(state).not.toHaveProperty('sanctions');
  },
);
