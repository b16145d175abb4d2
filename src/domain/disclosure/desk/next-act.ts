/** What a case waits for: who acts next, what they do, by when. */
import { isPaused, isRunning } from '../../clocks/clock.js';
import { isOverdue, nextDeadline, overdueFrom } from '../../clocks/urgency.js';
import { isMerged } from '../../complaint/course/standing.js';
import { awaitsProof } from '../../complaint/course/telling.js';
import type { Complaint } from '../../complaint/state.js';
import { workIn, type Work } from '../../people/work.js';
import type { TeamId } from '../../vocabulary.js';

export type NextAct = {
  act:
    | { kind: Work['kind']; n: number; person: string | null; team: TeamId }
    /** The complainant's answer; the end of the complaint it was merged into. */
    | { kind: 'answer' }
    | { kind: 'target'; number: string }
    /** By nobody: the result goes out, its receipt is waited for, or somebody has to show that they read it. */
    | { kind: 'sending' | 'receipt' | 'proof' }
    | { kind: 'taking-up' | 'nothing' };
  /** Null where no date runs. */
  dueAt: number | null;
  overdueSince: number | null;
  pausedSince: number | null;
};

/** Who acts next; `now` in ms. */
export function nextAct(state: Complaint, now: number): NextAct {
  const pauses = state.clocks.filter((clock) => isRunning(clock) && isPaused(clock));
  const since = pauses.flatMap(({ pause }) => pause?.at ?? []);
  const act = actOf(state, pauses.length > 0);
  return {
    act: act.act,
    dueAt: act.dueAt,
    overdueSince: isOverdue(state, now) ? overdueFrom(state) : null,
    pausedSince: since.length === 0 ? null : Math.min(...since),
  };
}

function actOf(state: Complaint, paused: boolean): Pick<NextAct, 'act' | 'dueAt'> {
  const dueAt = nextDeadline(state);
  if (!state.acknowledged) return { act: { kind: 'taking-up' }, dueAt };
  if (isMerged(state) && state.mergedInto !== null)
    return { act: { kind: 'target', number: state.mergedInto }, dueAt: null };
  if (paused && state.unread === null) return { act: { kind: 'answer' }, dueAt: null };
  const [first] = workIn(state).toSorted((a, b) => (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity));
  if (first !== undefined) {
    const { kind, n, person, team } = first;
    return { act: { kind, n, person, team }, dueAt: first.dueAt };
  }
  if (state.stage !== 'feedback') return { act: { kind: 'nothing' }, dueAt: null };
  if (awaitsProof(state)) return { act: { kind: 'proof' }, dueAt };
  return { act: { kind: state.telling?.state === 'sent' ? 'receipt' : 'sending' }, dueAt };
}
