/** Rules over two complaints (process row P1): which may be merged or related. */
import type { Complaint } from '../complaint/state.js';
import { isSameEmail } from '../text/email.js';
import type { RefusalCode } from '../commands/refusal.js';

/** What tells whether two complaints are of one person and about one thing. Never stored with the state. */
export type Matter = {
  accountId: string | null;
  email: string | null;
  phone: string | null;
  subjectType: string | null;
  subjectReference: string | null;
};

/** What of the other complaint decides whether ours may join it. */
type Other = Pick<Complaint, 'ending' | 'mergedInto'>;
/** Two complaints side by side. */
export type Pair = { ours: Complaint; other: Other; sameComplainant: boolean; sameSubject: boolean };
export type Objection = (pair: Pair) => RefusalCode | null;

/** A complaint as it is stored, with what tells whose it is and what it is about. */
export type Held = { state: Complaint; contact: Matter };

/** Two stored complaints side by side. */
export const pairOf = (ours: Held, other: { state: Other; contact: Matter }): Pair => ({
  ...{ ours: ours.state, other: other.state },
  sameComplainant: isSameComplainant(ours.contact, other.contact),
  sameSubject: isSameSubject(ours.contact, other.contact),
});

/** Accounts and references are the platform's ids: one that differs by a capital letter is another one. */
const equal = (a: string | null, b: string | null): boolean => a !== null && a === b;

/** Who somebody is, as far as it is known. */
export type Person = Pick<Matter, 'accountId' | 'email' | 'phone'>;

/** One person: the same account, address or phone number. */
export const isSameComplainant = (a: Person, b: Person): boolean =>
  equal(a.accountId, b.accountId) ||
  (a.email !== null && b.email !== null && isSameEmail(a.email, b.email)) ||
  equal(a.phone, b.phone);

/** One subject: the same reference; two complaints that name none are left to the handler's judgement. */
export const isSameSubject = (a: Matter, b: Matter): boolean =>
  (a.subjectReference === null && b.subjectReference === null) ||
  (a.subjectType === b.subjectType && equal(a.subjectReference, b.subjectReference));

/** Why ours may not be merged into the other; null where it may. */
export const objectionToMerge: Objection = ({ ours, other, sameComplainant, sameSubject }) => {
  if (!sameComplainant) return 'other-complainant';
  if (!sameSubject) return 'other-subject';
  if (other.ending !== null || other.mergedInto !== null) return 'target-not-open';
  return ours.joined.length > 0 ? 'others-wait' : null;
};

/** Why the two may not be related; null where they may. */
export const objectionToRelate: Objection = ({ sameComplainant, sameSubject }) => {
  if (sameComplainant) return 'same-complainant';
  return sameSubject ? null : 'other-subject';
};

/** Another complaint that may be the same matter, and what joins the two: merged of the same person, related of somebody else. */
export type LikelyDuplicate = { number: string; by: 'merge' | 'relate' };

/**
 * Those that are likely the same matter and not joined yet; nothing joins itself. Where neither names what it is about,
 * only those of the same person count.
 */
export function likelyDuplicates(
  ours: Held,
  others: readonly { number: string; state: Other; contact: Matter }[],
): LikelyDuplicate[] {
  const { joined, related, mergedInto } = ours.state;
  const known = [...joined, ...related, mergedInto];
  return others
    .filter(({ number }) => !known.includes(number))
    .flatMap((other) => {
      const pair = pairOf(ours, other);
      if (!pair.sameSubject || (!pair.sameComplainant && ours.contact.subjectReference === null)) return [];
      const by = pair.sameComplainant ? 'merge' : 'relate';
      const objection = by === 'merge' ? objectionToMerge(pair) : objectionToRelate(pair);
      return objection === null ? [{ number: other.number, by }] : [];
    });
}
