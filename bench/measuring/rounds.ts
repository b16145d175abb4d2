/** Measuring in rounds: each side once a round, so that what disturbs the machine disturbs both. */

/** The middle one, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}

/** What one side did in a round: how much a second, and what each took of the processors, in ms. */
export type Spent = { perSecond: number; nodeMs: number; postgresMs: number; temporalMs: number };
export type Compared = { ratio: number; ours: Spent; floor: Spent };

/** Takes the floor and ours by turns; every figure is the median of the rounds, the ratio that of the rounds' ratios. */
export async function inRounds(
  rounds: number,
  sides: { floor: () => Promise<Spent>; ours: () => Promise<Spent> },
): Promise<Compared> {
  const pairs: { floor: Spent; ours: Spent }[] = [];
  for (let round = 0; round < rounds; round++)
    pairs.push({ floor: await sides.floor(), ours: await sides.ours() });
  return {
    ratio: median(pairs.map(({ floor, ours }) => ours.perSecond / floor.perSecond)),
    ours: medians(pairs.map(({ ours }) => ours)),
    floor: medians(pairs.map(({ floor }) => floor)),
  };
}

function medians(spent: readonly Spent[]): Spent {
  const of = (name: keyof Spent): number => median(spent.map((each) => each[name]));
  return {
    ...{ perSecond: of('perSecond'), nodeMs: of('nodeMs') },
    ...{ postgresMs: of('postgresMs'), temporalMs: of('temporalMs') },
  };
}
