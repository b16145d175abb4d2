import * as stored from '../../../db/insights/meetings/meetings.js';
import type { ActName } from '../../../db/schema/people.js';
import {
  actionObjections,
  begin,
  decideAction,
  type ActionOrder,
  type ActionPlan,
} from '../../../domain/insights/meetings/action.js';
import { actOnce } from '../../acts/act-once.js';
import { recordAct } from '../../acts/record-act.js';
import { needUnchanged } from '../../acts/seen.js';
import type { Ctx, WriteCtx } from '../../context.js';
import type { Db } from '../../../db/client.js';
import { iso } from '../../../domain/complaint/summary.js';
import { notFound } from '../../failure.js';
import { needColleague, needImprover, needImproverOr, objected, today } from '../improver.js';

type Writing = WriteCtx & Pick<Ctx, 'policy'>;

/** As callers are answered, and told again. */
async function answerOf(tx: Db, id: string): Promise<unknown> {
  const found = await stored.findAction(tx, id);
  return found && { ...found, madeAt: iso(found.madeAt) };
}

/** Writes down what a meeting decided: what, who, by when. */
export const addAction = (
  ctx: Writing,
  { meeting, ...plan }: ActionPlan & { meeting: string },
): Promise<unknown> =>
  actOnce(ctx, needImprover, async (tx, who) => {
    if ((await stored.find(tx, meeting)) === null) throw notFound();
    await needColleague(tx, plan.owner);
    const begun = begin(plan, await today(tx, ctx));
    if ('objection' in begun) throw objected(actionObjections[begun.objection]);
    const id = await stored.addAction(tx, { ...begun.action, meeting, madeBy: who.caller.id });
    const after = { ...begun.action, meeting };
    await recordAct(tx, who, { act: 'add-action', about: id, before: null, after });
    return { answer: await answerOf(tx, id) };
  });

const acts = {
  ...{ change: 'change-action', finish: 'finish-action', drop: 'drop-action' },
} as const satisfies Record<ActionOrder['order'], ActName>;

/** Changes it, says that it is done, or drops it for a reason; its owner too may say that it is done. `seen`: what a form showed of it. */
export const actOnAction = (
  ctx: Writing,
  { id, ...given }: ActionOrder & { id: string },
  seen?: string,
): Promise<unknown> =>
  actOnce(
    ctx,
    async (who, db) =>
      given.order === 'finish'
        ? needImproverOr((await stored.findAction(db, id))?.owner, who)
        : needImprover(who),
    async (tx, who) => {
      const found = await stored.findAction(tx, id);
      if (found === null) throw notFound();
      needUnchanged(found, seen);
      const { id: _id, meeting: _meeting, madeAt: _at, madeBy: _by, ...before } = found;
      if (given.order === 'change') await needColleague(tx, given.plan.owner, before.owner);
      const decided = decideAction(before, given, await today(tx, ctx));
      if ('objection' in decided) throw objected(actionObjections[decided.objection]);
      await stored.putAction(tx, id, decided.action);
      await recordAct(tx, who, { act: acts[given.order], about: id, before, after: decided.action });
      return { answer: await answerOf(tx, id) };
    },
  );
