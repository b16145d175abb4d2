import { absenceOf, endAbsence as end, removeAbsence } from '../../db/people/people.js';
import { iso } from '../../domain/complaint/summary.js';
import { actOnce } from '../acts/act-once.js';
import { recordAct } from '../acts/record-act.js';
import type { WriteCtx } from '../context.js';
import { notFound } from '../failure.js';
import { keepsAbsencesOf, shownAbsence } from './absence-keeper.js';

/** Ends an absence now, or takes it back before it begins. */
export const endAbsence = (ctx: WriteCtx, id: string): Promise<unknown> =>
  actOnce(
    ctx,
    () => {},
    async (tx, who) => {
      const absence = await absenceOf(tx, id);
      if (absence === null || !(await keepsAbsencesOf(tx, who, absence.staffId))) throw notFound();
      const now = who.at;
      if (absence.from >= now) await removeAbsence(tx, id);
      else if (absence.until > now) await end(tx, id, now);
      const { id: _, ...before } = shownAbsence(absence);
      const after = absence.from >= now ? null : { ...before, until: iso(Math.min(absence.until, now)) };
      await recordAct(tx, who, { act: 'end-absence', about: id, before, after });
      return { answer: { id } };
    },
  );
