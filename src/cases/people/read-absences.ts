import { absencesOf } from '../../db/people/people.js';
import type { KeyedCtx } from '../context.js';
import { needKeeper, shownAbsence } from './absence-keeper.js';

/** Somebody's present and coming absences, by their beginning. */
export async function readAbsences({ db, who }: KeyedCtx, staff: string) {
  await needKeeper(db, who, staff);
  return (await absencesOf(db, staff, Date.now())).map(shownAbsence);
}
