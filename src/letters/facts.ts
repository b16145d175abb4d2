/** The facts of a letter to the complainant, from the case as it stands: the same for one that is sent and one that is shown before. */
import type { Event } from '../domain/complaint/events.js';
import type { Complaint } from '../domain/complaint/state.js';
import type { ToldDecision } from '../domain/disclosure/statements/decision.js';
import { statedAt } from '../domain/disclosure/statements/stated.js';
import type { Subject } from '../domain/disclosure/statements/threads/thread.js';
import { categoryOf } from '../domain/policy/categories.js';
import type { Policy } from '../domain/policy/policy.js';
import type { LetterName, Locale, RejectReason } from '../domain/vocabulary.js';
import type { FactsFor, Letter, Needed } from './letter.js';

export type Told = {
  locale: Locale;
  policy: Policy;
  state: Complaint;
  name: LetterName;
  event: Event;
  told: ToldDecision;
  rejectedFor: RejectReason | null;
  texts: Needed['texts'];
  trackingUrl: string;
  subject: Subject | null;
};

/** All that the letter may say, written at `now` (ms). */
export const complainantFacts = (
  letter: Letter<'complainant'>,
  { locale, policy, state, name, event, told, rejectedFor, texts, trackingUrl, subject }: Told,
  now: number,
): FactsFor<'complainant'> => ({
  ...{ to: letter.reader, letter, locale, number: state.number, event },
  complaint: { ...state, category: categoryOf(policy, state.category) },
  ...statedAt(policy, state, { event, name }, now),
  ...{ told, rejectedFor, texts, trackingUrl, subject, others: [], limit: null },
});
