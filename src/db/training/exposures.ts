/** Which disturbing cases people were given or shown in their day: counted while the policy limits them. */
import { and, eq, gte, lt, sql, type SQL } from 'drizzle-orm';
import type { Complaint } from '../../domain/complaint/state.js';
import { isSensitive } from '../../domain/disclosure/attachments.js';
import type { Colleague } from '../../domain/people/colleague.js';
import { dayLimit, isTooMuch, type DayLimit } from '../../domain/training/exposure.js';
import type { Db } from '../client.js';
import { readClock } from '../clock.js';
import { policyInForce } from '../complaints/policies.js';
import { advisoryLocks } from '../locks.js';
import { exposures } from '../schema/training.js';

/** The limit of the day it is; null where the policy in force knows none. */
export async function limitToday(db: Db): Promise<DayLimit | null> {
  const found = await policyInForce(db);
  return found === null ? null : dayLimit(found.policy.exposure, await readClock(db));
}

/** The cases that somebody has had in their day. */
export async function had(db: Db, person: string, { from }: Pick<DayLimit, 'from'>): Promise<Set<string>> {
  const found = await db
    .select({ number: exposures.number })
    .from(exposures)
    .where(and(eq(exposures.person, person), gte(exposures.at, from)));
  return new Set(found.map(({ number }) => number));
}

/** The same people, with those for whom this case would be one too many; asked where it disturbs. */
export async function spared(
  db: Db,
  people: readonly Colleague[],
  { state, limit }: { state: Complaint; limit: DayLimit | null },
): Promise<Colleague[]> {
  if (limit === null || !isSensitive(state) || people.length === 0) return [...people];
  const full = await db
    .select({ person: exposures.person })
    .from(exposures)
    .where(gte(exposures.at, limit.from))
    .groupBy(exposures.person)
    .having(isFull(limit.most, state.number));
  return people.map((one) =>
    full.some(({ person }) => person === one.id) ? { ...one, atLimit: true } : one,
  );
}

/** Of the rows of somebody's day, as `isTooMuch` of the core has it. */
const isFull = (most: number, number: string): SQL =>
  sql`count(distinct ${exposures.number}) >= ${most} and not bool_or(${exposures.number} = ${number})`;

/** Notes a case that people have from now on, once in their day. */
export async function note(
  tx: Db,
  { number, people, at }: { number: string; people: readonly string[]; at: number },
  { from }: Pick<DayLimit, 'from'>,
): Promise<void> {
  for (const person of new Set(people))
    if (!(await had(tx, person, { from })).has(number))
      await tx.insert(exposures).values({ person, number, at }).onConflictDoNothing();
}

/** Notes that somebody opens a case; false where that is one too many, unless they are only `counted`. */
export async function open(
  db: Db,
  { number, person, at }: { number: string; person: string; at: number },
  { limit, asked }: { limit: DayLimit; asked: 'counted' | 'limited' },
): Promise<boolean> {
  if ((await had(db, person, limit)).has(number)) return true;
  return await db.transaction(async (tx) => {
    await holdExposures(tx);
    if (asked === 'limited' && isTooMuch(await had(tx, person, limit), limit, number)) return false;
    await note(tx, { number, people: [person], at }, limit);
    return true;
  });
}

/** Removes those of days that are over, wherever their day began. */
export async function prune(db: Db, before: number): Promise<void> {
  await db.delete(exposures).where(lt(exposures.at, before));
}

/** In the hands of the transaction until it ends: two at once would count the same. */
export const holdExposures = (tx: Db) =>
  tx.execute(sql`select pg_advisory_xact_lock(${advisoryLocks.exposures})`);
