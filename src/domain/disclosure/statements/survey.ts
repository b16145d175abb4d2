/** The survey as the complainant is asked it, with what they have said. */
import { surveyOf, surveyUntil } from '../../complaint/course/survey.js';
import type { Complaint } from '../../complaint/state.js';
import type { Policy } from '../../policy/policy.js';
import type { Rating } from '../../vocabulary.js';
import { textIn, type WrittenText } from '../texts.js';

/** `until` in ms since 1970, UTC. */
export type SurveyAsked = {
  round: number;
  until: number;
  handling: Rating | null;
  outcome: Rating | null;
  comment: string | null;
};

/** The survey, while it takes an answer; null where none does. */
export function surveyAsked(
  policy: Policy,
  state: Complaint,
  texts: readonly WrittenText[],
  now: number,
): SurveyAsked | null {
  const survey = surveyOf(state);
  if (survey === null || now > surveyUntil(policy, survey)) return null;
  const { round, rated } = survey;
  return {
    ...{ round, until: surveyUntil(policy, survey) },
    handling: rated?.handling ?? null,
    outcome: rated?.outcome ?? null,
    comment: rated?.comment === undefined ? null : textIn(texts, rated.comment, 'comment'),
  };
}
