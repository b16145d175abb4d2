import type { Db } from '../../db/client.js';
import { staffOf, type Absence } from '../../db/people/people.js';
import { iso } from '../../domain/complaint/summary.js';
import { keepsAbsences } from '../../domain/people/absence.js';
import { fail, notFound } from '../failure.js';
import type { Principal } from '../principal.js';

/** Whether a person's absences are the caller's to keep. */
export const keepsAbsencesOf = async (db: Db, { caller }: Principal, person: string): Promise<boolean> =>
  keepsAbsences(caller, (await staffOf(db, person))?.team ?? null);

/** Only who keeps the absences of this person passes. */
export async function needKeeper(db: Db, who: Principal, person: string): Promise<void> {
  const found = await staffOf(db, person);
  if (!keepsAbsences(who.caller, found?.team ?? null))
    throw fail('not-allowed', { detail: 'Absences are kept by those above, and by administrators.' });
  if (found === null) throw notFound();
}

/** An absence as its keepers see it. */
export const shownAbsence = ({ id, staffId, from, until }: Absence) => ({
  ...{ id, staff: staffId, from: iso(from), until: iso(until) },
});
