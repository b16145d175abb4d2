/** Who does what with a suggestion, and when that cannot be. */
import type { Locale } from '../../vocabulary.js';
import type { Day, Plan, Suggestion, SuggestionStage } from './suggestion.js';

export type SuggestionOrder =
  | { order: 'change'; plan: Plan }
  | { order: 'start' | 'finish' | 'withdraw' }
  | { order: 'abandon' | 'reopen'; reason: string | null }
  | { order: 'publish'; told: Record<Locale, string> | null };

/** Why not: where in the request it lies, and what is wrong with it. */
export const suggestionObjections = {
  'other-stage': { path: '', message: 'is not possible as it stands' },
  'due-past': { path: '/dueOn', message: 'is over' },
  'due-late': { path: '/checkOn', message: 'must come after the day by which it is to be done' },
  baseline: { path: '/baselineFrom', message: 'must not come after the end of the baseline' },
  'baseline-open': { path: '/baselineUntil', message: 'is not over: the baseline ends before it starts' },
  'check-past': { path: '/checkOn', message: 'is over' },
  key: { path: '/measure', message: 'names no class or subject, or one that the measure has no place for' },
  unmeasured: { path: '/measure', message: 'is stated before it starts' },
  frozen: { path: '/measure', message: 'and causes stay as they were stated before it started' },
  reason: { path: '/reason', message: 'is needed' },
  told: { path: '/told', message: 'is needed in both languages' },
} as const;
export type SuggestionObjection = keyof typeof suggestionObjections;
type Decided = { suggestion: Suggestion } | { objection: SuggestionObjection };

/** A new one. */
export function propose(plan: Plan, today: Day): Decided {
  const objection = objectionTo(plan, today, null);
  if (objection !== null) return { objection };
  return {
    suggestion: { ...plan, stage: 'proposed', startedOn: null, doneOn: null, reason: null, told: null },
  };
}

const possible: Record<SuggestionOrder['order'], readonly SuggestionStage[]> = {
  change: ['proposed', 'started', 'done', 'reopened'],
  start: ['proposed', 'reopened'],
  finish: ['started'],
  abandon: ['proposed', 'started', 'done', 'reopened'],
  reopen: ['effective', 'not-effective', 'not-measurable', 'abandoned'],
  publish: ['done', 'effective', 'not-effective', 'not-measurable', 'reopened'],
  withdraw: ['done', 'effective', 'not-effective', 'not-measurable', 'reopened', 'abandoned'],
};
/** What can be done with it in a stage. */
export const possibleIn = (stage: SuggestionStage): SuggestionOrder['order'][] =>
  (['change', 'start', 'finish', 'abandon', 'reopen', 'publish', 'withdraw'] as const).filter((order) =>
    possible[order].includes(stage),
  );

/** What becomes of it. */
export function decide(suggestion: Suggestion, given: SuggestionOrder, today: Day): Decided {
  if (!possible[given.order].includes(suggestion.stage)) return { objection: 'other-stage' };
  switch (given.order) {
    case 'change': {
      const objection = objectionTo(given.plan, today, suggestion);
      return objection === null ? { suggestion: { ...suggestion, ...given.plan } } : { objection };
    }
    case 'start':
      return started(suggestion, today);
    case 'finish':
      return { suggestion: { ...suggestion, stage: 'done', doneOn: today } };
    case 'abandon':
    case 'reopen':
      if (given.reason === null) return { objection: 'reason' };
      return given.order === 'abandon'
        ? { suggestion: { ...suggestion, stage: 'abandoned', reason: given.reason } }
        : { suggestion: reopened(suggestion, given.reason) };
    case 'publish':
      return given.told === null
        ? { objection: 'told' }
        : { suggestion: { ...suggestion, told: given.told } };
    case 'withdraw':
      return { suggestion: { ...suggestion, told: null } };
  }
}

/** Taken up again; it is planned anew and starts anew. `reason` null: it came back. */
export const reopened = (suggestion: Suggestion, reason: string | null): Suggestion => ({
  ...suggestion,
  ...{ stage: 'reopened', startedOn: null, doneOn: null, reason },
});

function started(suggestion: Suggestion, today: Day): Decided {
  const { measuring } = suggestion;
  if (measuring === null) return { objection: 'unmeasured' };
  if (measuring.baseline.until >= today) return { objection: 'baseline-open' };
  if (measuring.checkOn <= today) return { objection: 'check-past' };
  return { suggestion: { ...suggestion, stage: 'started', startedOn: today, reason: null } };
}

/** Of a plan, in place of what it is now. */
function objectionTo(plan: Plan, today: Day, now: Suggestion | null): SuggestionObjection | null {
  if (plan.dueOn !== now?.dueOn && plan.dueOn < today) return 'due-past';
  const isFrozen = now !== null && now.startedOn !== null;
  if (isFrozen && (!isSame(plan.measuring, now.measuring) || !isSame(plan.causes, now.causes)))
    return 'frozen';
  if (plan.measuring === null) return null;
  const { measure, baseline, checkOn } = plan.measuring;
  if (measure.kind !== 'in-time' && (measure.key !== null) !== (measure.kind !== 'causes')) return 'key';
  if (baseline.from > baseline.until) return 'baseline';
  return plan.dueOn < checkOn ? null : 'due-late';
}

const isSame = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
