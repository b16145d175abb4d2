/** What whoever files for somebody else may see until it is proven that they may: that it was received, and their own words. */
import { adjustmentsIn } from '../../complaint/summary.js';
import type { ComplainantCommand, ComplainantFacts, Status } from '../parties/complainant.js';
import { contactOf } from '../parties/complainant.js';
import { complainantThread } from '../statements/threads/complainant-thread.js';
import type { RepresentativeKind } from '../../vocabulary.js';

/** Open whatever the stage, which is not theirs to know. */
export const openUnproven = [
  'answer',
  'change-contact',
  'refuse-contact',
] as const satisfies ComplainantCommand[];

/** Instants in ms since 1970, UTC. */
export type ReceiptOnly = Pick<
  Status,
  'number' | 'receivedAt' | 'thread' | 'contact' | 'largePrint' | 'phoneOnly'
> & {
  awaits: 'proof';
  representative: RepresentativeKind;
  open: readonly string[];
};

export function receiptOnly(facts: ComplainantFacts, representative: RepresentativeKind): ReceiptOnly {
  const { number, receivedAt } = facts.state;
  const thread = complainantThread(facts).filter(({ who }) => who === 'you');
  return {
    awaits: 'proof',
    representative,
    number,
    receivedAt,
    thread,
    open: openUnproven,
    contact: contactOf(facts),
    ...adjustmentsIn(facts.state),
  };
}
