/** What the gate goes by is kept with each of the staff, so that no commit and no list has to look it up. */
import { asc, eq, inArray, sql } from 'drizzle-orm';
import { canonical } from '../../canonical.js';
import { gateOf, lapsesOf, type Lapse, type Training } from '../../domain/training/gate.js';
import type { Db } from '../client.js';
import { staff } from '../schema/people.js';
import { allRequirements, renewals } from './courses.js';
import { excepted, held } from './records.js';

/** All that decides who may have what, of everybody or of these people. */
export async function readTraining(db: Db, people?: readonly string[]): Promise<Training> {
  const required = await allRequirements(db);
  const requirements = required.filter(({ since }) => since !== null);
  if (requirements.length === 0) return { requirements, held: [], renewals: [], excepted: [] };
  return {
    requirements,
    held: await held(db, people),
    renewals: await renewals(db),
    excepted: await excepted(db, people),
  };
}

/** Somebody, and what they lack or will lack. */
export type Lapsing = { id: string; role: string; lapses: Lapse[] };

/**
 * Writes anew what is kept of everybody, or of these people; gives it. Where it has its turn among all acts alone: two
 * at once would overwrite each other.
 */
export async function keepGates(tx: Db, people?: readonly string[]): Promise<Lapsing[]> {
  const training = await readTraining(tx, people);
  const of = people && inArray(staff.id, [...people]);
  if (training.requirements.length === 0) {
    await tx
      .update(staff)
      .set({ lapses: {} })
      .where(of ?? sql`${staff.lapses} <> '{}'`);
    return [];
  }
  const found = await tx
    .select({ id: staff.id, role: staff.role, lapses: staff.lapses })
    .from(staff)
    .where(of)
    .orderBy(asc(staff.id));
  const lapsing = found.map(({ id, role }) => ({ id, role, lapses: lapsesOf({ id, role }, training) }));
  for (const [i, { id, lapses }] of lapsing.entries()) {
    const gate = gateOf(lapses);
    if (canonical(found[i]?.lapses) !== canonical(gate))
      await tx.update(staff).set({ lapses: gate }).where(eq(staff.id, id));
  }
  return lapsing;
}

/** What somebody lacks or will lack, as things stand. */
export async function lapsesNow(db: Db, id: string): Promise<Lapse[]> {
  const [person] = await db.select({ role: staff.role }).from(staff).where(eq(staff.id, id));
  return person === undefined ? [] : lapsesOf({ id, role: person.role }, await readTraining(db, [id]));
}
