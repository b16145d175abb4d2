/** Reminders of what stays late: one a day after the last rung, while the deadline runs. */
import { expect, it } from 'vitest';
import { remindersDue } from '../../../../src/domain/clocks/reminders.js';
import { defaultPolicy, Policy } from '../../../../src/domain/policy/policy.js';
import { ms, T0 } from '../../spec/life.js';
import { given } from '../../spec/spec.js';
import { accepted, received, told } from '../../spec/starts.js';

const policy = Policy.parse(defaultPolicy);
const due = ({ clocks }: ReturnType<typeof received>['state'], at: string, toldAt = '0h'): number =>
  remindersDue(policy, clocks, T0 + ms(toldAt), T0 + ms(at));

it('the review tells the supervisor at 36 h; a reminder follows each 24 h from there', () => {
  const { state } = given(received()).after('36h');
  expect(['60h-1ms', '60h', '84h-1ms', '84h'].map((at) => due(state, at))).toEqual([0, 1, 1, 2]);
});

it('a rung that was recorded late has just been told: the first reminder is a day later', () => {
  const { state } = given(received()).after('100h');
  expect(['100h', '124h-1ms', '124h'].map((at) => due(state, at, '100h'))).toEqual([0, 0, 1]);
});

it('none before the last rung has fired, and none for a deadline that was met', () => {
  expect(due(given(received()).after('24h').state, '60h')).toBe(0);
  expect(due(accepted().state, '600h')).toBe(0);
  expect(due(told().state, '600h')).toBe(0);
});
