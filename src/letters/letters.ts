/** Every letter there is, by its name. */
import { extentAt, type Extent } from '../domain/disclosure/letters.js';
import type { Warning } from '../domain/insights/suggestions/due.js';
import type { ActTold } from '../domain/people/told/acts.js';
import { resultLetters } from '../domain/complaint/course/telling.js';
import type { LetterName } from '../domain/vocabulary.js';
import { accepted } from './complainant/accepted.js';
import { addressChanged } from './complainant/address/address-changed.js';
import {
  appealed,
  complainantBack,
  earlierStands,
  merged,
  reopened,
  withdrawalUndone,
  withdrawn,
} from './complainant/course.js';
import { consent } from './complainant/consent.js';
import { extended } from './complainant/extended.js';
import { completed, corrected } from './complainant/outcome/later.js';
import { erasure } from './complainant/erasure.js';
import { limit } from './complainant/limit.js';
import { links } from './complainant/links.js';
import { opinionOrAppeal } from './complainant/outcome/opinion-or-appeal.js';
import { late } from './complainant/late.js';
import { question } from './complainant/question.js';
import { proofAwaited, representationEnded, representativeSet } from './complainant/representing.js';
import { registered } from './complainant/registered.js';
import { rejected } from './complainant/outcome/rejected.js';
import { result } from './complainant/outcome/result.js';
import { confirmAddress, news, registration, released } from './complainant/address/unconfirmed.js';
import type { Letter, Reader } from './letter.js';
import { represented } from './sides/represented.js';
import { asked, hidden, lifted, restricted, shown } from './sides/respondent.js';
import { witnessAsked } from './sides/witness.js';
import { dutyLate, dutyRecurred, dutySoon, dutyToday } from './staff/duty.js';
import { addressReplaced, keyExpires, keyMade } from './staff/account.js';
import { courseLapses } from './staff/training.js';
import { assigned } from './staff/assigned.js';
import {
  danger,
  escalated,
  limitAppealed,
  news as newsToStaff,
  reminder,
  task,
  warning,
} from './staff/due.js';

export { signInLink } from './staff/sign-in.js';

type AnyLetter<Name extends string> = { [R in Reader]: Letter<R, Name> }[Reader];

export const letters = {
  registered,
  accepted,
  rejected,
  question,
  consent,
  late,
  withdrawn,
  result,
  completed,
  corrected,
  extended,
  merged,
  appealed,
  reopened,
  'earlier-stands': earlierStands,
  'withdrawal-undone': withdrawalUndone,
  'complainant-back': complainantBack,
  'confirm-address': confirmAddress,
  'address-changed': addressChanged,
  links,
  'opinion-or-appeal': opinionOrAppeal,
  'representative-set': representativeSet,
  'representation-ended': representationEnded,
  represented,
  limit,
  erasure,
  asked,
  hidden,
  shown,
  restricted,
  lifted,
  'witness-asked': witnessAsked,
  assigned,
  warning,
  escalated,
  reminder,
  task,
  danger,
  news: newsToStaff,
  'limit-appealed': limitAppealed,
} satisfies { [Name in LetterName]: AnyLetter<Name> };

/** What one of the staff is told of accounts and keys, whatever complaints there are. */
export const account = {
  ...{ 'key-made': keyMade, 'address-replaced': addressReplaced },
  'key-expires': keyExpires,
  'course-lapses': courseLapses,
} satisfies Record<ActTold['letter'] | 'key-expires' | 'course-lapses', Letter<'holder'>>;

/** What one of the staff is told of what they have to improve. */
export const duties = {
  ...{ soon: dutySoon, today: dutyToday, late: dutyLate, recurred: dutyRecurred },
} satisfies Record<Warning | 'recurred', Letter<'responsible'>>;

/** The letters that have this reader. */
export type NameFor<R extends Reader> = {
  [Name in LetterName]: (typeof letters)[Name]['reader'] extends R ? Name : never;
}[LetterName];

/** What is written in place of a letter that an address may not read. */
export const withheld = { registration, released, news } satisfies Record<
  Exclude<Extent, 'all'>,
  Letter<'anybody'>
>;

/**
 * The declaration a letter is written by; to the complainant, it depends on whether they confirmed the address, and
 * whether they have yet to prove that they may speak for somebody else.
 */
export function letterFor(name: LetterName, confirmed: boolean, unproven: boolean) {
  const called = letters[name];
  if (confirmed && unproven && resultLetters.includes(name)) return proofAwaited;
  const extent = called.reader === 'complainant' ? extentAt(confirmed, name) : 'all';
  return extent === 'all' ? called : withheld[extent];
}
