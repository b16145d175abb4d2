import type { Policy } from '../policy/policy.js';
import { isRunning, rungDueAt, type Clock } from './clock.js';
import { deadlineOf } from './deadlines.js';

/**
 * How many reminders have fallen due: one for each `remindEvery` since the last rung of the latest clock, or since
 * that rung was told (`toldAt`), where it was recorded late.
 */
export const remindersDue = (policy: Policy, clocks: readonly Clock[], toldAt: number, now: number): number =>
  Math.max(0, ...clocks.map((clock) => dueOf(policy, clock, toldAt, now)));

function dueOf(policy: Policy, clock: Clock, toldAt: number, now: number): number {
  const { rungs } = deadlineOf(policy, clock);
  const last = Math.max(...rungs.filter((rung) => rung.level > 0).map((rung) => rung.at));
  if (!Number.isFinite(last) || !isRunning(clock) || !clock.fired.includes(last)) return 0;
  return Math.floor((now - Math.max(rungDueAt(clock, last), toldAt)) / policy.remindEvery);
}
