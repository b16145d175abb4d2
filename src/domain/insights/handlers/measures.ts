/** What is looked at of whoever handles complaints (process row P20), and for whom each case counts. */
import type { Facts } from '../../facts/facts.js';
import type { Handled } from '../../facts/owned.js';
import { funnel, type Alike, type Funnel } from '../funnel.js';
import { groupsOf } from '../groups.js';
import { FEWEST_FOR_SHARE, median, type Median } from '../interval.js';

/** Shares of cases. Of the last two: that took longer than half of all alike did. */
export const measureNames = [
  ...(['review-kept', 'investigation-kept', 'overturned', 'satisfied'] as const),
  ...(['review-longer', 'investigation-longer'] as const),
];
export type MeasureName = (typeof measureNames)[number];

type Of = 'deadlines' | 'category' | 'severity' | 'channel' | 'reviewer' | 'decider' | 'owned' | 'answering';
/** A round that was decided or rejected; `overturned`: a later appeal changed it. */
export type Round = Pick<Facts, Of | 'surveyOwner' | 'ratedHandling'> & { overturned: boolean };
/** When somebody was not there: from `from` until just before `until` (ms). */
export type Absence = { person: string; from: number; until: number };

/** How long cases were in somebody's hands while they were there and the deadline ran, in ms; of few cases nothing. */
export type Times = Record<'review' | 'investigation', Median | null>;
export type Measure = { name: MeasureName; funnel: Funnel | null };
export type Measures = {
  measures: Measure[];
  /** By whoever handled: how many cases, and the median times. */
  people: ReadonlyMap<string, { cases: number; times: Times }>;
};

/** So much (1 to 5) and more is satisfied. */
const SATISFIED = 4;
const stages = {
  review: ['review'],
  investigation: ['investigation', 'appeal'],
} as const satisfies Record<keyof Times, Handled[]>;

/** All measures of these rounds, for everybody who had a part in them. */
export function measuresOf(rounds: readonly Round[], absences: readonly Absence[]): Measures {
  const away = new Map(groupsOf(absences, ({ person }) => person));
  const took = (['review', 'investigation'] as const).flatMap((stage) => tookIn(rounds, stage, away));
  const named = (name: MeasureName, cases: readonly Alike[]): Measure => ({ name, funnel: funnel(cases) });
  const longer = (stage: keyof Times): Alike[] => longerOf(took.filter((one) => one.stage === stage));
  const mine = new Map(groupsOf(took, ({ person }) => person));
  return {
    measures: [
      named('review-kept', rounds.flatMap(kept(stages.review))),
      named('investigation-kept', rounds.flatMap(kept(stages.investigation))),
      named(
        'overturned',
        rounds.flatMap((round) => one(round.decider, round, round.overturned)),
      ),
      named(
        'satisfied',
        rounds.flatMap((round) =>
          round.ratedHandling === null ? [] : one(round.surveyOwner, round, round.ratedHandling >= SATISFIED),
        ),
      ),
      named('review-longer', longer('review')),
      named('investigation-longer', longer('investigation')),
    ],
    people: new Map(
      groupsOf(rounds.flatMap(handlersOf), (person) => person).map(([person, had]) => {
        const time = (stage: keyof Times) => {
          const own = (mine.get(person) ?? []).filter((each) => each.stage === stage);
          return own.length < FEWEST_FOR_SHARE ? null : medianOf(own);
        };
        const times = { review: time('review'), investigation: time('investigation') };
        return [person, { cases: had.length, times }];
      }),
    ),
  };
}

/** Everybody who had it, reviewed or decided it, each once. */
const handlersOf = ({ reviewer, decider, owned }: Round): string[] => [
  ...new Set([reviewer, decider, ...owned.map(({ person }) => person)].filter((person) => person !== null)),
];

/** What cases are alike by: their handlers did not choose it. */
const mixOf = ({ category, severity, channel }: Round): string => `${category}/${severity}/${channel}`;

const one = (handler: string | null, round: Round, holds: boolean): Alike[] =>
  handler === null ? [] : [{ handler, mix: mixOf(round), k: Number(holds), n: 1 }];

const kept =
  (names: readonly Handled[]) =>
  (round: Round): Alike[] =>
    names.flatMap((name) => {
      const { [name]: ran } = round.deadlines;
      return ran === undefined ? [] : one(round.answering[name] ?? null, round, ran.met === ran.ended);
    });

type Took = { person: string; stage: keyof Times; mix: string; ms: number };

function tookIn(
  rounds: readonly Round[],
  stage: keyof Times,
  away: ReadonlyMap<string, readonly Absence[]>,
): Took[] {
  const names: readonly Handled[] = stages[stage];
  return rounds.flatMap((round) => {
    const own = round.owned.filter(({ deadline }) => names.includes(deadline));
    return groupsOf(own, ({ person }) => person).map(([person, stretches]) => {
      const ms = stretches.reduce((sum, stretch) => sum + presentMs(stretch, away.get(person) ?? []), 0);
      return { person, stage, mix: mixOf(round), ms };
    });
  });
}

/** How much of a stretch somebody was there. */
export function presentMs(
  { from, until }: { from: number; until: number },
  absences: readonly Omit<Absence, 'person'>[],
): number {
  let [there, since] = [0, from];
  for (const absence of absences.toSorted((a, b) => a.from - b.from)) {
    if (absence.until <= since) continue;
    if (absence.from >= until) break;
    there += Math.max(0, absence.from - since);
    since = absence.until;
  }
  return there + Math.max(0, until - since);
}

const medianOf = (took: readonly Took[]): Median | null => median(took.map(({ ms }) => ms));

/** Of cases that are alike, those that took longer than half of them. */
const longerOf = (took: readonly Took[]): Alike[] =>
  groupsOf(took, ({ mix }) => mix).flatMap(([mix, alike]) => {
    const usual = medianOf(alike);
    return alike.map(({ person, ms }) => ({
      handler: person,
      mix,
      k: Number(ms > (usual?.value ?? 0)),
      n: 1,
    }));
  });
