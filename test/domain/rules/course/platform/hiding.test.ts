/** The express lane: content is hidden within minutes on a word we trust, and shown again unless somebody confirms it (row P10). */
import { describe, expect, it } from 'vitest';
import { askedBy, readKey } from '../../../../../src/domain/complaint/course/platform/carrying-out.js';
import { isFinished } from '../../../../../src/domain/complaint/course/standing.js';
import { pendingIn } from '../../../../../src/domain/complaint/effects.js';
import type { Complaint } from '../../../../../src/domain/complaint/state.js';
import type { Filer, Filing } from '../../../../../src/domain/intake/doors.js';
import { expressClaim } from '../../../../../src/domain/intake/express.js';
import { defaultPolicy, Policy } from '../../../../../src/domain/policy/policy.js';
import { defaults, ms, T0 } from '../../../spec/life.js';
import {
  accept,
  confirmHide,
  finishTask,
  letterResult,
  lookUpResult,
  merge,
  reject,
  remedyResult,
  removeContent,
  resolve,
  targetEnded,
  withdraw,
} from '../../../spec/orders.js';
import { by, given, task } from '../../../spec/spec.js';
import { received, TARGET } from '../../../spec/starts.js';

const post = { onPlatform: 'content', express: 'hide' } as const;
const owed = (state: Complaint) =>
  pendingIn({ policy: defaults, state, letters: [] }).flatMap(({ kind, key }) =>
    kind === 'remedy' ? [key] : [],
  );
const result =
  (answer: 'done' | 'refused' | 'held-by-another' = 'done') =>
  ({ hide }: Complaint) =>
    remedyResult(answer, { round: 0, step: hide?.step ?? 0, receipt: 'h-1' });
const hidden = (more: Parameters<typeof received>[0] = {}) =>
  given(received({ ...post, ...more })).when(result(), by.system, '2m');
const onCall = by.person('on-call-1', 'on-call');

describe('at the door', () => {
  const policy = Policy.parse(defaultPolicy);
  const client: Filer = { kind: 'client', id: 'app', scopes: ['accounts:assert'] };
  const filing: Filing = {
    ...{ channel: 'app', category: 'privacy', danger: false, contact: { verified: false } },
    subject: { type: 'post', reference: 'p-1' },
  };

  it.each([
    ['of the staff', { kind: 'staff', id: 'w', team: null }, {}, 'vouched'],
    ['of a verified account', client, { accountId: 'lin' }, 'vouched'],
    ['of a trusted flagger', { ...client, scopes: ['trusted-flagger'] }, {}, 'vouched'],
    ['of anybody', client, {}, 'unverified'],
    ['of an account nobody vouches for', { ...client, scopes: [] }, { accountId: 'lin' }, 'unverified'],
    ['of danger', client, { accountId: 'lin', category: 'content', danger: true }, 'vouched'],
    ['of nothing that cannot wait', client, { accountId: 'lin', category: 'content' }, null],
    ['about an account', client, { accountId: 'lin', subject: { type: 'account', reference: 'm' } }, null],
    ['about nothing', client, { accountId: 'lin', subject: undefined }, null],
  ] as const)('a claim %s', (_, filer, differs, claim) => {
    expect(expressClaim(policy, filer, { ...filing, ...differs }, false)).toBe(claim);
    const limited = expressClaim(policy, filer, { ...filing, ...differs }, true);
    expect(limited).toBe(claim && 'unverified');
  });
});

describe('a claim we trust', () => {
  it('has the content hidden before review, within minutes, and whoever is on call is told', () => {
    const life = received(post);
    const step = life.state.hide?.step;
    expect(pendingIn({ policy: defaults, state: life.state, letters: [] })).toContainEqual({
      ...{ kind: 'remedy', key: `100-000-006/0/${step}`, until: T0 + ms('15m') },
    });
    const quick = Policy.parse({ ...defaultPolicy, platform: { hide: '5m' } });
    expect(pendingIn({ policy: quick, state: life.state, letters: [] })).toContainEqual(
      expect.objectContaining({ until: T0 + ms('5m') }),
    );
    expect(readKey(`100-000-006/0/${step}`)).toMatchObject({ round: 0, step });
    expect(askedBy(life.state, { round: 0, step: step ?? 0 })).toEqual({ kind: 'hide-content' });
    given(life).letters(
      ...['registered → complainant/email', 'danger → on-call of service', 'assigned → service-1'],
    );
  });

  it('in danger alarms whoever is on call once', () =>
    given(received({ ...post, danger: true })).letters(
      ...['registered → complainant/email', 'danger → on-call of service', 'assigned → service-1'],
    ));
});

it.each(['unverified', 'capped'] as const)(
  '%s: nothing is hidden, and whoever is on call may hide it',
  (express) => {
    const life = received({ ...post, express });
    expect(life.journal).toContainEqual(expect.objectContaining({ type: 'hide-referred', why: express }));
    expect(owed(life.state)).toEqual([]);
    given(life)
      .letters('registered → complainant/email', 'danger → on-call of service', 'assigned → service-1')
      .when(confirmHide, onCall, '5m')
      .then([{ type: 'hide-called', by: 'on-call-1' }])
      .when(result(), by.system, '6m')
      .then(['content-hidden'])
      .clocks()
      .after('23h')
      .stands({ hide: { done: true, confirmed: true } });
  },
);

