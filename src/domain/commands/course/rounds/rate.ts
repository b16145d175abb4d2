import { z } from 'zod';
import { command, optional } from '../../command.js';
import { refuse } from '../../refusal.js';
import { surveyOf, surveyUntil } from '../../../complaint/course/survey.js';
import { Nth, Rating } from '../../../vocabulary.js';

const Rated = z.strictObject({
  /** Which result: a page that was opened before another one speaks of that. */
  round: Nth,
  handling: Rating.optional(),
  outcome: Rating.optional(),
});

/** How satisfied the complainant is (process row P19): each answer is kept at once, and may be corrected while it is asked. */
export const rate = command({
  name: 'rate',
  summary:
    'Say how satisfied you are with how a complaint was handled and with what came of it, each from 1 (very dissatisfied) to 5; both may follow each other, and be corrected while the survey is open.',
  by: ['complainant'],
  in: ['feedback', 'closed'],
  payload: Rated,
  texts: { comment: optional('internal') },
  example: { round: 1, handling: 5, outcome: 4, comment: 'Quick, and in words I understood.' },
  adds: true,
  unless: (state) => (surveyOf(state) === null ? 'no-survey' : null),
  decide: (state, { id, payload: { round, handling, outcome }, texts, actor, policy, now }) => {
    const survey = surveyOf(state);
    if (survey === null) return refuse('no-survey');
    if (round !== survey.round) return refuse('another-round');
    if (now > surveyUntil(policy, survey)) return refuse('survey-over');
    const said = {
      ...(handling === undefined ? {} : { handling }),
      ...(outcome === undefined ? {} : { outcome }),
    };
    const isRating = Object.keys(said).length > 0;
    const comments = texts.includes('comment');
    // A comment by itself follows what it is about.
    if (!isRating && !(comments && survey.rated !== undefined)) return refuse('rating-missing');
    return [{ type: 'rated', round, ...said, by: actor.id, ...(comments ? { text: id } : {}) }];
  },
});
