/** What a letter to the complainant states of the case when it is written. */
import { opensSurvey } from '../../complaint/course/survey.js';
import type { Event } from '../../complaint/events.js';
import type { Complaint } from '../../complaint/state.js';
import type { Policy } from '../../policy/policy.js';
import { bodiesFor } from '../../policy/redress-bodies.js';
import type { LetterName } from '../../vocabulary.js';
import { decisionDueAt, promiseDueAt, reviewDueAt, statutoryAhead } from './dates/dates.js';
import { isAsked, lateTold, wasMissed } from './dates/lateness.js';
import { answerAwaited } from './dates/next.js';
import { recourseOf, undoOf } from './recourse.js';

/** Each instant in it lies ahead of `now` (ms), or is said to have been missed. */
export const statedAt = (
  policy: Policy,
  state: Complaint,
  { event, name }: { event: Event; name: LetterName },
  now: number,
) => ({
  reviewDueAt: reviewDueAt(state, now),
  decisionDueAt: decisionDueAt(state, now),
  promiseDueAt: promiseDueAt(state, now),
  statutoryDueAt: statutoryAhead(state, now),
  late: lateTold(policy, state, event, now),
  cameLate: wasMissed(state, 'promise', now) || (name === 'accepted' && wasMissed(state, 'review', now)),
  recourse: recourseOf(policy, state, 'complainant', now),
  appealWithinMs: policy.appealWithin,
  surveyWithinMs: opensSurvey(state) ? policy.surveyWithin : null,
  outside: bodiesFor(policy, state.category),
  undo: undoOf(policy, state, now),
  awaited: isAsked(state) ? answerAwaited(policy, state, now) : null,
});
