import type { Asked } from '../../db/lists/page.js';
import { absencesOf, type AbsencePlace } from '../../db/people/people.js';
import type { KeyedCtx } from '../context.js';
import { needKeeper } from './absence-keeper.js';

/** Somebody's present and coming absences, by their beginning, a page. */
export async function readAbsences({ db, who }: KeyedCtx, staff: string, asked: Asked<AbsencePlace>) {
  await needKeeper(db, who, staff);
  return await absencesOf(db, staff, who.at, asked);
}
