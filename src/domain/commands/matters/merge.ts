import { z } from 'zod';
import { command } from '../command.js';
import { objectionToMerge } from '../../intake/same-matter.js';
import { parseComplaintNumber } from '../../intake/number.js';
import { refuse } from '../refusal.js';

/** The number of another complaint, as people type it. */
export const OtherNumber = z
  .string()
  .max(40)
  .transform((typed, context) => {
    const number = parseComplaintNumber(typed);
    if (number === null) context.addIssue('is not a complaint number: a digit is wrong or missing');
    return number ?? '';
  });

/** The same matter of the same person, twice (process row P1): this one waits for the other; both numbers stay valid. */
export const merge = command({
  name: 'merge',
  summary: 'Merge into an open complaint of the same person about the same subject, and wait for its end.',
  by: ['owner', 'lead'],
  in: ['review', 'investigation'],
  payload: z.strictObject({ into: OtherNumber }),
  texts: {},
  example: { into: '100-001-017' },
  form: { into: 'complaint' },
  other: { number: ({ into }) => into, objection: objectionToMerge },
  unless: ({ round, joined }) => {
    if (round > 1) return 'merge-in-first-round';
    return joined.length > 0 ? 'others-wait' : null;
  },
  decide: (state, { payload: { into }, actor }) => {
    if (into === state.number) return refuse('same-complaint');
    return [{ type: 'merged', into, by: actor.id }];
  },
});
