import { z } from 'zod';
import { command, optional, required } from '../command.js';
import { lacksConsent } from '../../complaint/course/parties/consent.js';
import type { Complaint } from '../../complaint/state.js';
import type { Fact } from '../../complaint/events.js';
import { OpaqueId } from '../../text/written.js';
import { Nth } from '../../vocabulary.js';
import { refuse } from '../refusal.js';
import { holdText } from './holding.js';
import { opening } from './opening.js';

/** A question to a witness (process row P8): on a page of their own, and by a message of the platform where they have an account. */
export const askWitness = command({
  name: 'ask-witness',
  summary:
    'Ask a witness, at most five a case unless the policy says otherwise; their silence after 24 h is recorded, the case goes on. Words that may betray the complainant wait for a second person.',
  by: ['owner', 'lead'],
  in: ['review', 'investigation', 'approval'],
  payload: z.strictObject({
    /** One who was asked before, by their number; without it, a new one. */
    witness: Nth.optional(),
  }),
  texts: { question: required('forWitness'), account: optional('internal', OpaqueId) },
  example: { question: 'What did you see in the group on 1 March?', account: 'chen-yu' },
  form: { account: 'text' },
  decide: (state, { id, payload, held, actor, policy }) => {
    const witness = payload.witness ?? ('new' as const);
    if (state.danger && !actor.relations.includes('lead')) return refuse('respondent-protected');
    if (witness !== 'new' && !isWitness(state, witness)) return refuse('no-such-witness');
    if (witness === 'new' && known(state) >= policy.witnesses) return refuse('witnesses-enough');
    if (held.includes('question') && lacksConsent(state)) return refuse('quotes-without-consent');
    const asked: Fact[] = held.includes('question')
      ? holdText(state, { of: 'question', text: id, by: actor.id, witness })
      : [witnessAsked(state, { witness, text: id, by: actor.id })];
    return [...opening(state, actor.id), ...asked];
  },
});

export const isWitness = ({ witnesses = [] }: Complaint, witness: number): boolean =>
  witness <= witnesses.length;

/** Those that were asked, and those whose first question waits for its release. */
const known = ({ witnesses = [], tasks }: Complaint): number =>
  witnesses.length + tasks.filter(({ held }) => held?.witness === 'new').length;

/** The question as it is asked; a new witness is the next. */
export const witnessAsked = (
  { witnesses = [] }: Complaint,
  { witness, ...asked }: { witness: number | 'new'; text: string; by: string; releasedBy?: string },
): Fact => ({
  type: 'witness-asked',
  witness: witness === 'new' ? witnesses.length + 1 : witness,
  ...asked,
});
