import { addAbsence as add, type Absence } from '../../db/people/people.js';
import type { WriteCtx } from '../context.js';
import { needKeeper, shownAbsence } from './absence-keeper.js';

/** Records that somebody will not be there. */
export async function addAbsence(
  { db, who, once }: WriteCtx,
  absence: Omit<Absence, 'id'>,
): Promise<unknown> {
  await needKeeper(db, who, absence.staffId);
  return await once(async (tx) => ({ answer: shownAbsence({ ...absence, id: await add(tx, absence) }) }));
}
