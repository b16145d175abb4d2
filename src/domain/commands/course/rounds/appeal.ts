import { z } from 'zod';
import { command, required } from '../../command.js';
import { refuse } from '../../refusal.js';
import { objectionToAppeal } from '../../../complaint/course/rounds.js';
import { Party } from '../../../vocabulary.js';
import { speaksFor } from '../../contact/answer.js';

/** Contests a rejection or a decision (process row P13): one round for both sides, decided by others; then final. */
export const appeal = command({
  name: 'appeal',
  summary: 'Appeal against a rejection or a decision; people who had no part in it decide anew.',
  by: ['complainant', 'respondent', 'intake', 'owner', 'lead'],
  in: ['feedback', 'closed'],
  payload: z.strictObject({ from: Party.default('complainant') }),
  texts: { text: required('internal') },
  attachments: { audience: 'internal' },
  example: { text: 'The decision overlooks that the photo was taken without my consent.' },
  unless: (state) => {
    const objections = Party.options.map((from) => objectionToAppeal(state, from));
    return objections.includes(null) ? null : (objections[0] ?? null);
  },
  decide: (state, { id, payload: { from }, actor, policy, now }) => {
    if (!actor.relations.some((relation) => speaksFor[from].includes(relation)))
      return refuse('not-your-part');
    const objection = objectionToAppeal(state, from);
    if (objection !== null) return refuse(objection);
    const toldAt = state.telling?.toldAt ?? now;
    if (now > toldAt + policy.appealWithin) return refuse('appeal-too-late');
    return [{ type: 'appeal-filed', from, by: actor.id, text: id }];
  },
});
