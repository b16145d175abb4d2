import { allCauses, mergeCause as merge } from '../../db/facts/causes.js';
import { objectionToMerger, type Cause } from '../../domain/causes/causes.js';
import { actOnce } from '../acts/act-once.js';
import { recordAct } from '../acts/record-act.js';
import { needUnchanged } from '../acts/seen.js';
import type { WriteCtx } from '../context.js';
import { notFound } from '../failure.js';
import { needAdmin } from '../principal.js';
import { outOfPlace } from './put-cause.js';

/** Whoever names a cause means another one from now on; `seen`: what a form showed of it. */
export const mergeCause = (
  ctx: WriteCtx,
  { id, into }: { id: string; into: string },
  seen?: string,
): Promise<unknown> =>
  actOnce(ctx, needAdmin, async (tx, who) => {
    const all = await allCauses(tx);
    const before = all.find((one) => one.id === id);
    if (before === undefined) throw notFound();
    needUnchanged(before, seen);
    const objection = objectionToMerger(all, { id, into });
    if (objection !== null) throw outOfPlace(objection);
    await merge(tx, id, into);
    const after: Cause = { ...before, mergedInto: into };
    await recordAct(tx, who, { act: 'merge-cause', about: id, before, after });
    return { answer: after };
  });
