import * as stored from '../../../db/insights/suggestions/suggestions.js';
import type { ActName } from '../../../db/schema/people.js';
import {
  decide,
  suggestionObjections,
  type SuggestionOrder,
} from '../../../domain/insights/suggestions/decide.js';
import { actOnce } from '../../acts/act-once.js';
import { recordAct } from '../../acts/record-act.js';
import { needUnchanged } from '../../acts/seen.js';
import type { Ctx, WriteCtx } from '../../context.js';
import { fail, notFound } from '../../failure.js';
import { needImprover, needImproverOr, objected, today } from '../improver.js';
import { answerOf, known } from './make-suggestion.js';

const acts = {
  ...{ change: 'change-suggestion', start: 'start-suggestion', finish: 'finish-suggestion' },
  ...{ abandon: 'abandon-suggestion', reopen: 'reopen-suggestion' },
  ...{ publish: 'publish-suggestion', withdraw: 'withdraw-suggestion' },
} as const satisfies Record<SuggestionOrder['order'], ActName>;

/** Changes its plan, starts it, says that it is carried out (its owner may too), abandons or reopens it, has the promise page tell of it or no longer. `seen`: what a form showed of it. */
export const actOnSuggestion = (
  ctx: WriteCtx & Pick<Ctx, 'policy'>,
  { id, ...given }: SuggestionOrder & { id: string },
  seen?: string,
): Promise<unknown> =>
  actOnce(
    ctx,
    async (who, db) => {
      if (given.order === 'finish') needImproverOr((await stored.find(db, id))?.owner, who);
      else needImprover(who);
      // What everybody reads is not said by a lead alone.
      if ((given.order === 'publish' || given.order === 'withdraw') && !mayPublish(who))
        throw fail('not-allowed', { detail: 'Only supervisors and administrators may do this.' });
    },
    async (tx, who) => {
      const found = await stored.find(tx, id);
      if (found === null) throw notFound();
      needUnchanged(found, seen);
      const { id: _id, madeAt: _at, madeBy: _by, ...before } = found;
      const order =
        given.order === 'change' ? { ...given, plan: await known(tx, given.plan, before) } : given;
      const decided = decide(before, order, await today(tx, ctx));
      if ('objection' in decided) throw objected(suggestionObjections[decided.objection]);
      const after = decided.suggestion;
      await stored.put(tx, id, after);
      await recordAct(tx, who, { act: acts[given.order], about: id, before, after });
      return { answer: await answerOf(tx, id) };
    },
  );

/** Whether the caller says what everybody reads. */
export const mayPublish = ({ caller: { role } }: { caller: { role: string } }): boolean =>
  role === 'supervisor' || role === 'admin';
