/** What a report is made of: figures, each by the same ways to break it down, and what may be said of each. */
import { after, period, type Period, type PeriodKind } from './periods.js';

/** What a figure tells: how many; how many of how many; how long (ms) it took. */
export const units = ['count', 'share', 'duration'] as const;
export type Unit = (typeof units)[number];

/** All figures, in the order in which a report tells them, by what they are about. */
export const figures = {
  volume: { received: 'count', closed: 'count', open: 'count', appealed: 'count', reopened: 'count' },
  deadlines: {
    ...{ 'met-review': 'share', 'met-investigation': 'share', 'met-feedback': 'share' },
    ...{ 'met-promise': 'share', 'met-statutory': 'share' },
    ...{ 'late-review': 'duration', 'late-investigation': 'duration', 'late-feedback': 'duration' },
    ...{ 'late-promise': 'duration', 'late-statutory': 'duration' },
  },
  time: {
    ...{ 'time-review': 'duration', 'time-investigation': 'duration', 'time-feedback': 'duration' },
    'time-whole': 'duration',
  },
  outcome: { rejected: 'share', upheld: 'share', overturned: 'share', escalated: 'share', untold: 'share' },
  satisfaction: { responded: 'share', 'satisfied-handling': 'share', 'satisfied-outcome': 'share' },
} as const satisfies Record<string, Record<string, Unit>>;

type Keys<T> = T extends unknown ? keyof T : never;
export type FigureGroup = keyof typeof figures;
export type FigureName = Keys<(typeof figures)[FigureGroup]>;

export const figureGroups: readonly FigureGroup[] = [
  ...(['volume', 'deadlines', 'time', 'outcome', 'satisfaction'] as const),
];
export const figureUnits: Readonly<Record<FigureName, Unit>> = {
  ...{ ...figures.volume, ...figures.deadlines, ...figures.time, ...figures.outcome },
  ...figures.satisfaction,
};
const isFigureName = (name: string): name is FigureName => Object.hasOwn(figureUnits, name);
export const figureNames: readonly FigureName[] = Object.keys(figureUnits).filter(isFigureName);
/** The figures of a group, in order. */
export const figuresOf = (group: FigureGroup): FigureName[] =>
  Object.keys(figures[group]).filter(isFigureName);

/** Satisfaction says little without how many were silent. */
export const rests = (name: FigureName): boolean =>
  name !== 'responded' && Object.hasOwn(figures.satisfaction, name);

/** By what figures are broken down; `total`: by nothing. A subject is a pseudonym. */
export const breakdowns = [
  'total',
  'category',
  'channel',
  'team',
  'locale',
  'ending',
  'verdict',
  'cause',
  'subject',
] as const;
export type Breakdown = (typeof breakdowns)[number];

/** The key of what nobody has named a cause of; where none is to blame it is ''. */
export const NO_CAUSE_SAID = '?';

/**
 * A number of a figure. Of a share `k` of `n`; of a duration the median with its interval, and what nine in ten do not
 * exceed (ms); null where there are too few.
 */
export type Cell = {
  by: Breakdown;
  /** Which class, channel, team …; '' of the total, and of what has none. */
  key: string;
  n: number;
  k: number | null;
  median: number | null;
  low: number | null;
  high: number | null;
  p90: number | null;
};

/** Which number of which figure. */
export type Part = { figure: FigureName } & Pick<Cell, 'by' | 'key'>;

/** The total of an earlier period, as its report told it. */
export type Past = Pick<Cell, 'n' | 'k' | 'median'> & { period: string };

/** A figure as a report keeps it: what it is now, in the period before, a year before, and the statement that says so. */
export type Figure = {
  name: FigureName;
  unit: Unit;
  sql: string;
  cells: Cell[];
  before: Cell[];
  yearBefore: Cell[];
  past: Past[];
};

/** A day with suddenly more complaints than were to be expected; of all, of a class or of a channel. */
export type Rise = {
  by: Breakdown;
  key: string;
  day: string;
  count: number;
  expected: number;
  upper: number;
};

/** Which report: the name of its period, and the how-manieth of that name. */
export type ReportPlace = { name: string; version: number };

export type ReportHead = ReportPlace & {
  period: Period;
  /** ms. */
  madeAt: number;
  /** Who asked for it; null: the schedule. */
  madeBy: string | null;
};

export type Report = ReportHead & { figures: Figure[]; rises: Rise[] };

const nothing = { n: 0, k: null, median: null, low: null, high: null, p90: null };
/** The number of a breakdown; nothing counted where it is not there. */
export const cellOf = (cells: readonly Cell[], by: Breakdown, key = ''): Cell =>
  cells.find((cell) => cell.by === by && cell.key === key) ?? { ...nothing, by, key };

/** What is written a moment after it happened is waited for (ms). */
const SETTLED_MS = 600_000;

/** The periods of a kind that are over and have no report, the oldest first. `first`: when (ms) there was something to tell. */
export function missing(
  kind: PeriodKind,
  zone: string,
  { first, now, made }: { first: number; now: number; made: ReadonlySet<string> },
): Period[] {
  const found: Period[] = [];
  for (let one = period(kind, first, zone); Date.parse(one.until) + SETTLED_MS <= now; one = after(one))
    if (!made.has(one.name)) found.push(one);
  return found;
}

/** In the order in which they end: each report tells of those before it. */
export const inOrder = (periods: readonly Period[]): Period[] =>
  periods.toSorted((a, b) => a.until.localeCompare(b.until));
