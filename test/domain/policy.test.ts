/** Policies beside each other: which one is in force, what differs, and when a draft may take its place. */
import { describe, expect, it } from 'vitest';
import { differences, teamsConcerned, unitOf } from '../../src/domain/policy/versions/differences.js';
import { whyNotActivated, withClass, withoutClass } from '../../src/domain/policy/versions/draft.js';
import { defaultPolicy, Policy } from '../../src/domain/policy/policy.js';
import { OPERATOR, putsInForce } from '../../src/domain/policy/versions/start.js';

const policy = Policy.parse(defaultPolicy);
const payments = {
  ...{ team: 'payments', kind: 'other' as const },
  name: { en: 'payments', 'zh-CN': '支付类' },
};

describe('a start', () => {
  const byOperator = { version: 1, by: OPERATOR };
  const byAdmin = { version: 2, by: 'guo-ran' };
  it.each([
    ['puts the first in force', { given: 1, isNamed: false, last: null, lastOfOperator: null }, true],
    ['leaves what is in force', { given: 1, isNamed: true, last: byOperator, lastOfOperator: 1 }, false],
    ['puts another file in force', { given: 3, isNamed: true, last: byOperator, lastOfOperator: 1 }, true],
    [
      'puts another default in force',
      { given: 3, isNamed: false, last: byOperator, lastOfOperator: 1 },
      true,
    ],
    [
      'takes nothing back that an administrator has set since',
      { given: 1, isNamed: true, last: byAdmin, lastOfOperator: 1 },
      false,
    ],
    [
      'puts a changed file in force over what an administrator set',
      { given: 3, isNamed: true, last: byAdmin, lastOfOperator: 1 },
      true,
    ],
    [
      'leaves what an administrator set, whatever the default of a new release',
      { given: 3, isNamed: false, last: byAdmin, lastOfOperator: 1 },
      false,
    ],
  ])('%s', (_, started, puts) => expect(putsInForce(started)).toBe(puts));
});

describe('a draft', () => {
  const draft = { revision: 3, basedOn: 1 };
  it('comes into force as it was read', () => {
    expect(whyNotActivated(draft, { revision: 3, inForce: 1 })).toBeNull();
  });
  it('does not where somebody changed it since, or threw it away', () => {
    expect(whyNotActivated(draft, { revision: 2, inForce: 1 })).toBe('changed');
    expect(whyNotActivated(null, { revision: 3, inForce: 1 })).toBe('changed');
  });
  it('does not where another policy came into force since it was made', () => {
    expect(whyNotActivated(draft, { revision: 3, inForce: 2 })).toBe('stale');
  });
  it('takes a class in, and out again', () => {
    const more = withClass(defaultPolicy, 'payments', payments);
    expect(Policy.parse(more).categories['payments']).toEqual(payments);
    expect(withoutClass(more, 'payments')).toEqual(defaultPolicy);
  });
});

describe('what differs', () => {
  const within = (review: string, investigation: string) =>
    Policy.parse({
      ...defaultPolicy,
      deadlines: {
        ...defaultPolicy.deadlines,
        review: { ...defaultPolicy.deadlines.review, within: review },
        investigation: { ...defaultPolicy.deadlines.investigation, within: investigation },
      },
    });

  it('is told field by field, each side as it means it', () => {
    expect(differences(policy, within('12h', '2d'))).toEqual([
      { path: ['deadlines', 'review', 'within'], before: 86_400_000, after: 43_200_000 },
    ]);
  });
  it('is told of a list as a whole, and of a class that comes or goes', () => {
    const more = Policy.parse(withClass(defaultPolicy, 'payments', payments));
    expect(differences(policy, more)).toEqual([
      { path: ['categories', 'payments'], before: undefined, after: payments },
    ]);
    const fewer = { ...policy, evidence: { ...policy.evidence, types: ['text/plain'] } };
    expect(differences(policy, fewer).map(({ path }) => path)).toEqual([['evidence', 'types']]);
  });
  it('concerns the teams of the classes that differ; all, where it is more than classes', () => {
    const more = Policy.parse(withClass(defaultPolicy, 'payments', payments));
    expect(teamsConcerned(policy, more, differences(policy, more))).toEqual(['payments']);
    const moved = Policy.parse(withClass(defaultPolicy, 'other', { ...payments, team: 'content' }));
    expect(teamsConcerned(policy, moved, differences(policy, moved)).toSorted()).toEqual([
      'content',
      'general',
    ]);
    const shorter = within('12h', '48h');
    expect(teamsConcerned(policy, shorter, differences(policy, shorter))).toContain('privacy');
  });
  it('has a unit for every length of time that a policy knows', () => {
    const times = (value: unknown, name: string): string[] => {
      if (typeof value === 'number')
        return value >= 60_000 && name !== 'bytes' && name !== 'pixels' ? [name] : [];
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
      return Object.entries(value).flatMap(([key, inner]) => times(inner, key));
    };
    const found = [...new Set(times(policy, ''))];
    expect(found.length).toBeGreaterThan(10);
    expect(found.filter((name) => unitOf(name) !== 'time')).toEqual([]);
  });
});
