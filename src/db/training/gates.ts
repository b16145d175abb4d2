/** What the gate goes by is kept with each of the staff, so that no commit and no list has to look it up. */
import { asc, eq, inArray } from 'drizzle-orm';
import { canonical } from '../../ids/canonical.js';
import { gateOf, lapsesOf, type Lapse, type Training } from '../../domain/training/gate.js';
import type { Db } from '../client.js';
import { staff } from '../schema/people.js';
import { allRequirements, renewals } from './courses.js';
import { excepted, held } from './records.js';

/** All that decides who may have what, of everybody or of these people. */
export async function readTraining(db: Db, people?: readonly string[]): Promise<Training> {
  const [required, records, renewed, exceptions] = await Promise.all([
    allRequirements(db),
    held(db, people),
    renewals(db),
    excepted(db, people),
  ]);
  const requirements = required.filter(({ since }) => since !== null);
  return { requirements, held: records, renewals: renewed, excepted: exceptions };
}

/**
 * Writes anew what is kept of everybody, or of these people; gives what they lack or will lack. Where it has its turn
 * among all acts alone: two at once would overwrite each other.
 */
export async function keepGates(
  tx: Db,
  people?: readonly string[],
): Promise<{ id: string; lapses: Lapse[] }[]> {
  const training = await readTraining(tx, people);
  const found = await tx
    .select({ id: staff.id, role: staff.role, kept: staff.lapses })
    .from(staff)
    .where(people && inArray(staff.id, [...people]))
    .orderBy(asc(staff.id));
  const lapsing = found.map((person) => ({ ...person, lapses: lapsesOf(person, training) }));
  for (const { id, kept, lapses } of lapsing) {
    const gate = gateOf(lapses);
    if (canonical(kept) !== canonical(gate))
      await tx.update(staff).set({ lapses: gate }).where(eq(staff.id, id));
  }
  return lapsing;
}

/** What somebody lacks or will lack, as things stand. */
export async function lapsesNow(db: Db, id: string): Promise<Lapse[]> {
  const [person] = await db.select({ role: staff.role }).from(staff).where(eq(staff.id, id));
  return person === undefined ? [] : lapsesOf({ id, role: person.role }, await readTraining(db, [id]));
}
