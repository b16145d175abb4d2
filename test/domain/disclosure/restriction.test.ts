import { describe, expect, it } from 'vitest';
import { restrictionOf } from '../../../src/domain/disclosure/restriction.js';
import { recourseOf } from '../../../src/domain/disclosure/statements/recourse.js';
import { receive } from '../../../src/domain/complaint/changes.js';
import type { Complaint, DecisionMade, RemedyStep } from '../../../src/domain/complaint/state.js';
import { defaultPolicy, Policy } from '../../../src/domain/policy/policy.js';
import { number, receivedAt } from '../../letters/examples/case.js';

const policy = Policy.parse(defaultPolicy);
const toldAt = receivedAt;
const told = {
  state: 'told',
  complete: true,
  sentBy: 'email',
  proven: true,
  toldBy: 'transport',
  toldAt,
} as const;
const waiting = { ...told, state: 'waiting', toldAt: null } as const;
const started = receive({
  ...{ type: 'received', version: 1, at: receivedAt, number, channel: 'app', category: 'content' },
  ...{ danger: false, reach: { email: 'confirmed', sms: 'none' }, ownSubject: false, integrity: false },
  ...{ team: 'service', by: 'app' },
});

const decision = (text: string, ...steps: Omit<RemedyStep, 'step'>[]): DecisionMade => ({
  ...{ outcome: 'upheld', grounds: ['harassment'], by: 'handler', text },
  remedies: steps.map((step, i) => ({ ...step, step: i + 1 })),
});
const state = (differs: Partial<Complaint>): Complaint => ({
  ...{ ...started, stage: 'closed', ending: 'decided', telling: told },
  ...differs,
});
const removed = decision('one', { kind: 'remove-content', state: 'done' });
const first = { ending: 'decided', decision: removed, telling: told } as const;
const kinds = (of: Complaint) => restrictionOf(of)?.remedies.map(({ kind }) => kind);

describe('what of a decision concerns the respondent', () => {
  it('is nothing before the decision may be told, and nothing of one that leaves them alone', () => {
    expect(restrictionOf(state({ decision: removed, telling: waiting, restrictedIn: 1 }))).toBeNull();
    expect(
      restrictionOf(state({ decision: decision('one', { kind: 'apologise', state: 'done' }) })),
    ).toBeNull();
    expect(restrictionOf(state({ ending: 'rejected' }))).toBeNull();
  });

  it('is not what is restored to the complainant', () => {
    const both = decision('one', ...removed.remedies, { kind: 'restore-account', state: 'done' });
    expect(kinds(state({ decision: both, restrictedIn: 1 }))).toEqual(['remove-content']);
    const later = decision('two', { kind: 'restore-account', state: 'done' });
    expect(kinds(state({ round: 2, decision: later, earlier: first, restrictedIn: 1 }))).toEqual([]);
    const back = { ...first, decision: both };
    expect(kinds(state({ round: 2, decision: both, earlier: back, restrictedIn: 1 }))).toEqual([
      'remove-content',
    ]);
  });

  it('is what stands after an appeal, and what an appeal lifted', () => {
    const stands = decision('two', { kind: 'remove-content', stands: true, state: 'done' });
    const lifted = decision('two', { kind: 'restore-content', reverses: true, state: 'pending' });
    const second = { round: 2, earlier: first, restrictedIn: 1 };
    expect(kinds(state({ ...second, decision: stands }))).toEqual(['remove-content']);
    expect(kinds(state({ ...second, decision: lifted }))).toEqual(['restore-content']);
    expect(kinds(state({ ...second, decision: lifted, telling: waiting }))).toEqual(['remove-content']);
  });
});

describe('how it can be contested', () => {
  const at = (of: Partial<Complaint>, now = toldAt) =>
    recourseOf(policy, state({ decision: removed, restrictedIn: 1, ...of }), 'respondent', now)?.state;
  const again = { round: 2, stage: 'investigation', ending: null, telling: null } as const;
  const used = { queued: [], heard: [], takenBack: [], used: true };

  it.each([
    ['before the complainant was told', { telling: { ...told, state: 'sent', toldAt: null } }, 'later'],
    ['after it', {}, 'open'],
    [
      'when their appeal waits',
      { appeals: { ...used, takenBack: [], used: false, queued: ['respondent'] } },
      'queued',
    ],
    ['after an appeal', { round: 2, appeals: used }, 'final'],
    [
      'after an appeal that is not told yet',
      { round: 2, appeals: used, telling: { ...told, state: 'sent', toldAt: null } },
      'final',
    ],
    [
      'when an appeal restricts them for the first time',
      { round: 2, restrictedIn: 2, appeals: used },
      'open',
    ],
    ['while their appeal is examined', { ...again, appeals: { ...used, heard: ['respondent'] } }, 'examined'],
    ['until that is told', { round: 2, telling: waiting }, 'decided'],
    [
      'when they took theirs back',
      { appeals: { ...used, used: false, takenBack: ['respondent'] } },
      'taken-back',
    ],
    ["in the complainant's round", { ...again, appeals: { ...used, heard: ['complainant'] } }, 'reexamined'],
  ] satisfies [string, Partial<Complaint>, string][])('%s', (_when, of, expected) => {
    expect(at(of)).toBe(expected);
  });

  it('is over after its time', () => {
    expect(at({}, toldAt + policy.appealWithin)).toBe('open');
    expect(at({}, toldAt + policy.appealWithin + 1)).toBe('over');
  });
});
