/** Who complains without ground again and again may submit one complaint a day for a while: after a warning, by a lead, and open to an appeal. */
import { DAY_MS } from '../clocks/zone.js';
import type { Complaint } from '../complaint/state.js';
import type { Person } from './same-matter.js';
import type { Relation } from '../vocabulary.js';

/** Instants in ms, of each step of it; null: that did not happen. */
export type Limit = {
  warnedAt: number;
  warnedBy: string;
  /** Until when the warning holds. */
  warnedUntil: number;
  limitedAt: number | null;
  limitedBy: string | null;
  until: number | null;
  appealedAt: number | null;
  /** By when the appeal is to be decided. */
  appealDueAt: number | null;
  keptAt: number | null;
  liftedAt: number | null;
  /** When the last complaint passed, and the last one that spoke of danger. */
  passedAt: number | null;
  dangerPassedAt: number | null;
};

/** Who is meant: only what was proven, by a trusted word of the account, by the way they read; anybody can name another's. */
export const provenOf = (
  { reach }: Pick<Complaint, 'reach'>,
  contact: Person & { accountAsserted: boolean },
): Person => ({
  accountId: contact.accountAsserted ? contact.accountId : null,
  email: reach.email === 'confirmed' ? contact.email : null,
  phone: reach.sms === 'confirmed' ? contact.phone : null,
});

export const isNobody = ({ accountId, email, phone }: Person): boolean =>
  accountId === null && email === null && phone === null;

export const isInForce = ({ until, liftedAt }: Pick<Limit, 'until' | 'liftedAt'>, now: number): boolean =>
  until !== null && until > now && liftedAt === null;

/** How it stands: what its complainant is told. */
export type Standing = 'warned' | 'limited' | 'appealed' | 'kept' | 'lifted' | 'over';

export function standingOf(limit: Limit, now: number): Standing {
  if (limit.liftedAt !== null) return 'lifted';
  if (limit.limitedAt === null) return now > limit.warnedUntil ? 'over' : 'warned';
  if (!isInForce(limit, now)) return 'over';
  if (limit.keptAt !== null) return 'kept';
  return limit.appealedAt === null ? 'limited' : 'appealed';
}

/** While it stands, its complainant is not warned anew. */
export const stands = (limit: Limit, now: number): boolean =>
  !['lifted', 'over'].includes(standingOf(limit, now));

/** Whether a submission passes now; else when the next one does. One a day does, and one that speaks of danger. */
export function passes(
  limit: Limit & { until: number },
  { danger }: { danger: boolean },
  now: number,
): { passes: true } | { passes: false; nextAt: number } {
  if (!isInForce(limit, now)) return { passes: true };
  const last = danger ? limit.dangerPassedAt : limit.passedAt;
  const nextAt = Math.min((last ?? -Infinity) + DAY_MS, limit.until);
  return nextAt <= now ? { passes: true } : { passes: false, nextAt };
}

/** Acts on a limit by those who lead. */
export type LimitAct = 'limit' | 'lift-limit' | 'keep-limit';

export const limitObjections = {
  'nobody-proven': 'Neither an account nor an address of this complaint is proven to be the complainant’s.',
  'warned-already': 'This complainant was warned already, or is limited.',
  'not-warned': 'There is no warning that still holds.',
  'limited-already': 'The limit was set already.',
  'not-limited': 'No limit is in force.',
  'not-appealed': 'The complainant has not appealed, or that was decided already.',
  'same-person': 'Somebody else than whoever warned or limited decides on an appeal.',
} as const;
export type LimitObjection = keyof typeof limitObjections;

/** What stands against an act on it; null where nothing does. */
export function objectionTo(act: LimitAct, limit: Limit, by: string, now: number): LimitObjection | null {
  const standing = standingOf(limit, now);
  if (act === 'limit') {
    if (limit.limitedAt !== null) return 'limited-already';
    return standing === 'warned' ? null : 'not-warned';
  }
  if (!isInForce(limit, now)) return 'not-limited';
  if (act === 'lift-limit') return null;
  if (standing !== 'appealed') return 'not-appealed';
  return hadPart(limit, by) ? 'same-person' : null;
}

/** Whether the complainant may appeal now: once, while it is in force. */
export const mayAppeal = (limit: Limit, now: number): boolean => standingOf(limit, now) === 'limited';

/** Whether it waits for a decision on an appeal, and that is late. */
export const isAppealLate = (limit: Limit, now: number): boolean =>
  standingOf(limit, now) === 'appealed' && limit.appealDueAt !== null && limit.appealDueAt <= now;

/** They warned or limited: an appeal is for somebody else. */
export const hadPart = (
  { warnedBy, limitedBy }: Pick<Limit, 'warnedBy' | 'limitedBy'>,
  by: string,
): boolean => by === warnedBy || by === limitedBy;

const leading: readonly Relation[] = ['lead', 'supervisor', 'admin'];

/** Whose acts these are: whoever leads. */
export const leads = (relations: readonly Relation[]): boolean =>
  relations.some((relation) => leading.includes(relation));
