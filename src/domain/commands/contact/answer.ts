import { z } from 'zod';
import { command, required } from '../command.js';
import { isAboutConsent } from '../../complaint/course/parties/consent.js';
import type { Fact } from '../../complaint/events.js';
import { collecting } from '../../people/told/hearing.js';
import { refuse } from '../refusal.js';
import { isWitness } from './ask-witness.js';
import { Heard, Nth, type Relation } from '../../vocabulary.js';

const Answer = z.strictObject({
  /** The question answered, by its number; without it, all that are open. */
  question: Nth.optional(),
  from: Heard.default('complainant'),
  /** Which witness. */
  witness: Nth.optional(),
  /** What a message is: on a closed complaint an opinion; an addition answers no question. */
  as: z.enum(['opinion', 'addition']).optional(),
});

/** Who may bring whose words: their own, or those that staff took down. */
export const speaksFor: Record<Heard, readonly Relation[]> = {
  complainant: ['complainant', 'intake', 'owner', 'lead'],
  respondent: ['respondent', 'owner', 'lead'],
  witness: ['witness', 'owner', 'lead'],
};

/** An answer or a message (process rows P8, P13): it joins the case; after the decision somebody reads it. */
export const answer = command({
  name: 'answer',
  summary:
    'Answer a question or add to the complaint; after the decision it becomes a task for the handler, one for all that is said.',
  by: ['complainant', 'intake', 'owner', 'lead', 'respondent', 'witness'],
  in: ['review', 'investigation', 'approval', 'feedback', 'closed'],
  payload: Answer,
  texts: { text: required('internal') },
  attachments: { audience: 'internal' },
  example: { text: 'Since yesterday evening.', question: 12 },
  form: { question: 'question' },
  whileMerged: true,
  adds: true,
  decide: (state, { id, payload, actor }) => {
    const { question, from, witness } = payload;
    if (!actor.relations.some((relation) => speaksFor[from].includes(relation)))
      return refuse('not-your-part');
    if (state.stage === 'closed' && from === 'complainant' && payload.as === undefined) {
      return refuse('say-opinion-or-appeal');
    }
    if ((from === 'witness') !== (witness !== undefined) || !isWitness(state, witness ?? 0))
      return refuse('no-such-witness');
    const open = state.questions
      .filter((q) => q.to === from && q.witness === witness && !isAboutConsent(q))
      .map((q) => q.n);
    if (question !== undefined && !open.includes(question)) return refuse('no-such-question');
    if (question === undefined && from !== 'complainant' && open.length > 1)
      return refuse('no-such-question');
    const answered = payload.as === 'addition' ? [] : open;
    const questions = question === undefined ? answered : [question];
    const who = witness === undefined ? { from } : { from, witness };
    const said: Fact = { type: 'answered', ...who, questions, by: actor.id, text: id };
    return state.mergedInto === null ? [said, ...collecting(state)] : [said];
  },
});
