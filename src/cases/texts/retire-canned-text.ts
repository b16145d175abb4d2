import { cannedTextOf, putCannedText } from '../../db/people/canned-texts.js';
import { actOnce } from '../acts/act-once.js';
import { recordAct } from '../acts/record-act.js';
import { needUnchanged } from '../acts/seen.js';
import type { WriteCtx } from '../context.js';
import { notFound } from '../failure.js';
import { needLead, textIn } from './put-canned-text.js';

/** Has a ready-made text not be offered any more; one that every installation has, too; for leads and administrators. */
export const retireCannedText = (ctx: WriteCtx, id: string, seen?: string): Promise<unknown> =>
  actOnce(ctx, needLead, async (tx, who) => {
    const before = textIn(await cannedTextOf(tx, id), id);
    if (before === null || before.retired) throw notFound();
    needUnchanged(before, seen);
    await putCannedText(tx, { ...before, retired: true });
    await recordAct(tx, who, {
      ...{ act: 'retire-canned-text', about: id },
      ...{ before: { retired: false }, after: { retired: true } },
    });
    return { answer: { id } };
  });
