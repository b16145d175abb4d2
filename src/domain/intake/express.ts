/** Who is taken at their word at the door, and for what: content may be hidden before anybody has looked. */
import { categoryOf } from '../policy/categories.js';
import type { Policy } from '../policy/policy.js';
import { isAccountAsserted, isTrustedFlagger, subjectKind, type Filer, type Filing } from './doors.js';

/** What cannot wait for a review: danger, or personal data made public; of content alone, and where the platform hides. */
const isUrgent = (policy: Policy, { danger, category, subject }: Filing): boolean =>
  subject !== undefined &&
  subjectKind(subject) === 'content' &&
  policy.remedies['hide-content'].by === 'platform' &&
  (danger || categoryOf(policy, category).kind === 'privacy');

/** Somebody is taken at their word, or not. */
export type Claim = 'vouched' | 'unverified';

/** The staff, a trusted flagger, and an account that somebody vouches for, are taken at their word; of anybody else's, and of whoever complains without ground again and again, whoever is on call decides. */
export function expressClaim(policy: Policy, filer: Filer, filing: Filing, isLimited: boolean): Claim | null {
  if (!isUrgent(policy, filing)) return null;
  const isTrusted = filer.kind === 'staff' || isTrustedFlagger(filer) || isAccountAsserted(filer, filing);
  return isTrusted && !isLimited ? 'vouched' : 'unverified';
}
