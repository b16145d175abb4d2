/** A complaint's deadlines with their due and fired times, those of earlier rounds included: their clocks are in the journal alone. */
import type { Complaint, JournalEntry } from '../../../src/client/index.js';

type Clock = { key: string; startedAt: number; dueAt: number; fired: string[]; stoppedAt: number | null };

/** `investigation due 12:00:20.0  fired 0.75 at 12:00:17.0, 1 at 12:00:20.0`: one line a deadline. */
export function deadlinesOf({ deadlines }: Complaint, journal: readonly JournalEntry[]): string[] {
  return clocksIn(journal).map(({ key, startedAt, dueAt, fired, stoppedAt }) => {
    const now = deadlines.find((other) => other.key === key && Date.parse(other.startedAt) === startedAt);
    const due = clockTime(now === undefined ? dueAt : Date.parse(now.dueAt));
    const end = stoppedAt === null ? 'runs' : `stopped ${clockTime(stoppedAt)}`;
    return `${key.padEnd(13)} due ${due}  ${fired.length === 0 ? end : `fired ${fired.join(', ')}`}`;
  });
}

/** Every clock that was ever started, in the order of their starts. */
function clocksIn(journal: readonly JournalEntry[]): Clock[] {
  const clocks: Clock[] = [];
  const pausedAt = new Map<string, number>();
  for (const { type, at, data } of journal) {
    const key = String(data['clock']);
    const clock = clocks.findLast((other) => other.key === key);
    const atMs = Date.parse(at);
    if (type === 'clock-started') {
      const startedAt = Number(data['startedAt']);
      clocks.push({
        key,
        startedAt,
        dueAt: startedAt + Number(data['withinMs']),
        fired: [],
        stoppedAt: null,
      });
    } else if (clock !== undefined) {
      if (type === 'clock-moved') clock.dueAt = Number(data['from']) + Number(data['withinMs']);
      if (type === 'extended') clock.dueAt += Number(data['byMs']);
      if (type === 'paused') pausedAt.set(key, atMs);
      if (type === 'resumed') clock.dueAt += atMs - (pausedAt.get(key) ?? atMs);
      if (type === 'rung-fired')
        clock.fired.push(`${String(data['rung'])} at ${clockTime(Number(data['firedAt']))}`);
      if (type === 'clock-stopped') clock.stoppedAt = atMs;
      if (type === 'clock-continued') clock.dueAt += atMs - (clock.stoppedAt ?? atMs);
      if (type === 'clock-revived' || type === 'clock-continued') clock.stoppedAt = null;
    }
  }
  return clocks;
}

/** `12:00:07.3`, local time. */
export const clockTime = (ms: number): string => {
  const at = new Date(ms);
  const parts = [at.getHours(), at.getMinutes(), at.getSeconds()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${parts.join(':')}.${Math.floor(at.getMilliseconds() / 100)}`;
};
