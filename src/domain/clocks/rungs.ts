/** Rungs of deadlines in the words of an operator: in the Temporal UI, in logs. */
import type { EventOf } from '../complaint/events.js';

export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** What it means that a rung fell due: `warned at 75 %`, `missed`, `still missed at 150 %`. */
export function rungSaid(rung: number): string {
  if (rung < 1) return `warned at ${percent(rung)}`;
  return rung === 1 ? 'missed' : `still missed at ${percent(rung)}`;
}

/** The whole: `review: missed, told the lead and the complainant, level 1`; without a word of telling where a higher one speaks for it. */
export function momentSaid({
  clock,
  rung,
  tells,
  level,
}: Pick<EventOf<'rung-fired'>, 'clock' | 'rung' | 'tells' | 'level'>): string {
  const told = tells.length === 0 ? '' : `, told ${tells.map((whom) => `the ${whom}`).join(' and ')}`;
  return `${clock}: ${rungSaid(rung)}${told}${level === 0 ? '' : `, level ${level}`}`;
}
