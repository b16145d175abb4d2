/** The survey about a result (process row P19): where it is asked, and what was said. */
import { isUnproven } from '../../intake/reach.js';
import type { Policy } from '../../policy/policy.js';
import type { EventOf } from '../events.js';
import type { Complaint, Survey } from '../state.js';

/** Asked once a round with the result: not where somebody is in danger, who withdrew, or whose complaint another one answers. */
export const asksOpinion = ({ ending, danger }: Pick<Complaint, 'ending' | 'danger'>): boolean =>
  (ending === 'decided' || ending === 'rejected') && !danger;

/** Whether it opens with the telling: nobody is asked who has left, or whose address nobody has proven. */
export const opensSurvey = (state: Complaint): boolean =>
  asksOpinion(state) && !state.left && !isUnproven(state);

/** The round whose result holds: after an appeal was taken back, the one before it. */
export const standingRound = ({ round, resultOf }: Pick<Complaint, 'round' | 'resultOf'>): number =>
  resultOf ?? round;

/** It opens with the telling. */
export function afterTelling(state: Complaint, { at }: EventOf<'told'>): Complaint {
  const round = standingRound(state);
  return state.survey?.round !== round && opensSurvey(state) ? { ...state, survey: { round, at } } : state;
}

/** The result did not arrive after all: it is asked with the next telling, unless somebody has answered. */
export function afterReturn({ survey, ...state }: Complaint): Complaint {
  const stays = survey !== undefined && (survey.round !== standingRound(state) || survey.rated !== undefined);
  return stays ? { ...state, survey } : state;
}

/** What is said last counts, and the whole of it once. */
export function afterRating(state: Complaint, event: EventOf<'rated'>): Complaint {
  const { survey } = state;
  if (survey === undefined) return state;
  const { handling, outcome, text, at } = event;
  const said = {
    ...(handling === undefined ? {} : { handling }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(text === undefined ? {} : { comment: text }),
  };
  return { ...state, survey: { ...survey, rated: { at, ...survey.rated, ...said } } };
}

/** The survey of the result that holds, whether or not its time is over; null where none is asked. */
export const surveyOf = (state: Complaint): Survey | null =>
  state.survey?.round === standingRound(state) && asksOpinion(state) ? state.survey : null;

/** Until when it takes an answer. */
export const surveyUntil = ({ surveyWithin }: Policy, { at }: Pick<Survey, 'at'>): number =>
  at + surveyWithin;
