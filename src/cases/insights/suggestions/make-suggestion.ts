import { allCauses } from '../../../db/facts/causes.js';
import type { Db } from '../../../db/client.js';
import * as stored from '../../../db/insights/suggestions/suggestions.js';
import { iso } from '../../../domain/complaint/summary.js';
import { recorded } from '../../../domain/causes/causes.js';
import { propose, suggestionObjections } from '../../../domain/insights/suggestions/decide.js';
import type { Plan } from '../../../domain/insights/suggestions/suggestion.js';
import { actOnce } from '../../acts/act-once.js';
import { recordAct } from '../../acts/record-act.js';
import type { Ctx, WriteCtx } from '../../context.js';
import { fail } from '../../failure.js';
import { needColleague, needImprover, objected, today } from '../improver.js';

/** As callers are answered, and told again. */
export async function answerOf(tx: Db, id: string): Promise<unknown> {
  const found = await stored.find(tx, id);
  return found && { ...found, madeAt: iso(found.madeAt) };
}

/** Makes a suggestion. */
export const makeSuggestion = (ctx: WriteCtx & Pick<Ctx, 'policy'>, plan: Plan): Promise<unknown> =>
  actOnce(ctx, needImprover, async (tx, who) => {
    const made = propose(await known(tx, plan, null), await today(tx, ctx));
    if ('objection' in made) throw objected(suggestionObjections[made.objection]);
    const id = await stored.add(tx, made.suggestion, who.caller.id);
    const after = made.suggestion;
    await recordAct(tx, who, { act: 'propose-suggestion', about: id, before: null, after });
    return { answer: await answerOf(tx, id) };
  });

/** The plan with causes that can be named, and an owner who works here. */
export async function known(tx: Db, plan: Plan, before: Plan | null): Promise<Plan> {
  await needColleague(tx, plan.owner, before?.owner);
  const causes = recorded(await allCauses(tx), plan.causes, before?.causes);
  if (!Array.isArray(causes))
    throw fail('invalid', { errors: [{ path: '/causes', message: 'name no cause that can be named' }] });
  return { ...plan, causes };
}
