/** The windows of a suggestion, what is asked for, whether it came back, and when its owner is told. */
import { describe, expect, it } from 'vitest';
import type { Cause } from '../../../../src/domain/causes/causes.js';
import { warningOn } from '../../../../src/domain/insights/suggestions/due.js';
import {
  baselineWindow,
  checkWindow,
  dayOf,
  measuredIds,
  recentWindow,
  recurrence,
} from '../../../../src/domain/insights/suggestions/measured.js';
import { effectOf } from '../../../../src/domain/insights/suggestions/published.js';
import type { Measuring } from '../../../../src/domain/insights/suggestions/suggestion.js';

const at = (iso: string): number => Date.parse(iso);
const measuring: Measuring = {
  measure: { kind: 'causes', key: null },
  baseline: { from: '2026-03-01', until: '2026-03-29' },
  target: { share: 0.1, better: 'lower' },
  checkOn: '2026-06-01',
};

describe('windows', () => {
  it('of the baseline hold both its days, across the change of clocks', () =>
    expect(baselineWindow(measuring, 'Europe/Berlin')).toEqual({
      from: at('2026-02-28T23:00:00Z'),
      until: at('2026-03-29T22:00:00Z'),
    }));
  it('of the check begin the day after it was done, or was to be done, and end before the day of the check', () => {
    const of = (doneOn: string | null) =>
      checkWindow({ doneOn, dueOn: '2026-04-10', measuring }, 'Asia/Shanghai');
    expect(of('2026-04-05')).toEqual({ from: at('2026-04-05T16:00:00Z'), until: at('2026-05-31T16:00:00Z') });
    expect(of(null).from).toBe(at('2026-04-10T16:00:00Z'));
  });
  it('of a check on the day it was done are empty', () => {
    const { from, until } = checkWindow({ doneOn: '2026-06-01', dueOn: '2026-04-10', measuring }, 'UTC');
    expect(from).toBe(until);
  });
  it('of a weekly report are four weeks, as far as they lie behind the check', () => {
    expect(recentWindow('2026-06-01', at('2026-08-03T00:00:00Z'), 'UTC')).toEqual({
      ...{ from: at('2026-07-06T00:00:00Z'), until: at('2026-08-03T00:00:00Z') },
    });
    expect(recentWindow('2026-06-01', at('2026-06-08T00:00:00Z'), 'UTC').from).toBe(
      at('2026-06-01T00:00:00Z'),
    );
  });
  it('a day is that of the zone', () =>
    expect(dayOf(at('2026-05-31T16:00:00Z'), 'Asia/Shanghai')).toBe('2026-06-01'));
});

describe('what is asked for', () => {
  const cause = (id: string, change: Partial<Cause> = {}): Cause => ({
    ...{ id, parent: null, name: { en: id, 'zh-CN': id }, retired: false, mergedInto: null },
    ...change,
  });
  const all = [
    ...[cause('rules'), cause('rule-unclear', { parent: 'rules' }), cause('people')],
    ...[cause('rule-old', { mergedInto: 'rule-unclear' }), cause('rule-older', { mergedInto: 'rule-old' })],
  ];
  it('is a cause with all that was merged into it', () =>
    expect(measuredIds({ causes: ['rule-unclear'] }, measuring.measure, all)).toEqual([
      ...['rule-old', 'rule-older', 'rule-unclear'],
    ]));
  it('is a group with what stands in it', () =>
    expect(measuredIds({ causes: ['rules'] }, measuring.measure, all)).toEqual([
      ...['rule-old', 'rule-older', 'rule-unclear', 'rules'],
    ]));
  it('is the class or the subject otherwise; of all, nothing', () => {
    expect(measuredIds({ causes: ['rules'] }, { kind: 'category', key: 'content' }, all)).toEqual([
      'content',
    ]);
    expect(measuredIds({ causes: ['rules'] }, { kind: 'in-time', key: null }, all)).toEqual([]);
  });
});

describe('what was cured', () => {
  const ends = at('2026-08-03T00:00:00Z');
  const came = (
    recent: { k: number; n: number },
    day?: string,
    { better = 'lower', checkOn = '2026-06-01' }: { better?: 'lower' | 'higher'; checkOn?: string } = {},
  ) =>
    recurrence(
      { target: { share: 0.1, better }, checkOn },
      { recent, alarms: day === undefined ? [] : [{ day, count: 9, expected: 2, upper: 6 }] },
      { ends, zone: 'UTC' },
    );
  it('came back where the share is beyond the target by more than chance', () => {
    expect(came({ k: 40, n: 200 })).toBe('above-target');
    expect(came({ k: 22, n: 200 })).toBeNull();
    expect(came({ k: 10, n: 19 })).toBeNull();
    expect(came({ k: 2, n: 200 }, undefined, { better: 'higher' })).toBe('above-target');
    expect(came({ k: 40, n: 200 }, undefined, { better: 'higher' })).toBeNull();
  });
  it('came back where its complaints rose in the last week', () => {
    expect(came({ k: 2, n: 200 }, '2026-07-30')).toBe('rise');
    expect(came({ k: 2, n: 200 }, '2026-07-20')).toBeNull();
    expect(came({ k: 200, n: 200 }, '2026-07-30', { better: 'higher' })).toBeNull();
  });
  it('did not come back by a rise on the Sunday before that week, or before the check', () => {
    expect(came({ k: 2, n: 200 }, '2026-07-27')).toBe('rise');
    expect(came({ k: 2, n: 200 }, '2026-07-26')).toBeNull();
    expect(came({ k: 2, n: 200 }, '2026-07-30', { checkOn: '2026-07-30' })).toBe('rise');
    expect(came({ k: 2, n: 200 }, '2026-07-30', { checkOn: '2026-07-31' })).toBeNull();
  });
});

it('everybody reads that it came back where the program found so, not where somebody opened it again', () => {
  expect(effectOf({ stage: 'reopened', reason: null })).toBe('came-back');
  expect(effectOf({ stage: 'reopened', reason: 'Paid for' })).toBe('waiting');
});

it.each([
  ['2026-06-05', null],
  ['2026-06-04', 'soon'],
  ['2026-06-02', 'soon'],
  ['2026-06-01', 'today'],
  ['2026-05-31', 'late'],
])('of what is due on %s the owner is told on the 1st of June: %s', (dueOn, warning) =>
  expect(warningOn(dueOn, '2026-06-01')).toBe(warning),
);
