import { addAbsence as add, type Absence } from '../../db/people/people.js';
import type { WriteCtx } from '../context.js';
import { recordAct } from '../acts/record-act.js';
import { needKeeper, shownAbsence } from './absence-keeper.js';

/** Records that somebody will not be there. */
export async function addAbsence(
  { db, who, once }: WriteCtx,
  absence: Omit<Absence, 'id'>,
): Promise<unknown> {
  await needKeeper(db, who, absence.staffId);
  return await once(async (tx) => {
    const added = shownAbsence({ ...absence, id: await add(tx, absence) });
    const { id: about, ...after } = added;
    await recordAct(tx, who, { act: 'add-absence', about, before: null, after });
    return { answer: added };
  });
}
