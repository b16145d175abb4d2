/** The lives of a crowd: a few that the core has led, each told again with other people at another time. */
import type { Draw } from '../../scripts/loading/draw.js';
import { defaultPolicy, lives, type Complaint, type Event, type Life } from '../redress.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const classes = Object.keys(defaultPolicy.categories);

type Template = {
  state: string;
  journal: string;
  /** When it stood so, and how much longer it may have. */
  at: number;
  within: number;
};

const templateOf = (life: Life, within: number): Template => ({
  ...{ state: JSON.stringify(life.state), journal: JSON.stringify(life.journal) },
  ...{ at: life.state.at, within },
});

/** By class: open ones are of today and a little late at most, closed ones of the last two years. */
const openLives = classes.flatMap((as) => [
  templateOf(lives.received({ category: as }), 26 * HOUR_MS),
  templateOf(lives.received({ category: as, danger: true }), 2 * HOUR_MS),
  ...[1, 2, 3].map(() => templateOf(lives.accepted({ as }), 60 * HOUR_MS)),
  templateOf(lives.asked({ as }), 50 * HOUR_MS),
  templateOf(lives.proposed({ as }), 40 * HOUR_MS),
  templateOf(lives.decided({ as, remedies: [{ kind: 'remove-content' }] }), 70 * HOUR_MS),
  templateOf(lives.appealed({ as }), 60 * HOUR_MS),
]);
const closedLives = classes.flatMap((as) => [
  templateOf(lives.told({ as }), 700 * DAY_MS),
  templateOf(lives.told({ as, outcome: 'dismissed' }), 700 * DAY_MS),
]);

/** Members of each team, whom the lives speak of as the first and the second. */
export const MEMBERS = 6;

export type Copy = { state: Complaint; journal: Event[]; closedAt: number | null };

/** One of the lives, told anew: `number`, its people, and its instants, of which none is after `now`. */
export function retold(
  draw: Draw,
  { number, now, open }: { number: string; now: number; open: boolean },
): Copy {
  const list = open ? openLives : closedLives;
  const template = list[draw.upTo(list.length)];
  if (template === undefined) throw new Error('There are no lives to tell.');
  const shift = now - template.at - draw.upTo(template.within);
  const [first, second] = [1 + draw.upTo(MEMBERS), 1 + draw.upTo(MEMBERS)];
  const told = (text: string): string =>
    text
      .replaceAll('100-000-006', number)
      .replaceAll(/(?<![\w-])\d{13}(?!\d)/g, (at) => String(Number(at) + shift))
      .replaceAll(/"([a-z]+)-([12])"/g, (_, team: string, n) => `"${team}-${n === '1' ? first : second}"`);
  const state: Complaint = JSON.parse(told(template.state));
  return { state, journal: JSON.parse(told(template.journal)), closedAt: open ? null : state.at };
}
