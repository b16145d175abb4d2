/** Look-ups: what the platform is asked to show of what a complaint is about, each once, under its key (process row P9). */
import type { EventOf, Fact } from '../../events.js';
import type { Complaint, LookUp } from '../../state.js';
import type { RemedyKind } from '../../../vocabulary.js';
import { isDoneTo, isDoneToSubject, isOfContent } from './remedy-kinds.js';

/** The snapshot at receipt; where there is no platform, or nothing is named there, none is waited for. */
export const lookAtReceipt = ({ onPlatform }: Complaint): Fact => ({
  type: onPlatform === undefined ? 'look-up-skipped' : 'look-up-asked',
});

export const lookUpKey = (number: string, { n }: Pick<LookUp, 'n'>): string => `${number}/look-up/${n}`;

/** What a key names; null where it is of no look-up. */
export function readLookUpKey(key: string): { number: string; lookUp: number } | null {
  const [, number, n] = /^([^/]+)\/look-up\/([1-9]\d{0,8})$/.exec(key) ?? [];
  return number === undefined ? null : { number, lookUp: Number(n) };
}

/** Whether the platform has yet to say what came of it. */
export const isLookedUp = ({ lookUps = [] }: Complaint, n: number): boolean =>
  lookUps.some((one) => one.n === n);

export function afterLookUp(state: Complaint, event: EventOf<'look-up-asked' | 'looked-up'>): Complaint {
  const { lookUps = [] } = state;
  if (event.type === 'look-up-asked')
    return withLookUps(state, [...lookUps, { n: event.version, since: event.at }]);
  const next = withLookUps(
    state,
    lookUps.filter(({ n }) => n !== event.lookUp),
  );
  if (event.result === 'gone') return { ...next, gone: true };
  const { gone: _gone, ...there } = next;
  if (event.result !== 'found') return next;
  return state.consent === undefined ? there : { ...there, seen: true };
}

/** Absent where there are none. */
function withLookUps({ lookUps: _before, ...state }: Complaint, lookUps: LookUp[]): Complaint {
  return lookUps.length === 0 ? state : { ...state, lookUps };
}

/**
 * Why this cannot be done to what the complaint is about; null where it can, or nobody knows what that is. Content that
 * is gone leaves nothing to do it to; an account that is not to be seen may still be given back.
 */
export function objectionToRemedy(
  { gone, onPlatform }: Complaint,
  kind: RemedyKind,
): 'not-of-subject' | 'subject-gone' | null {
  if (onPlatform === undefined) return null;
  if (isDoneToSubject(kind) && !isDoneTo(kind, onPlatform)) return 'not-of-subject';
  return gone === true && onPlatform === 'content' && isOfContent(kind) ? 'subject-gone' : null;
}
