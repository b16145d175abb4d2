/** What a letter is: its name, who reads it, which facts it needs, what it says. Each is one declaration. */
import type { Event } from '../domain/complaint/events.js';
import type { Complaint } from '../domain/complaint/state.js';
import type { DeadlineTold, TaskTold } from '../domain/disclosure/letters.js';
import type { ToldDecision } from '../domain/disclosure/statements/decision.js';
import type { LateTold } from '../domain/disclosure/statements/dates/lateness.js';
import type { LimitTold } from '../domain/disclosure/limits.js';
import type { Awaited } from '../domain/disclosure/statements/dates/next.js';
import type { Recourse, Undo } from '../domain/disclosure/statements/recourse.js';
import type { Subject } from '../domain/disclosure/statements/threads/thread.js';
import type { CategoryPolicy } from '../domain/policy/categories.js';
import type { RedressBody } from '../domain/policy/redress-bodies.js';
import type { Locale, RejectReason } from '../domain/vocabulary.js';
import type { Words } from '../words/languages.js';
import type { Block } from './blocks.js';

/**
 * `anybody` reads an address that nobody has confirmed: a letter there knows neither the number nor the case's page.
 * `respondent` and `witness` read in every language: the complainant's would tell of them; so does `represented`, for whom somebody else filed in a language of their own. `holder` is one of the staff, told of their own account, `responsible` one who has something to improve, `entrant` one who signs in: such letters are of no complaint.
 */
export type Reader =
  | 'complainant'
  | 'anybody'
  | 'represented'
  | 'respondent'
  | 'witness'
  | 'staff'
  | 'holder'
  | 'responsible'
  | 'entrant';

/** What a letter may need beside the case as it stands. Instants in ms since 1970, UTC. */
export type Needed = {
  /** To staff: the deadline the letter speaks of; null where none runs. */
  due: DeadlineTold | null;
  /** By when each can still be expected; null where nothing true can be said of it. */
  reviewDueAt: number | null;
  decisionDueAt: number | null;
  /** When the answer is promised. A letter to the complainant that needs it also shows it beside the number. */
  promiseDueAt: number | null;
  /** By when the law wants the answer. */
  statutoryDueAt: number | null;
  /** What is missed; null where nothing is. */
  late: LateTold | null;
  /** The step that the letter tells the end of came later than was promised. */
  cameLate: boolean;
  told: ToldDecision;
  /** Why the review rejected the complaint; null where it did not. */
  rejectedFor: RejectReason | null;
  recourse: Recourse | null;
  /** How long after being told an appeal is possible. */
  appealWithinMs: number;
  /** How long after being told one may say how satisfied one is; null where that is not asked. */
  surveyWithinMs: number | null;
  /** Where one may turn to besides. */
  outside: RedressBody[];
  undo: Undo;
  /** Until when a question waits; null where none does. */
  awaited: Awaited | null;
  /** The other complaints of the same address, with the private page of each. */
  others: { number: string; url: string }[];
  /** The warning or limit that the letter is about, as it stands; null where there is none. */
  limit: LimitTold | null;
  /** Texts for the complainant by name: those of the event, else of the rejection or the decision the letter tells. */
  texts: Partial<Record<'explanation' | 'followUp' | 'question' | 'reason', string>>;
};
export type Need = keyof Needed;

type Case = {
  locale: Locale;
  number: string;
  complaint: Pick<
    Complaint,
    | 'stage'
    | 'round'
    | 'severity'
    | 'escalation'
    | 'danger'
    | 'ending'
    | 'erasure'
    | 'owner'
    | 'mergedInto'
    | 'representative'
    | 'adjustments'
  > & { category: Pick<CategoryPolicy, 'kind' | 'name'> };
  /** The event that called for the letter. */
  event: Event;
};
/** The complainant's private page, and what they complained about. */
type PrivatePage = { trackingUrl: string; subject: Subject | null };
/** What was done to the reader's account: who did it, when (ms), and by which name the key is known, if it was one; of a key that ends: whose it is, and when it does; of a course that lapses: whose, and what it is called. */
type Account = { locale: Locale; by: string; at: number; key: string | null };
type Known = {
  complainant: Case;
  anybody: { locale: Locale };
  represented: { locale: Locale };
  respondent: { locale: Locale };
  witness: { locale: Locale };
  staff: Case;
  holder: Account;
  /** What they have to do, and on which day it is due. */
  responsible: { locale: Locale; title: string; on: string };
  /** Until when (ms) the link is good. */
  entrant: { locale: Locale; until: number };
};

/** A letter to staff has no place for the complainant's words, identity or private page. */
type MayNeed = {
  complainant: Exclude<Need, 'due'>;
  anybody: 'promiseDueAt';
  represented: never;
  respondent: never;
  witness: never;
  staff: 'due';
  holder: never;
  responsible: never;
  entrant: never;
};

/** `intro` says in a sentence or two why the letter comes; `sentence` is what a text message has room for. */
export type Content = {
  title: string;
  intro: string;
  sentence: string;
  /** What stands before the complaint's number, and what after it. */
  body?: Block[];
  after?: Block[];
  /** What the link to the private page says, where it is more than opening it. */
  button?: string;
  /** What is asked there besides: what leads to it, and its place on the page. */
  asks?: { label: string; place: string };
  /** What can be chosen there, each by a link of its own to its place on the page. */
  choices?: { label: string; place: string }[];
};

export type Letter<
  R extends Reader,
  Name extends string = string,
  Needs extends readonly MayNeed[R][] = readonly MayNeed[R][],
> = {
  name: Name;
  reader: R;
  needs: Needs;
  compose: (facts: Known[R] & Pick<Needed, Needs[number]>, words: Words) => Content;
};

/** Declares a letter: `compose` sees of the facts only those it needs. */
export const letter = <
  R extends Reader,
  const Name extends string,
  const Needs extends readonly MayNeed[R][],
>(
  declared: Letter<R, Name, Needs>,
): Letter<R, Name, Needs> => declared;

type OwnPage = { url: string; reference: string };
type Frame = {
  complainant: PrivatePage;
  /** The page that asks for the complaint's number; null where there is nothing to confirm, or no longer. */
  anybody: { confirmUrl: string | null };
  /** Their own page, and what their matter is called there. */
  represented: OwnPage;
  respondent: OwnPage;
  witness: OwnPage;
  /** Where to act on the complaint, and who is asked to. */
  staff: { deskUrl: string; recipientName: string; task: TaskTold | null };
  holder: { recipientName: string };
  responsible: { recipientName: string; deskUrl: string };
  entrant: { recipientName: string; signInUrl: string };
};

/** One letter, with all that its reader may be told; what it does not need is left empty. */
export type FactsFor<R extends Reader> = {
  to: R;
  letter: Letter<R>;
} & Known[R] &
  Pick<Needed, MayNeed[R]> &
  Frame[R];
export type LetterFacts = { [R in Reader]: FactsFor<R> }[Reader];
