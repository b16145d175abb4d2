/** What a letter may know. A letter to staff has no place for the complainant's words, identity or private page. */
import type { Complaint } from '../domain/complaint/state.js';
import type { Event } from '../domain/complaint/events.js';
import type { CategoryPolicy } from '../domain/policy/categories.js';
import type { DeadlineName } from '../domain/policy/deadlines.js';
import type { z } from 'zod';
import { LetterName, type Locale, type RejectReason } from '../domain/vocabulary.js';

const staffNames = ['assigned', 'warning', 'escalated', 'reminder', 'task', 'danger'] as const;
export const StaffLetterName = LetterName.extract(staffNames);
export type StaffLetterName = z.infer<typeof StaffLetterName>;
export const ComplainantLetterName = LetterName.exclude(staffNames);
export type ComplainantLetterName = z.infer<typeof ComplainantLetterName>;

/** A deadline a letter speaks of; `at` in ms since 1970, UTC. */
export type Due = { what: DeadlineName; at: number };

type Common = {
  locale: Locale;
  number: string;
  complaint: Pick<
    Complaint,
    'stage' | 'round' | 'severity' | 'escalation' | 'danger' | 'ending' | 'decision' | 'tasks' | 'mergedInto'
  > & { category: Pick<CategoryPolicy, 'kind' | 'name'> };
  /** The event that called for the letter. */
  event: Event;
  /** The running deadline the reader is concerned with; null where none runs. */
  due: Due | null;
};

export type ComplainantFacts = Common & {
  to: 'complainant';
  name: ComplainantLetterName;
  /** The complainant's private page. */
  trackingUrl: string;
  /** The same page with a code that confirms the address; present while it is unconfirmed. */
  confirmUrl: string | null;
  /** False: the letter carries number, promise and links, and nothing of the complaint itself. */
  confirmed: boolean;
  /** When the review is due and when the answer is promised, in ms since 1970, UTC. */
  reviewDueAt: number;
  promiseDueAt: number;
  /** Days after being told in which the complainant may appeal; null where they may not. */
  appealDays: number | null;
  /** The decision was made on an appeal: nothing follows it. */
  final: boolean;
  /** Why the review rejected the complaint; null where it did not. */
  rejectedFor: RejectReason | null;
  /** Texts for the complainant by name: those of the event, and of the decision where the letter tells it. */
  texts: Partial<Record<'explanation' | 'followUp' | 'question' | 'reason', string>>;
};

export type StaffFacts = Common & {
  to: 'staff';
  name: StaffLetterName;
  /** Where to act on the complaint. */
  deskUrl: string;
  recipientName: string;
};

export type LetterFacts = ComplainantFacts | StaffFacts;

/** A letter in every form a transport may need. `sms` stands alone: number, one sentence, link. */
export type Letter = { subject: string; html: string; text: string; sms: string };
