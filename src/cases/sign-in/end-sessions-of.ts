import { staffOf } from '../../db/people/people.js';
import { end, staffWith } from '../../db/people/sessions.js';
import { actOnce } from '../acts/act-once.js';
import { recordAct } from '../acts/record-act.js';
import type { WriteCtx } from '../context.js';
import { notFound } from '../failure.js';
import { needAdmin, needStaff } from '../principal.js';
import { signOutEverywhere } from './sign-out-everywhere.js';

/** Ends one session, or all that somebody has: one's own, or as an administrator anybody's, which is written down. */
export const endSessionsOf = (
  ctx: WriteCtx,
  whose: { session: string } | { staff: string },
): Promise<unknown> =>
  actOnce(ctx, needStaff, async (tx, who) => {
    const staffId = 'staff' in whose ? whose.staff : await staffWith(tx, whose.session);
    const isOwn = staffId === who.caller.id;
    // One that is not there and one that is not the caller's to know of are the same.
    if (staffId === null || (!isOwn && 'session' in whose && who.caller.role !== 'admin')) throw notFound();
    if (!isOwn) needAdmin(who);
    if ((await staffOf(tx, staffId)) === null) throw notFound();
    const ended =
      'staff' in whose ? await signOutEverywhere(tx, staffId) : await end(tx, staffId, { id: whose.session });
    const act = { act: 'end-sessions', about: staffId, before: { sessions: ended }, after: null } as const;
    if (!isOwn && ended > 0) await recordAct(tx, who, act);
    return { answer: { ended } };
  });
