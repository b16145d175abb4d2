/** Remedies that the platform carries out: one after the other, each once, and by a person where it does not (row P10). */
import { describe, expect, it } from 'vitest';
import type { Remedy } from '../../../../../src/domain/complaint/events.js';
import { askedBy, keyOf, readKey } from '../../../../../src/domain/complaint/course/platform/carrying-out.js';
import { objectionToRemedy } from '../../../../../src/domain/complaint/course/platform/looking-up.js';
import { pendingIn } from '../../../../../src/domain/complaint/effects.js';
import type { Complaint } from '../../../../../src/domain/complaint/state.js';
import { RemedyKind } from '../../../../../src/domain/vocabulary.js';
import { respondentOf, statusOf } from '../../../properties/lives/seen.js';
import { defaults, live, ms, T0, type Life } from '../../../spec/life.js';
import {
  appeal,
  finishTask,
  letterResult,
  remedyResult,
  removeContent,
  resolve,
  restoreAccount,
  restoreContent,
  retryRemedy,
  suspendAccount,
  warnUser,
} from '../../../spec/orders.js';
import { by, given, task } from '../../../spec/spec.js';
import { accepted, settled } from '../../../spec/starts.js';

const post = { onPlatform: 'content' } as const;
const decidedOn = (onPlatform: 'content' | 'account', ...remedies: Remedy[]) =>
  given(accepted({ onPlatform })).when(resolve({ remedies }), by.owner, '1h');
const owed = (state: Complaint) =>
  pendingIn({ policy: defaults, state, letters: [] }).filter(({ kind }) => kind === 'remedy');
const done = (state: Complaint) => finishTask(task(state, 'finish-remedy').n);
const notPossible = (state: Complaint) => finishTask(task(state, 'finish-remedy').n, 'not-possible');
const telling = { receipts: false } as const;

