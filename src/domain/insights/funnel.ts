/**
 * Handlers beside each other, fairly (process row P20): what each had against what would be expected of the same cases in
 * everybody's hands, in a funnel (Spiegelhalter, Statistics in Medicine 24, 2005). Nobody is ranked.
 */
import { betaQuantile, Z } from './distributions.js';
import { groupsOf } from './groups.js';
import { FEWEST_FOR_SHARE, type Interval, type Ratio } from './interval.js';

/** Of the cases of a handler that are alike (class, severity, channel, …): of `n`, so many (`k`) had what is looked at. */
export type Alike = { handler: string; mix: string; k: number; n: number };

/** Outside which limits it lies. */
export type Outside = { beyond: 0.95 | 0.998; side: 'above' | 'below' } | null;

export type Handler = {
  handler: string;
  n: number;
  /** Null below the minimum: nothing is said of so few. Shares from 0 to 1. */
  said: {
    k: number;
    raw: number;
    /** As it would be with everybody's cases: observed against expected, times the share of all (indirect standardisation). */
    adjusted: number;
    /** How many were to be expected of these cases. */
    expected: number;
    /** How much these cases say, as a number of cases of everybody's mix: where it stands along the funnel. */
    weight: number;
    /** What lies within is chance, at 95 and at 99.8 %: of the adjusted share. */
    limits: { 0.95: Interval; 0.998: Interval };
    outside: Outside;
    /** The adjusted share drawn towards that of all, the more the fewer they are, and its 95 % credible interval. */
    shrunk: Interval & { value: number };
  } | null;
};

export type Funnel = { n: number; k: number; share: number; handlers: Handler[] };

/** The funnel, by the handlers' ids in alphabetical order; null where there is no case at all. */
export function funnel(cases: readonly Alike[], fewest: number = FEWEST_FOR_SHARE): Funnel | null {
  const all = total(cases);
  if (all.n === 0) return null;
  const share = all.k / all.n;
  const mixes = new Map(
    groupsOf(cases, ({ mix }) => mix).map(([mix, alike]) => {
      const { k, n } = total(alike);
      return [mix, n === 0 ? 0 : k / n];
    }),
  );
  const people = groupsOf(cases, ({ handler }) => handler).map(([handler, own]) => {
    const person = { handler, ...total(own), ...expectedOf(own, mixes) };
    return { ...person, adjusted: adjusted(person, share) };
  });
  const prior = priorOf(
    people.filter(({ n }) => n >= fewest),
    share,
  );
  return {
    ...{ ...all, share },
    handlers: people.map((person) => ({
      ...{ handler: person.handler, n: person.n },
      said: person.n < fewest ? null : figures(person, share, prior),
    })),
  };
}

type Person = Ratio & { expected: number; variance: number; adjusted: number };

const total = (cases: readonly Ratio[]): Ratio =>
  cases.reduce((sum, { k, n }) => ({ k: sum.k + k, n: sum.n + n }), { k: 0, n: 0 });

function expectedOf(own: readonly Alike[], mixes: ReadonlyMap<string, number>) {
  let [expected, variance] = [0, 0];
  for (const { mix, n } of own) {
    const p = mixes.get(mix) ?? 0;
    expected += n * p;
    variance += n * p * (1 - p);
  }
  return { expected, variance };
}

/** Between which shares it is chance, of so many cases: the funnel itself. */
export const limitsAt = (share: number, weight: number, z: number): Interval => {
  const half = z * Math.sqrt((share * (1 - share)) / weight);
  return { low: within(share - half), high: within(share + half) };
};

/** Where nothing was expected, as everybody's. */
const adjusted = ({ k, expected }: Ratio & { expected: number }, share: number): number =>
  expected === 0 ? share : within((share * k) / expected);

const within = (share: number): number => Math.min(1, Math.max(0, share));

function figures(person: Person, share: number, prior: number): Handler['said'] {
  const { k, n, expected, variance } = person;
  const spread = expected === 0 ? 0 : (share * Math.sqrt(variance)) / expected;
  const limit = (z: number): Interval => ({
    low: within(share - z * spread),
    high: within(share + z * spread),
  });
  const limits = { 0.95: limit(Z[0.95]), 0.998: limit(Z[0.998]) };
  const [a, b] = [person.adjusted * n + prior * share, (1 - person.adjusted) * n + prior * (1 - share)];
  const end = (p: number): number => (a <= 0 ? 0 : b <= 0 ? 1 : betaQuantile(p, a, b));
  return {
    ...{ k, raw: k / n, adjusted: person.adjusted, expected, limits },
    weight: spread === 0 ? n : (share * (1 - share)) / (spread * spread),
    outside: outside(person.adjusted, share, limits),
    shrunk: { value: a / (a + b), low: end(0.025), high: end(0.975) },
  };
}

function outside(value: number, share: number, limits: Record<0.95 | 0.998, Interval>): Outside {
  const side = value > share ? 'above' : 'below';
  for (const beyond of [0.998, 0.95] as const)
    if (value < limits[beyond].low || value > limits[beyond].high) return { beyond, side };
  return null;
}

/**
 * How many cases of everybody's are laid beside each one's own: the a + b of the beta distribution of true shares, by
 * moments (Kleinman, JASA 68, 1973). Where handlers differ no more than by chance, as many as there are.
 */
function priorOf(people: readonly Person[], share: number): number {
  const { n } = total(people);
  if (people.length < 2) return n;
  const squares = people.reduce((sum, person) => sum + person.n * person.n, 0);
  const q = people.reduce((sum, person) => sum + person.n * (person.adjusted - share) ** 2, 0);
  const chance = share * (1 - share);
  const between = (q - (people.length - 1) * chance) / (n - squares / n);
  return between <= 0 ? n : Math.min(n, Math.max(0, chance / between - 1));
}
