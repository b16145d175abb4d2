import { allCauses, putCause as put } from '../../db/facts/causes.js';
import { objectionToPlace, type Cause, type CauseObjection } from '../../domain/causes/causes.js';
import { actOnce } from '../acts/act-once.js';
import { recordAct } from '../acts/record-act.js';
import { needUnchanged } from '../acts/seen.js';
import type { WriteCtx } from '../context.js';
import { fail, type Failure } from '../failure.js';
import { needAdmin } from '../principal.js';

const why: Record<CauseObjection, { path: string; message: string }> = {
  merged: { path: '/id', message: 'was merged into another cause: change that one instead' },
  parent: { path: '/parent', message: 'is no cause of the first level that can be named' },
  'has-others': { path: '/parent', message: 'has others in it: they go elsewhere first' },
  into: { path: '/into', message: 'is no other cause that can be named' },
};

/** A cause cannot stand so among the others. */
export const outOfPlace = (objection: CauseObjection): Failure =>
  fail('conflict', { detail: 'The list of causes does not allow this.', errors: [why[objection]] });

/** Adds a cause, names it anew, puts it into another group, retires it or takes it back; `seen`: what a form showed of it. */
export const putCause = (
  ctx: WriteCtx,
  { id, parent, name, retired }: Omit<Cause, 'mergedInto'>,
  seen?: string,
): Promise<unknown> =>
  actOnce(ctx, needAdmin, async (tx, who) => {
    const all = await allCauses(tx);
    const before = all.find((one) => one.id === id) ?? null;
    needUnchanged(before, seen);
    const objection = objectionToPlace(all, { id, parent, retired });
    if (objection !== null) throw outOfPlace(objection);
    const after: Cause = { id, parent, name, retired, mergedInto: null };
    await put(tx, after);
    await recordAct(tx, who, { act: 'put-cause', about: id, before, after });
    return { answer: after };
  });
