/** When a closed case may be purged: its time is over, and nobody can still come back to it (process row P15). */
import type { Complaint } from '../complaint/state.js';
import type { Policy } from '../policy/policy.js';

/** What a receipt is of: the whole case, or what was said and sent in it. */
export const removalKinds = ['purge', 'erasure'] as const;
export type RemovalKind = (typeof removalKinds)[number];

/**
 * Why a case is kept; `limit`: a warning or a limit that was recorded at it is in force; `look`: it is to be judged once
 * more; `seal`: what nobody can show any more has to be sealed first.
 */
export type KeptFor = 'open' | 'time' | 'hold' | 'appeal' | 'task' | 'measure' | 'limit' | 'look' | 'seal';

export type Closed = {
  state: Complaint;
  /** Its own, which says until when its result may be appealed. */
  policy: Pick<Policy, 'appealWithin'>;
  closedAt: number | null;
  /** It, or every case of its complainant, is on hold. */
  held: boolean;
  limited: boolean;
  /** A second look at it has still to be taken. */
  looked: boolean;
  /** Every entry of its journal is in the log. */
  sealed: boolean;
  /** False: an appeal counts for nothing. */
  appealable?: boolean;
};

/** Until when (ms) it is kept in any case: its time, and that of an appeal. */
export const keptUntil = (
  { state, policy }: Pick<Closed, 'state' | 'policy'>,
  { closedAt, keepFor }: { closedAt: number; keepFor: number },
): number => Math.max(closedAt + keepFor, appealableUntil({ state, policy }, closedAt));

const appealableUntil = ({ state, policy }: Pick<Closed, 'state' | 'policy'>, closedAt: number): number =>
  (state.telling?.toldAt ?? closedAt) + policy.appealWithin;

/** What keeps it now; null: it may go. How long closed cases are kept, the policy in force says for all of them. */
export function keptFor(
  { state, policy, closedAt, held, limited, looked, sealed, appealable = true }: Closed,
  keepFor: number,
  now: number,
): KeptFor | null {
  if (state.stage !== 'closed' || closedAt === null) return 'open';
  if (held || state.hold !== undefined) return 'hold';
  if (closedAt + keepFor > now) return 'time';
  const mayAppeal = appealableUntil({ state, policy }, closedAt) > now;
  if (state.appeals.queued.length > 0 || (appealable && mayAppeal)) return 'appeal';
  if (state.tasks.length > 0) return 'task';
  const running = state.sanctions !== undefined || state.lookUps !== undefined;
  if (running || (state.hide !== undefined && state.hide.givenUp !== true)) return 'measure';
  if (limited) return 'limit';
  if (looked) return 'look';
  return sealed ? null : 'seal';
}
