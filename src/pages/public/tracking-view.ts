/** What the complainant's private page shows. Holds nothing the complainant may not know. */
import type { Complaint } from '../../domain/complaint/state.js';
import type { RefusalCode } from '../../domain/commands/refusal.js';
import type { Ending, Ground, Outcome, RejectReason, Stage, Transport } from '../../domain/vocabulary.js';

/** Commands the page has a form for. */
export type PageCommand = 'answer' | 'appeal' | 'withdraw' | 'change-contact' | 'confirm-contact';

/** Instants in ms since 1970, UTC. */
export type TrackingView = {
  /** `/t/{token}`: forms are sent to `{path}/{command}`. */
  path: string;
  /** The same page in the other language; keeps the code of a confirmation link. */
  otherLanguageUrl: string;
  number: string;
  stage: Stage;
  round: number;
  ending: Ending | null;
  receivedAt: number;
  promiseDueAt: number;
  /** Set while a stage deadline or the promise is missed; `expectedAt` null where no new date can be named. */
  late: { expectedAt: number | null } | null;
  questions: { n: number; text: string; askedAt: number }[];
  /** The decision, once it may be told. */
  result: {
    outcome: Outcome;
    grounds: Ground[];
    remedies: Pick<NonNullable<Complaint['decision']>['remedies'][number], 'kind' | 'state'>[];
    explanation: string;
    followUp: string | null;
  } | null;
  /** A later round is under way: the result shown is the earlier one. `mine`: it is about the complainant's appeal. */
  again: { why: 'appealed' | 'reopened'; mine: boolean; dueAt: number | null } | null;
  /** The complaint this one is handled together with. */
  mergedInto: string | null;
  rejection: { reason: RejectReason; explanation: string } | null;
  /** Set where the complainant may appeal; `until` null before the day of being told is known. */
  appeal: { days: number; until: number | null } | null;
  /** Commands open to the complainant now, by name; those the page has no form for are left out. */
  open: string[];
  /** As stored: the page masks them. */
  contact: { email: string | null; phone: string | null };
  /** Set when the page was opened by a link that confirms an address. */
  confirm: { transport: Transport; code: string } | null;
  expectedVersion: number;
  /** Random for each rendering; every form makes its own key of it. At most 200 characters. */
  idempotencyKey: string;
};

/** What came of the form just sent. `given` (its fields) fills it in again, so that nobody has to write twice. */
export type Flash =
  | { kind: 'done'; command: PageCommand }
  | { kind: 'refused'; command: PageCommand; why: RefusalCode; given: Record<string, string> };
