/** What a form showed of something: what was changed since is not overwritten by it. */
import { fingerprint } from '../once.js';
import { refused } from '../failure.js';

/** What a form says that it showed. */
export const seenOf = (facts: unknown): string => fingerprint('seen', facts);

/** Throws where it is not so any more; a caller who says nothing of it takes what there is. */
export function needUnchanged(facts: unknown, seen: string | undefined): void {
  if (seen !== undefined && seen !== seenOf(facts)) throw refused({ refused: 'changed-meanwhile' });
}