describe('the platform', () => {
  it('is asked for one step after the other, until the remedies’ warning', () => {
    const first = decidedOn('content', removeContent, warnUser).then([
      {
        type: 'decided',
        remedies: [
          { ...removeContent, by: 'platform' },
          { ...warnUser, by: 'platform' },
        ],
      },
    ]);
    const until = T0 + ms('55h');
    expect(owed(first.state)).toEqual([{ kind: 'remedy', key: '100-000-006/1/1', until }]);
    const second = first
      .when(remedyResult('done'), by.system, '2h')
      .then([{ type: 'remedy-settled', step: 1, done: true, receipt: 'r-1-1' }]);
    expect(owed(second.state)).toEqual([{ kind: 'remedy', key: '100-000-006/1/2', until }]);
    const both = second
      .when(remedyResult('done', { step: 2 }), by.system, '3h')
      .then(['remedy-settled', 'remedies-settled', 'result-due'])
      .letters('result → complainant/email', 'restricted → respondent');
    expect(owed(both.state)).toEqual([]);
  });

  it.each([
    ['content', removeContent, 'platform'],
    ['content', { kind: 'apologise' }, undefined],
    ['account', { kind: 'apologise' }, undefined],
    ['account', restoreAccount, 'platform'],
    ['account', warnUser, 'platform'],
    ['account', suspendAccount, 'platform'],
  ] as const)('about a subject of the kind %s, %o: carried out by %s', (onPlatform, remedy, whom) => {
    const { journal } = given(accepted({ onPlatform })).when(resolve({ remedies: [remedy] }), by.owner).life;
    const found = journal.findLast(({ type }) => type === 'decided' || type === 'decision-proposed');
    expect(found).toMatchObject({ remedies: [whom === undefined ? remedy : { ...remedy, by: whom }] });
  });

  const possible = {
    content: [
      ...['remove-content', 'restore-content', 'hide-content', 'show-content', 'warn-user'],
      ...['withdraw-warning', 'suspend-account', 'lift-suspension', 'protect-privacy'],
      ...['secure-account', 'apologise', 'improve-service'],
    ],
    account: [
      ...['warn-user', 'withdraw-warning', 'suspend-account', 'lift-suspension', 'restore-account'],
      ...['protect-privacy', 'secure-account', 'apologise', 'improve-service'],
    ],
  };
  it.each(
    (['content', 'account'] as const).flatMap((subject) =>
      RemedyKind.options.map((kind) => [subject, kind, possible[subject].includes(kind)] as const),
    ),
  )('about a subject of the kind %s, %s is possible: %s', (onPlatform, kind, is) => {
    const { life } = given(accepted({ onPlatform }));
    const refused = is ? undefined : 'not-of-subject';
    const order = resolve({ remedies: [{ kind }] });
    expect(live(life, order, by.owner(life.state), life.state.at).refusal?.refused).toBe(refused);
    expect(objectionToRemedy(life.state, kind) ?? undefined).toBe(refused);
    expect(objectionToRemedy(accepted().state, kind)).toBeNull();
  });

  it('that is not there leaves all to people, as does a policy that says so', () => {
    given(accepted())
      .when(resolve({ remedies: [removeContent] }), by.owner)
      .then([{ type: 'decided', remedies: [{ kind: 'remove-content' }] }, 'task-raised', 'assigned']);
    given(
      accepted({
        ...post,
        policy: (document) => ({
          ...document,
          remedies: { ...document.remedies, 'remove-content': { severe: false, by: 'person' } },
        }),
      }),
    )
      .when(resolve({ remedies: [removeContent] }), by.owner)
      .then(['decided', 'task-raised', 'assigned']);
  });

  it.each(['refused', 'unanswered'] as const)(
    'that answers %s leaves the step to a person, in order',
    (why) => {
      decidedOn('content', removeContent, warnUser)
        .when(remedyResult(why), by.system, '2h')
        .then([{ type: 'remedy-handed-over', step: 1, why }, { type: 'task-raised', step: 1 }, 'assigned'])
        .when(done, by.lead, '3h')
        .then(['task-done', { type: 'remedy-settled', step: 1, by: 'the-lead' }])
        .stands({
          decision: {
            remedies: [
              { state: 'done', why },
              { state: 'pending', by: 'platform' },
            ],
          },
        });
    },
  );

  it('that reports twice, or of what it was not asked for, changes nothing', () =>
    decidedOn('content', removeContent, warnUser)
      .when(remedyResult('done', { step: 3 }), by.system)
      .refused('remedy-unknown')
      .when(remedyResult('refused', { step: 2 }), by.system)
      .refused('remedy-unknown')
      .when(remedyResult('done'), by.system)
      .when(remedyResult('done'), by.system)
      .refused('remedy-unknown')
      .when(remedyResult('refused'), by.system)
      .refused('remedy-unknown'));

  it('that reports of what was a person’s from the first changes nothing', () =>
    decidedOn('content', { kind: 'apologise' }, removeContent)
      .when(remedyResult('done'), by.system)
      .refused('remedy-unknown'));

  it('has the step after one that is tried again: done meanwhile is done, and the rest follows', () => {
    const retried = decidedOn('content', removeContent, warnUser)
      .when(remedyResult('refused'), by.system, '2h')
      .when(notPossible, by.lead, '3h')
      .when(retryRemedy(1), by.owner, '4h');
    expect(owed(retried.state)).toEqual([]);
    const again = retried.when(done, by.lead, '5h');
    expect(owed(again.state)).toMatchObject([{ key: '100-000-006/1/2' }]);
    const before = retried
      .when(remedyResult('done', { step: 2 }), by.system, '5h')
      .then([{ type: 'remedy-settled', step: 2, receipt: 'r-1-2' }])
      .when(done, by.lead, '6h')
      .then(['task-done', 'remedy-settled', 'remedies-settled', 'result-due']);
    expect(owed(before.state)).toEqual([]);
  });
});

