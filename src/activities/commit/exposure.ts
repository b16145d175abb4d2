/** Disturbing cases are given to nobody who has had their day's worth (process row P21), and counted where they are given. */
import type { Db } from '../../db/client.js';
import { readClock } from '../../db/clock.js';
import * as exposures from '../../db/training/exposures.js';
import type { Complaint } from '../../domain/complaint/state.js';
import type { Event } from '../../domain/complaint/events.js';
import { isSensitive } from '../../domain/disclosure/attachments.js';
import type { DayLimit } from '../../domain/training/exposure.js';

const concerns = ({ type }: Event): boolean => type === 'assignment-needed' || type === 'danger-marked';

/** The limit that a commit which leads to `state` goes by, in its hands until it ends; null where it asks none. */
export async function limitHeld(
  tx: Db,
  state: Complaint,
  events: readonly Event[],
): Promise<DayLimit | null> {
  const limit = isSensitive(state) && events.some(concerns) ? await exposures.limitToday(tx) : null;
  if (limit !== null) await exposures.holdExposures(tx);
  return limit;
}

/** Counts the case for those it is given to, and for whoever has it when it turns out to be disturbing. */
export async function countGiven(
  tx: Db,
  { number, owner }: Complaint,
  { events, limit }: { events: readonly Event[]; limit: DayLimit | null },
): Promise<void> {
  if (limit === null) return;
  const given = events.flatMap((event) => (event.type === 'assigned' ? [event.person] : []));
  const has = owner !== null && events.some(({ type }) => type === 'danger-marked') ? [owner] : [];
  await exposures.note(tx, { number, people: [...given, ...has], at: await readClock(tx) }, limit);
}
