/** What a letter is: its name, who reads it, which facts it needs, what it says. Each is one declaration. */
import type { AppealOffered } from '../domain/complaint/rounds.js';
import type { Event } from '../domain/complaint/events.js';
import type { Complaint, DecisionMade } from '../domain/complaint/state.js';
import type { DeadlineTold } from '../domain/disclosure/letters.js';
import type { CategoryPolicy } from '../domain/policy/categories.js';
import type { Locale, RejectReason } from '../domain/vocabulary.js';
import type { Words } from '../words/languages.js';
import type { Block } from './blocks.js';

/** `anybody` reads an address that nobody has confirmed: a letter there knows neither the number nor the case's page. */
export type Reader = 'complainant' | 'anybody' | 'staff';

/** What a letter may need beside the case as it stands. Instants in ms since 1970, UTC. */
export type Needed = {
  /** The deadline the letter speaks of; null where none runs. */
  due: DeadlineTold | null;
  reviewDueAt: number;
  /** When the answer is promised. A letter to the complainant that needs it also shows it beside the number. */
  promiseDueAt: number;
  decision: DecisionMade | null;
  /** Why the review rejected the complaint; null where it did not. */
  rejectedFor: RejectReason | null;
  appeal: AppealOffered;
  /** Texts for the complainant by name: those of the event, else of the rejection or the decision the letter tells. */
  texts: Partial<Record<'explanation' | 'followUp' | 'question' | 'reason', string>>;
};
export type Need = keyof Needed;

type Case = {
  locale: Locale;
  number: string;
  complaint: Pick<
    Complaint,
    'stage' | 'round' | 'severity' | 'escalation' | 'danger' | 'ending' | 'tasks' | 'mergedInto'
  > & { category: Pick<CategoryPolicy, 'kind' | 'name'> };
  /** The event that called for the letter. */
  event: Event;
};
/** The complainant's private page. */
type PrivatePage = { trackingUrl: string };
type Known = { complainant: Case; anybody: { locale: Locale }; staff: Case };

/** A letter to staff has no place for the complainant's words, identity or private page. */
type MayNeed = { complainant: Need; anybody: 'promiseDueAt'; staff: 'due' };

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

type Frame = {
  complainant: PrivatePage;
  /** The page that asks for the complaint's number; null where there is nothing to confirm, or no longer. */
  anybody: { confirmUrl: string | null };
  /** Where to act on the complaint, and who is asked to. */
  staff: { deskUrl: string; recipientName: string };
};

/** One letter, with all that its reader may be told; what it does not need is left empty. */
export type FactsFor<R extends Reader> = {
  to: R;
  letter: Letter<R>;
} & Known[R] &
  Pick<Needed, MayNeed[R]> &
  Frame[R];
export type LetterFacts = { [R in Reader]: FactsFor<R> }[Reader];
