import { allCauses } from '../../../db/facts/causes.js';
import type { Db } from '../../../db/client.js';
import * as stored from '../../../db/insights/suggestions/suggestions.js';
import { iso } from '../../../domain/complaint/summary.js';
import { recorded } from '../../../domain/causes/causes.js';
import {
  decide,
  propose,
  suggestionObjections,
  type SuggestionObjection,
} from '../../../domain/insights/suggestions/decide.js';
import type { Plan, Suggestion } from '../../../domain/insights/suggestions/suggestion.js';
import { actOnce } from '../../acts/act-once.js';
import { recordAct } from '../../acts/record-act.js';
import { needUnchanged } from '../../acts/seen.js';
import type { Ctx, WriteCtx } from '../../context.js';
import { fail, notFound, type Failure } from '../../failure.js';
import { needColleague, needImprover, today as dayOf } from '../improver.js';

type Writing = WriteCtx & Pick<Ctx, 'policy'>;

/** As things stand it cannot be so. */
export const objected = (objection: SuggestionObjection): Failure => {
  const { path, message } = suggestionObjections[objection];
  return fail('conflict', { detail: `It ${message}.`, errors: [{ path, message }] });
};

/** As callers are answered, and told again. */
export async function answerOf(tx: Db, id: string): Promise<unknown> {
  const found = await stored.find(tx, id);
  return found && { ...found, madeAt: iso(found.madeAt) };
}

/** What acts say of it. */
export const factsOf = (suggestion: Suggestion): Record<string, unknown> => ({ ...suggestion });

/** Makes a suggestion. */
export const makeSuggestion = (ctx: Writing, plan: Plan): Promise<unknown> =>
  actOnce(ctx, needImprover, async (tx, who) => {
    const made = propose(await known(tx, plan, null), await dayOf(tx, ctx));
    if ('objection' in made) throw objected(made.objection);
    const id = await stored.add(tx, made.suggestion, who.caller.id);
    await recordAct(tx, who, {
      ...{ act: 'propose-suggestion', about: id, before: null, after: factsOf(made.suggestion) },
    });
    return { answer: await answerOf(tx, id) };
  });

/** Changes what is planned; `seen`: what a form showed of it. */
export const changeSuggestion = (
  ctx: Writing,
  { id, plan }: { id: string; plan: Plan },
  seen?: string,
): Promise<unknown> =>
  actOnce(ctx, needImprover, async (tx, who) => {
    const found = await stored.find(tx, id);
    if (found === null) throw notFound();
    needUnchanged(found, seen);
    const { id: _id, madeAt: _at, madeBy: _by, ...before } = found;
    const order = { order: 'change' as const, plan: await known(tx, plan, before) };
    const decided = decide(before, order, await dayOf(tx, ctx));
    if ('objection' in decided) throw objected(decided.objection);
    await stored.put(tx, id, decided.suggestion);
    await recordAct(tx, who, {
      ...{ act: 'change-suggestion', about: id, before: factsOf(before) },
      after: factsOf(decided.suggestion),
    });
    return { answer: await answerOf(tx, id) };
  });

/** The plan with causes that can be named, and an owner who works here. */
async function known(tx: Db, plan: Plan, before: Plan | null): Promise<Plan> {
  await needColleague(tx, plan.owner, before?.owner);
  const causes = recorded(await allCauses(tx), plan.causes, before?.causes);
  if (!Array.isArray(causes))
    throw fail('invalid', { errors: [{ path: '/causes', message: 'name no cause that can be named' }] });
  return { ...plan, causes };
}