describe('what is hidden', () => {
  it('is shown again after four hours that nobody confirmed it in, by the receipt', () => {
    const shown = hidden()
      .running('review', 'promise', 'hide')
      .after('2h+2m')
      .letters('warning → service-1', 'warning → lead of service')
      .after('4h+2m')
      .then(['rung-fired', { type: 'show-called', why: 'unconfirmed', at: T0 + ms('4h+2m') }]);
    const step = shown.state.hide?.step ?? 0;
    expect(askedBy(shown.state, { round: 0, step })).toEqual({ kind: 'show-content', reverses: 'h-1' });
    shown
      .when(confirmHide, onCall, '4h+3m')
      .refused('being-shown')
      .when(result('held-by-another'), by.system, '4h+3m')
      .then([{ type: 'content-shown', held: true }]);
  });

  it('stays hidden once it is confirmed, also through the verdict', () =>
    hidden()
      .when(confirmHide, by.owner, '1h')
      .then(['hide-confirmed'])
      .clocks('hide stopped, met')
      .when(confirmHide, by.lead, '1h')
      .refused('already-confirmed')
      .when(accept(), by.owner, '3h')
      .after('20h')
      .stands({ hide: { done: true } }));

  it.each([
    ['rejected', reject(), by.owner],
    ['withdrawn', withdraw, by.complainant],
  ] as const)('is shown again where the complaint is %s', (_, order, who) => {
    const { state } = hidden()
      .when(order, who, '1h')
      .stands({ hide: { doing: 'show' } });
    expect(owed(state)).toHaveLength(1);
  });

  it('is shown again where the complaint is dismissed, or its own remedies are settled', () => {
    const accepted = () => hidden().when(confirmHide, by.owner, '1h').when(accept(), by.owner, '1h');
    accepted()
      .when(resolve({ outcome: 'dismissed' }), by.owner, '2h')
      .stands({ hide: { doing: 'show' } });
    accepted()
      .when(resolve({ remedies: [removeContent] }), by.owner, '2h')
      .stands({ hide: { doing: 'hide', done: true } })
      .when(remedyResult('done'), by.system, '3h')
      .then(['remedy-settled', 'remedies-settled', { type: 'show-called', why: 'ended' }, 'result-due']);
  });

  it('is shown again where the complaint it was merged into is decided', () =>
    hidden()
      .when(confirmHide, by.owner, '1h')
      .when(merge(TARGET), by.owner, '1h')
      .when(targetEnded(TARGET, 'decided'), by.system, '2h')
      .stands({ hide: { doing: 'show' } }));

  it('keeps a run going until it is shown, also in a closed case', () => {
    const closed = hidden()
      .when(reject(), by.owner, '1h')
      .when(letterResult('sent', { letter: 'rejected', receipts: false }), by.system, '1h')
      .stands({ stage: 'closed' });
    expect(isFinished(closed.state)).toBe(false);
    const shown = closed.when(result(), by.system, '2h').then(['content-shown']);
    expect([isFinished(shown.state), shown.state.hide]).toEqual([true, undefined]);
  });
});

describe('what the platform does not do', () => {
  const handed = () =>
    given(received(post))
      .when(result('refused'), by.system, '1m')
      .then([
        { type: 'hide-handed-over', why: 'refused' },
        { type: 'task-raised', kind: 'finish-hiding', withinMs: ms('1h') },
        'assigned',
      ]);

  it('a person does within the hour, and shows it again', () =>
    handed()
      .when((state) => finishTask(task(state, 'finish-hiding').n), by.lead, '30m')
      .then(['task-done', { type: 'content-hidden', by: 'the-lead' }])
      .when(reject(), by.owner, '1h')
      .stands({ tasks: [{ kind: 'finish-hiding' }] })
      .when((state) => finishTask(task(state, 'finish-hiding').n), by.lead, '2h')
      .then(['task-done', { type: 'content-shown', by: 'the-lead' }]));

  it('nobody does where the case is over', () =>
    handed()
      .when(reject(), by.owner, '30m')
      .stands({ hide: { givenUp: true }, tasks: [] }));

  it('and reports late after all is known, and shown again', () =>
    handed()
      .when((state) => finishTask(task(state, 'finish-hiding').n, 'not-possible'), by.lead, '30m')
      .then(['task-done', { type: 'hide-given-up', by: 'the-lead' }])
      .when(result(), by.system, '31m')
      .then(['content-hidden'])
      .when(reject(), by.owner, '1h')
      .stands({ hide: { doing: 'show', receipt: 'h-1' } }));
});

it.each([
  ['an account', { onPlatform: 'account' }, 'nothing-to-hide'],
  ['what no platform shows', {}, 'nothing-to-hide'],
] as const)('%s is never hidden', (_, differs, why) => {
  given(received(differs)).when(confirmHide, onCall).refused(why);
});

it('nothing is hidden that is gone', () =>
  given(received({ onPlatform: 'content' }))
    .when(({ lookUps }) => lookUpResult(lookUps?.[0]?.n ?? 0, 'gone'), by.system)
    .when(confirmHide, onCall)
    .refused('subject-gone'));