describe('a late report', () => {
  const handed = () => decidedOn('content', removeContent).when(remedyResult('unanswered'), by.system, '50h');

  it('settles the step, and ends the task', () =>
    handed()
      .when(remedyResult('done'), by.system, '51h')
      .then([
        { type: 'remedy-settled', done: true, receipt: 'r-1-1' },
        { type: 'task-done', result: 'not-needed' },
        'remedies-settled',
        'result-due',
      ]));

  it('on what a person has done gives it its receipt', () =>
    handed()
      .when(done, by.lead, '51h')
      .when(remedyResult('done'), by.system, '52h')
      .then([{ type: 'remedy-confirmed', round: 1, step: 1, receipt: 'r-1-1' }])
      .stands({ decision: { remedies: [{ state: 'done', receipt: 'r-1-1' }] } }));

  it('on what was given up says so to whoever was told that', () =>
    handed()
      .when(notPossible, by.lead, '51h')
      .when(letterResult('sent', telling), by.system, '51h')
      .stands({ stage: 'closed' })
      .when(remedyResult('done'), by.system, '52h')
      .then(['remedy-retried', 'remedy-settled', 'remedies-settled', 'closed'])
      .letters('completed → complainant/email'));

  it('on the round before is known to the one that decides anew', () => {
    const before = handed()
      .when(notPossible, by.lead, '51h')
      .when(letterResult('sent', telling), by.system, '51h')
      .when(appeal('respondent'), by.respondent, '52h')
      .when(remedyResult('done'), by.system, '53h')
      .then([{ type: 'remedy-confirmed', round: 1 }])
      .when(resolve(), by.owner, '54h')
      .then([{ type: 'decided', remedies: [{ kind: 'restore-content', reverses: true, by: 'platform' }] }]);
    expect(askedBy(before.state, { round: 2, step: 1 })).toEqual({
      kind: 'restore-content',
      reverses: 'r-1-1',
    });
  });
});

describe('a reversal', () => {
  const removed = (): Life =>
    given(accepted(post))
      .when(resolve({ remedies: [removeContent] }), by.owner, '1h')
      .when(remedyResult('done', { receipt: 'theirs-1' }), by.system, '2h')
      .when(letterResult('sent', telling), by.system, '2h')
      .when(appeal('respondent'), by.respondent, '10h').life;

  it.each([[[]], [[restoreContent]]])(
    'names the receipt of what it takes back, decided as %o',
    (remedies) => {
      const { state } = given(removed()).when(resolve({ remedies }), by.owner, '11h');
      expect(askedBy(state, { round: 2, step: 1 })).toEqual({
        kind: 'restore-content',
        reverses: 'theirs-1',
      });
      expect(askedBy(state, { round: 1, step: 1 })).toBeNull();
    },
  );

  it('of what somebody else holds too is done, and both sides are told so', () => {
    const { life } = given(removed())
      .when(resolve(), by.owner, '11h')
      .when(remedyResult('held-by-another', { round: 2 }), by.system, '12h')
      .then([{ type: 'remedy-settled', done: true, held: true }, 'remedies-settled', 'result-due']);
    const told = [{ kind: 'restore-content', state: 'held' }];
    expect(statusOf(life, T0).result?.remedies).toEqual(told);
    expect(respondentOf(life, T0).decision?.remedies).toMatchObject(told);
  });

  it('alone can be of what somebody else holds too: what imposes something imposes it', () =>
    expect(
      decidedOn('content', removeContent).when(remedyResult('held-by-another'), by.system).state.decision,
    ).not.toHaveProperty('remedies.0.held'));

  it('of what was done by hand is done by hand', () =>
    given(settled(accepted(), { remedies: [removeContent] }))
      .when(appeal('respondent'), by.respondent, '10h')
      .when(resolve(), by.owner, '11h')
      .then(['decided', 'task-raised', 'assigned']));

  it('may follow a dismissal: what stands keeps its receipt', () => {
    const dismissed = given(removed())
      .when(resolve({ outcome: 'dismissed' }), by.owner, '11h')
      .stands({ decision: { remedies: [{ stands: true, state: 'done', receipt: 'theirs-1' }] } });
    expect(owed(dismissed.state)).toEqual([]);
  });
});

it('a key names its step, and nothing else reads as one', () => {
  expect(readKey(keyOf('100-000-006', { round: 2, step: 3 }))).toEqual({
    ...{ number: '100-000-006', round: 2, step: 3 },
  });
  expect(readKey('100-000-006/2/3/end')).toMatchObject({ step: 3, ends: true });
  expect(['', 'a/1', 'a/1/2/3', 'a/01/1', 'a/1/x'].map(readKey)).toEqual([null, null, null, null, null]);
});
