import type { Db } from '../../db/client.js';
import { readClock } from '../../db/clock.js';
import * as limits from '../../db/people/limits.js';
import { passes } from '../../domain/intake/limits.js';
import { isSameComplainant, type Person } from '../../domain/intake/same-matter.js';
import { iso } from '../../domain/complaint/summary.js';
import { fail, Failure } from '../failure.js';

/** As with the policy in force: what one process sets the others know within a second. */
const LIVE_MS = 1_000;

type InForce = Awaited<ReturnType<typeof limits.inForce>>;
const known = new WeakMap<Db, { found: InForce; until: number }>();

/** The limit that may bind this person, by its id; asked of the database at most once a second. */
export async function limitOn(db: Db, person: Person): Promise<string | null> {
  const now = performance.now();
  const held = known.get(db);
  const found = held !== undefined && now < held.until ? held.found : await limits.inForce(db);
  if (found !== held?.found) known.set(db, { found, until: now + LIVE_MS });
  return found.find((limit) => isSameComplainant(limit, person))?.id ?? null;
}

/** A limit was set: the next submission to this process asks anew. */
export const forgetLimits = (db: Db): void => void known.delete(db);

/** What registering came to; null where a limit stands against it. */
export async function unlessLimited<T extends { result: object }>(
  registering: Promise<T>,
): Promise<T['result'] | null> {
  try {
    return (await registering).result;
  } catch (error) {
    if (error instanceof Failure && error.code === 'complaints-limited') return null;
    throw error;
  }
}

/**
 * Takes the day's submission in the transaction that stores it; throws, with until when, where it was taken before. It
 * is that of the day on which it is submitted, whenever it was written.
 */
export async function passLimit(tx: Db, id: string, { danger }: { danger: boolean }): Promise<void> {
  const limit = await limits.lock(tx, id);
  const now = await readClock(tx);
  if (limit === null || limit.until === null) return;
  const { until } = limit;
  const passed = passes({ ...limit, until }, { danger }, now);
  if (passed.passes) return await limits.change(tx, id, danger ? { dangerPassedAt: now } : { passedAt: now });
  throw fail(
    'complaints-limited',
    {
      detail: `Until ${iso(until)} one complaint a day is taken; the next may come from ${iso(passed.nextAt)} on.`,
      until: iso(until),
      nextAt: iso(passed.nextAt),
    },
    Math.ceil((passed.nextAt - now) / 1_000),
  );
}
