/** What each remedy is: every rule about a kind of them is derived from its line here. */
import type { SubjectKind } from '../../events.js';
import type { RemedyKind } from '../../../vocabulary.js';

type Declared = {
  /** What it can be done to on a platform; nothing: it is a person's work. An account is also that of whoever holds a post. */
  on: readonly SubjectKind[];
  /** It takes something from the respondent, or lifts what somebody else may hold too. */
  does?: 'takes' | 'lifts';
  /** What undoes it; absent: it cannot be undone, or need not be. */
  undoneBy?: RemedyKind;
  /** A sanction on another person, or its end: told to that person alone. */
  discreet?: true;
};

const content = ['content'] as const;
const account = ['account'] as const;
const either = ['content', 'account'] as const;

const declared = {
  'remove-content': { on: content, does: 'takes', undoneBy: 'restore-content' },
  'restore-content': { on: content, does: 'lifts', undoneBy: 'remove-content' },
  'hide-content': { on: content, does: 'takes', undoneBy: 'show-content' },
  'show-content': { on: content, does: 'lifts', undoneBy: 'hide-content' },
  'warn-user': { on: either, does: 'takes', undoneBy: 'withdraw-warning', discreet: true },
  'withdraw-warning': { on: either, does: 'lifts', discreet: true },
  'suspend-account': { on: either, does: 'takes', undoneBy: 'lift-suspension', discreet: true },
  'lift-suspension': { on: either, does: 'lifts', discreet: true },
  'restore-account': { on: account, does: 'lifts' },
  'protect-privacy': { on: either },
  'secure-account': { on: [] },
  apologise: { on: [] },
  'improve-service': { on: [] },
} as const satisfies Record<RemedyKind, Declared>;

type KindsThat<Has> = { [K in RemedyKind]: (typeof declared)[K] extends Has ? K : never }[RemedyKind];
const of = (kind: RemedyKind): Declared => declared[kind];

/** Whether a platform can do it to a subject of this kind. */
export const isDoneTo = (kind: RemedyKind, subject: SubjectKind): boolean => of(kind).on.includes(subject);

/** It is done to what a complaint is about; else it is a person's work, whatever that is. */
export const isDoneToSubject = (kind: RemedyKind): boolean => of(kind).on.length > 0;

/** It is done to the content itself, not to whoever holds it. */
export const isOfContent = (kind: RemedyKind): boolean =>
  isDoneTo(kind, 'content') && !isDoneTo(kind, 'account');

/** What undoes a remedy of this kind. */
export const reverseOf = (kind: RemedyKind): RemedyKind | undefined => of(kind).undoneBy;

/** Whether a remedy of this kind takes one of that kind back. */
export const undoes = (kind: RemedyKind, that: RemedyKind): boolean => reverseOf(that) === kind;

/** It takes something from the respondent: they learn the reasons and may appeal. */
export const isRestrictive = (kind: RemedyKind): boolean => of(kind).does === 'takes';

/** It lifts what may be held by somebody else too. */
export const isLifting = <Kind extends RemedyKind>(
  kind: Kind,
): kind is Extract<Kind, KindsThat<{ does: 'lifts' }>> => of(kind).does === 'lifts';

/** What takes something from the respondent, or gives it back. */
export type RespondentRemedy = KindsThat<{ does: 'takes' | 'lifts' }>;
export const concernsRespondent = (kind: RemedyKind): kind is RespondentRemedy => of(kind).does !== undefined;

/** Sanctions on another person are told to that person alone. */
export type Discreet = KindsThat<{ discreet: true }>;
export const isToldOf = (kind: RemedyKind): kind is Exclude<RemedyKind, Discreet> =>
  of(kind).discreet !== true;
