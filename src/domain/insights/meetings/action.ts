/** What a meeting decided: who does it by when, until it is done or dropped. */
import type { Day } from '../suggestions/suggestion.js';

export const actionStages = ['open', 'done', 'dropped'] as const;
export type ActionStage = (typeof actionStages)[number];

/** What is decided; `owner`: one of the staff. */
export type ActionPlan = { title: string; owner: string; dueOn: Day };
export type Action = ActionPlan & {
  stage: ActionStage;
  endedOn: Day | null;
  /** Why it was dropped. */
  reason: string | null;
};
export type ActionOrder =
  | { order: 'change'; plan: ActionPlan }
  | { order: 'finish' }
  | { order: 'drop'; reason: string | null };

/** Why not: where in the request it lies, and what is wrong with it. */
export const actionObjections = {
  ended: { path: '', message: 'has ended' },
  'due-past': { path: '/dueOn', message: 'is over' },
  reason: { path: '/reason', message: 'is needed' },
} as const;
export type ActionObjection = keyof typeof actionObjections;
type Decided = { action: Action } | { objection: ActionObjection };

/** A new one. */
export const begin = (plan: ActionPlan, today: Day): Decided =>
  plan.dueOn < today
    ? { objection: 'due-past' }
    : { action: { ...plan, stage: 'open', endedOn: null, reason: null } };

/** What becomes of it. */
export function decideAction(action: Action, given: ActionOrder, today: Day): Decided {
  if (action.stage !== 'open') return { objection: 'ended' };
  if (given.order === 'change')
    return given.plan.dueOn !== action.dueOn && given.plan.dueOn < today
      ? { objection: 'due-past' }
      : { action: { ...action, ...given.plan } };
  if (given.order === 'finish') return { action: { ...action, stage: 'done', endedOn: today } };
  return given.reason === null
    ? { objection: 'reason' }
    : { action: { ...action, stage: 'dropped', endedOn: today, reason: given.reason } };
}

/** Whether a meeting looks at it again: it is open, or ended since the last one was called (the day). */
export const isCarried = ({ stage, endedOn }: Pick<Action, 'stage' | 'endedOn'>, last: Day | null): boolean =>
  stage === 'open' || (endedOn !== null && (last === null || endedOn >= last));
