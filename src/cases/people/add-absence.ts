import { addAbsence as add, type Absence } from '../../db/people/people.js';
import { actOnce } from '../acts/act-once.js';
import { recordAct } from '../acts/record-act.js';
import type { WriteCtx } from '../context.js';
import { needKeeper, shownAbsence } from './absence-keeper.js';

/** Records that somebody will not be there. */
export const addAbsence = (ctx: WriteCtx, absence: Omit<Absence, 'id'>): Promise<unknown> =>
  actOnce(
    ctx,
    (who, db) => needKeeper(db, who, absence.staffId),
    async (tx, who) => {
      const added = shownAbsence({ ...absence, id: await add(tx, absence) });
      const { id: about, ...after } = added;
      await recordAct(tx, who, { act: 'add-absence', about, before: null, after });
      return { answer: added };
    },
  );
