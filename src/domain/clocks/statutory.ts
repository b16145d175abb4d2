/** The statutory clock: from receipt, in working days, for classes that the law speaks of. */
import { categoryOf } from '../policy/categories.js';
import type { Policy } from '../policy/policy.js';
import type { Complaint } from '../complaint/state.js';
import type { Event, Fact } from '../complaint/events.js';
import { isRunning, type Clock } from './clock.js';
import { endOfWorkingDay } from './working-days.js';

export type StatutoryChange = { to: 'start'; started: Fact } | { to: 'end' | 'revive'; clock: Clock };

/** What a class changes of it, which the complainant claimed or somebody gave; null where nothing does. */
export function statutoryChange(
  { statutory, ...policy }: Policy,
  { category, clocks, receivedAt, round }: Complaint,
  { type }: Event,
): StatutoryChange | null {
  const classed = type === 'received' || type === 'accepted' || type === 'reclassified';
  if (statutory === null || !classed || round > 1) return null;
  const clock = clocks.find(({ key }) => key === 'statutory');
  const applies = statutory.kinds.includes(categoryOf({ statutory, ...policy }, category).kind);
  if (clock !== undefined)
    return applies === isRunning(clock) ? null : { to: applies ? 'revive' : 'end', clock };
  if (!applies) return null;
  const withinMs = endOfWorkingDay(statutory.calendar, receivedAt, statutory.workingDays) - receivedAt;
  return {
    to: 'start',
    started: { type: 'clock-started', clock: 'statutory', startedAt: receivedAt, withinMs },
  };
}
