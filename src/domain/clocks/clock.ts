/** Deadline arithmetic in milliseconds. A clock is one running deadline; active + paused = elapsed, exactly. */

export type Clock = {
  /** The deadline's name, or `name/<version of the event that started it>` where several may run. */
  key: string;
  startedAt: number;
  /** Where its rungs are measured from: `startedAt`, unless danger moved it. */
  base: number;
  withinMs: number;
  /** Finished pauses, in total. */
  pausedMs: number;
  /** Those of them that waited for the complainant's answer: what counts against the ceiling. Absent: none. */
  askedMs?: number;
  /** The pause in progress, and what it waits for: the complainant's answer, or another complaint's end. */
  pause: { at: number; for: 'answer' | 'target' } | null;
  /** Time added by a lead, once; lateness keeps the first date. */
  extendedMs?: number;
  stoppedAt: number | null;
  /** Rungs that have fired, as shares of the time allowed. */
  fired: number[];
};

export const newClock = (key: string, startedAt: number, withinMs: number): Clock => ({
  key,
  startedAt,
  base: startedAt,
  withinMs,
  pausedMs: 0,
  pause: null,
  stoppedAt: null,
  fired: [],
});

/** The deadline's name in policy, without the event it belongs to. */
export const nameOf = (key: string): string => {
  const slash = key.indexOf('/');
  return slash === -1 ? key : key.slice(0, slash);
};

/** The version of the event a keyed clock belongs to; null for a clock of the whole case. */
export const subjectOf = (key: string): number | null => {
  const subject = key.split('/', 2)[1];
  return subject === undefined ? null : Number(subject);
};

export const isRunning = (clock: Clock): boolean => clock.stoppedAt === null;
export const isPaused = (clock: Clock): boolean => clock.pause !== null;

/** The instant a rung falls due, as things stand: a pause in progress is not yet counted. */
export const rungDueAt = (clock: Clock, rung: number): number =>
  clock.base + Math.round(rung * clock.withinMs) + clock.pausedMs + (clock.extendedMs ?? 0);

export const dueAt = (clock: Clock): number => rungDueAt(clock, 1);

/** The due time without what a lead has added: what lateness is measured by. */
export const firstDueAt = (clock: Clock): number => dueAt(clock) - (clock.extendedMs ?? 0);

/** How long the clock has stood still until `now`. */
export const pausedMsAt = (clock: Clock, now: number): number =>
  clock.pausedMs + (clock.pause === null ? 0 : now - clock.pause.at);

/** The due time if the pause in progress ended now. */
export const dueAsOf = (clock: Clock, now: number): number =>
  dueAt(clock) + pausedMsAt(clock, now) - clock.pausedMs;

/** How long the clock has waited for the complainant until `now`. */
export const askedMsAt = (clock: Clock, now: number): number =>
  (clock.askedMs ?? 0) + (clock.pause?.for === 'answer' ? now - clock.pause.at : 0);

/** The clock set going again at `now` with what was left: the time since it stopped counts as a pause, but as none for an answer. */
export const goOn = (clock: Clock, now: number): Clock => ({
  ...clock,
  pausedMs: clock.pausedMs + now - (clock.stoppedAt ?? now),
  stoppedAt: null,
});

/** How long the clock has run until `now` (or until it stopped), pauses left out. */
export const activeMsAt = (clock: Clock, now: number): number =>
  (clock.stoppedAt ?? now) - clock.startedAt - pausedMsAt(clock, now);

export const lateMs = (clock: Clock, at: number): number => Math.max(0, at - firstDueAt(clock));
