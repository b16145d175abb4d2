/** How a burst of deadlines went. */
import type { Burst } from '../figures.js';

export type Recorded = { dueAt: number; recordedAt: number };

/** Upper ends of the histogram's bars, in seconds. */
const BARS = [0.5, 1, 2, 5, 10, 20, 40, 80, 160, Infinity];

/** The rate is over the time from the first due instant to the last record. */
export function drained(recorded: readonly Recorded[]): Burst {
  const first = Math.min(...recorded.map(({ dueAt }) => dueAt));
  const last = Math.max(...recorded.map(({ recordedAt }) => recordedAt));
  const lateS = recorded.map(({ dueAt, recordedAt }) => (recordedAt - dueAt) / 1_000);
  const bars = BARS.map((end, n): [string, number] => [
    `< ${end} s`,
    lateS.filter((late) => late < end && late >= (BARS[n - 1] ?? -Infinity)).length,
  ]);
  return {
    perSecond: recorded.length / ((last - first) / 1_000),
    lastLateS: Math.max(...lateS),
    lateness: Object.fromEntries(bars.filter(([, count]) => count > 0)),
  };
}
