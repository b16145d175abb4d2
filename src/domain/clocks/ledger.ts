/** What became of the time of a deadline until now. */
import { activeMsAt, dueAsOf, isPaused, lateMs, pausedMsAt, type Clock } from './clock.js';

export type LedgerEntry = {
  key: string;
  startedAt: number;
  /** When it is due, if a pause in progress ended now; when it was, where it has stopped. */
  dueAt: number;
  state: 'running' | 'paused' | 'met' | 'missed';
  stoppedAt: number | null;
  pausedSince: number | null;
  /** How long it ran, and how long it stood still. */
  activeMs: number;
  pausedMs: number;
  /** Added by a lead. */
  extendedMs: number;
  /** What is left, where it runs or stands still; below 0 where it is late. */
  leftMs: number;
  /** By how much the first date was or is missed. */
  lateMs: number;
};

/** The account of one clock at `now`: active, paused and left add up to what was allowed. */
export function ledgerOf(clock: Clock, now: number): LedgerEntry {
  const { key, startedAt, stoppedAt, extendedMs = 0, pause } = clock;
  const at = stoppedAt ?? now;
  const dueAt = dueAsOf(clock, at);
  return {
    ...{ key, startedAt, dueAt, stoppedAt, extendedMs },
    state: stateOf(clock),
    pausedSince: pause?.at ?? null,
    activeMs: activeMsAt(clock, now),
    pausedMs: pausedMsAt(clock, at),
    leftMs: dueAt - at,
    lateMs: Math.max(0, at - dueAt + extendedMs),
  };
}

function stateOf(clock: Clock): LedgerEntry['state'] {
  if (clock.stoppedAt === null) return isPaused(clock) ? 'paused' : 'running';
  return lateMs(clock, clock.stoppedAt) === 0 ? 'met' : 'missed';
}
