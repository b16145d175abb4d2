/** What a meeting on complaints looks at (process row P18), frozen when it is called, in this order. */
import type { NameInEach } from '../../text/name.js';
import type { CauseId } from '../../vocabulary.js';
import type { Ratio } from '../interval.js';
import {
  cellOf,
  figuresOf,
  figureUnits,
  NO_CAUSE_SAID,
  type Breakdown,
  type Cell,
  type Figure,
  type FigureName,
  type Unit,
} from '../report.js';
import type { SuggestionStage } from '../suggestions/suggestion.js';
import type { ActionStage } from './action.js';

/** The total of a figure in the period of the report, in the one before and a year before. */
export type FigureTold = { name: FigureName; unit: Unit; now: Cell; before: Cell; yearBefore: Cell };
export type ActionTold = {
  id: string;
  title: string;
  owner: string;
  dueOn: string;
  stage: ActionStage;
  /** The day of the meeting that decided it. */
  heldOn: string;
};
export type SuggestionTold = {
  id: string;
  title: string;
  owner: string;
  dueOn: string;
  stage: SuggestionStage;
  checkOn: string | null;
};

/** Of second looks judged in the period, those that agree; and of those that do not, the cases opened again. */
export const secondLookShares = ['agreed', 'reopened'] as const;
export type SecondLookShare = (typeof secondLookShares)[number];
/** How many of the staff lack a course that is required of them, and whose record holds for thirty days at most. */
export type CourseTold = { id: string; name: NameInEach; lacking: number; expiring: number };

/** A part of a pack, by what it holds. */
export type Section =
  | { name: 'actions'; actions: ActionTold[] }
  | { name: 'deadlines' | 'backlog' | 'satisfaction' | 'overturned'; figures: FigureTold[] }
  | CausesTold
  | { name: 'second-looks'; shares: { name: SecondLookShare; now: Ratio; before: Ratio }[] }
  | { name: 'training'; courses: CourseTold[] }
  | { name: 'suggestions'; suggestions: SuggestionTold[] };
/** Closed complaints that name a cause, those that most name first, of so many closed. */
export type CausesTold = {
  name: 'causes';
  causes: { id: CauseId; now: number; before: number }[];
  of: { now: number; before: number };
};
export type Pack = { sections: Section[] };

/** Which figures of the report a section shows. */
export const sectionFigures: Record<Extract<Section, { figures: unknown }>['name'], readonly FigureName[]> = {
  deadlines: [
    ...(['met-review', 'met-investigation', 'met-feedback', 'met-promise', 'met-statutory'] as const),
    ...(['late-promise', 'late-statutory'] as const),
  ],
  backlog: ['received', 'closed', 'open'],
  satisfaction: figuresOf('satisfaction'),
  overturned: ['appealed', 'overturned', 'reopened'],
};

/** Their totals as the report has them. */
export const toldOf = (figures: readonly Figure[], names: readonly FigureName[]): FigureTold[] =>
  names.map((name) => {
    const found = figures.find((figure) => figure.name === name);
    const total = (cells: readonly Cell[] = []) => cellOf(cells, 'total');
    return {
      ...{ name, unit: figureUnits[name], now: total(found?.cells) },
      ...{ before: total(found?.before), yearBefore: total(found?.yearBefore) },
    };
  });

/** Its causes as the report has them; that none is to blame, and that nobody has said, are none. */
export function causesOf(figures: readonly Figure[]): CausesTold {
  const { cells = [], before: earlier = [] } = figures.find(({ name }) => name === 'closed') ?? {};
  const keys = [...cells, ...earlier].filter(({ by }) => by === 'cause').map(({ key }) => key);
  const ids = [...new Set(keys)].filter((key) => key !== '' && key !== NO_CAUSE_SAID);
  const counts = (by: Breakdown, key?: string) => ({
    ...{ now: cellOf(cells, by, key).n, before: cellOf(earlier, by, key).n },
  });
  return {
    name: 'causes',
    causes: ids
      .map((id) => ({ id, ...counts('cause', id) }))
      .toSorted((a, b) => b.now - a.now || b.before - a.before || a.id.localeCompare(b.id)),
    of: counts('total'),
  };
}
