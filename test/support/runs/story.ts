/** A journal in few words: each event with the hours since receipt, its name and what matters of it. */
import type { Db } from '../../../src/db/client.js';
import * as journal from '../../../src/db/complaints/journal.js';
import { nameOf } from '../../../src/domain/clocks/clock.js';
import type { Event, EventType } from '../../../src/domain/complaint/events.js';

const HOUR = 3_600_000;

/** Hours to one decimal: what a test itself takes is rounded away. */
const hours = (ms: number): string => `${Math.round((ms / HOUR) * 10) / 10}h`;

/** All events of a complaint, oldest first. */
export const eventsOf = async (db: Db, number: string): Promise<Event[]> =>
  (await journal.entries(db, number)).map((entry) => entry.data);

/** The story of a complaint, told by events of these types only. */
export async function storyOf(db: Db, number: string, types: readonly EventType[]): Promise<string[]> {
  const events = await eventsOf(db, number);
  const received = events[0]?.at ?? 0;
  return events
    .filter((event) => types.includes(event.type))
    .map((event) => [hours(event.at - received), event.type, ...matter(event)].join(' '));
}

/** Rungs tell when they were due and that they were not recorded earlier. */
function matter(event: Event): string[] {
  switch (event.type) {
    case 'rung-fired': {
      const early = Math.min(event.firedAt, event.at) < event.dueAt;
      const tells = event.tells.length > 0 ? [`tells ${event.tells.join(' ')}`] : [];
      return [
        nameOf(event.clock),
        String(event.rung),
        `level ${event.level}`,
        ...tells,
        ...(early ? ['EARLY'] : []),
      ];
    }
    case 'clock-stopped':
      return [nameOf(event.clock), event.met ? 'met' : `missed by ${hours(event.lateMs)}`];
    case 'paused':
      return [event.clock];
    case 'resumed':
      return [event.clock, event.why];
    case 'assigned':
      return [event.duty.split('/')[0] ?? '', event.person];
    case 'escalated':
      return [`level ${event.level}`, event.reason, `by ${event.by}`];
    case 'told':
    case 'result-sent':
      return [event.way];
    case 'result-due':
      return [event.ending, event.complete ? 'complete' : 'incomplete'];
    case 'bounced':
    case 'result-bounced':
      return [event.letter, event.transport, event.why];
    case 'task-raised':
      return [event.kind];
    case 'task-done':
      return [event.result];
    case 'call-recorded':
      return [event.reached ? 'reached' : 'not reached'];
    default:
      return [];
  }
}
