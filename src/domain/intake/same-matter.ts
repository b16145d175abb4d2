/** Rules over two complaints (process row P1): which may be merged or related, and what one must learn of the other. */
import type { Complaint } from '../complaint/state.js';
import type { Event } from '../complaint/events.js';
import type { RefusalCode } from '../commands/refusal.js';

/** What tells whether two complaints are of one person and about one thing. Never stored with the state. */
export type Matter = {
  accountId: string | null;
  email: string | null;
  phone: string | null;
  subjectType: string | null;
  subjectReference: string | null;
};

/** Two complaints side by side. */
export type Pair = { ours: Complaint; other: Complaint; sameComplainant: boolean; sameSubject: boolean };
export type Objection = (pair: Pair) => RefusalCode | null;

/** A complaint as it is stored, with what tells whose it is and what it is about. */
export type Held = { state: Complaint; contact: Matter };

/** Two stored complaints side by side. */
export const pairOf = (ours: Held, other: Held): Pair => ({
  ...{ ours: ours.state, other: other.state },
  sameComplainant: isSameComplainant(ours.contact, other.contact),
  sameSubject: isSameSubject(ours.contact, other.contact),
});

const equal = (a: string | null, b: string | null): boolean =>
  a !== null && b !== null && a.toLowerCase() === b.toLowerCase();

/** One person: the same account, address or phone number. */
export const isSameComplainant = (a: Matter, b: Matter): boolean =>
  equal(a.accountId, b.accountId) || equal(a.email, b.email) || equal(a.phone, b.phone);

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

/** A command of the system to another complaint, or to all that wait for this one. */
export type News = {
  to: { number: string } | 'all-waiting';
  command: 'joined' | 'relate' | 'target-ended';
  payload: Record<string, unknown>;
};

/** What other complaints must learn of an event; `state` is the complaint after it. */
export function newsOf({ number, escalation, danger, ending }: Complaint, event: Event): News[] {
  switch (event.type) {
    case 'merged':
      return [
        { to: { number: event.into }, command: 'joined', payload: { number, level: escalation, danger } },
      ];
    case 'related':
      // The other half, which the system brought, is the answer to this one.
      return event.by === undefined
        ? []
        : [{ to: { number: event.number }, command: 'relate', payload: { to: number } }];
    case 'decided':
    case 'rejected':
    case 'withdrawn':
    case 'earlier-stands':
      return [{ to: 'all-waiting', command: 'target-ended', payload: { number, ending } }];
    default:
      return [];
  }
}
