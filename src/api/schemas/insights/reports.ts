/** Reports, as the API gives them. */
import { z } from 'zod';
import { said } from '../../../domain/insights/interval.js';
import {
  breakdowns,
  figureNames,
  units,
  type Cell as StoredCell,
  type Figure as StoredFigure,
  type Report as StoredReport,
  type ReportHead as StoredHead,
} from '../../../domain/insights/report.js';
import { iso } from '../../../domain/complaint/summary.js';
import { LARGEST_INTEGER } from '../../../domain/vocabulary.js';
import { cursorOf, Placed } from '../lists/cursor.js';
import { Instant } from '../summary.js';

const Name = z
  .string()
  .max(8)
  .regex(/^\d{4}-(W\d{2}|\d{2})$/)
  .meta({ description: 'A week (ISO 8601) or a month', example: '2026-W13' });
const Version = z.coerce.number().int().min(1).max(LARGEST_INTEGER);
/** Where a page of the list of reports ended. */
export const reportCursor = cursorOf(z.tuple([Placed.instant, z.string().max(8), Placed.version]));
export const ReportParams = z.object({ name: Name });
export const FigureParams = z.object({ name: Name, figure: z.enum(figureNames) });
export const ReportQuery = z.strictObject({
  version: Version.exactOptional().meta({ description: 'Without it the newest.' }),
});

/** Which number of a figure, and where a page of its cases ended. */
export const caseCursor = cursorOf(z.tuple([Placed.number, Placed.version]));
export const PartQuery = z.strictObject({
  ...ReportQuery.shape,
  by: z.enum(breakdowns).default('total').meta({ description: 'How the figure is broken down.' }),
  key: z.string().max(100).default('').meta({ description: 'Which class, channel, team …' }),
});

/** What authorities are sent. */
export const Returned = z.enum(['dsa', 'fca']);
export const Days = z
  .object({
    from: z.iso.date().max(10).meta({ description: 'The first day, in the zone of reports.' }),
    until: z.iso.date().max(10).meta({ description: 'The last day.' }),
  })
  .refine(({ from, until }) => from <= until, 'the last day must not be before the first');

const Ms = z.number().nullable();
const Cell = z.object({
  by: z.enum(breakdowns).meta({ description: 'How the figure is broken down; `total`: not at all.' }),
  key: z.string().meta({
    description:
      'Which class, channel, team …; a subject is a pseudonym. Empty: none; of causes `?`: nobody has said.',
  }),
  n: z.int().meta({ description: 'How many were counted.' }),
  k: z.int().nullable().meta({ description: 'Of a share: for how many of these it holds.' }),
  share: z
    .object({ value: z.number(), low: z.number(), high: z.number() })
    .nullable()
    .meta({ description: 'From 0 to 1, with its interval of 95 % (Wilson); null of fewer than 20.' }),
  median: Ms.meta({ description: 'Of a duration, in ms.' }),
  low: Ms.meta({ description: 'The interval of 95 % of the median; null where there are too few.' }),
  high: Ms,
  p90: Ms.meta({ description: 'Nine in ten took no longer, in ms.' }),
});
const Past = z.object({ period: Name, n: z.int(), k: z.int().nullable(), median: Ms });
const Figure = z.object({
  name: z.enum(figureNames),
  unit: z.enum(units),
  sql: z.string().meta({ description: 'What made it; $1 and $2 are `from` and `until` of the period.' }),
  cells: z.array(Cell),
  before: z.array(Cell).meta({ description: 'The same of the period before.' }),
  yearBefore: z.array(Cell).meta({ description: 'The same of a year before.' }),
  past: z.array(Past).meta({ description: 'The totals of earlier reports, the oldest first.' }),
});
export const CountedCase = z
  .object({
    number: z.string(),
    round: z.int(),
    category: z.string(),
    team: z.string(),
    holds: z.boolean().nullable().meta({ description: 'Of a share: whether it holds of this one.' }),
    took: Ms.meta({ description: 'Of a duration, in ms.' }),
  })
  .meta({ id: 'CountedCase' });
const Rise = z.object({
  by: z.enum(breakdowns),
  ...{ key: z.string(), day: z.iso.date(), count: z.int() },
  ...{ expected: z.number(), upper: z.number() },
});
export const ReportHead = z
  .object({
    name: Name,
    version: z.int(),
    kind: z.enum(['week', 'month']),
    zone: z.string().meta({ description: 'Where its days begin and end.' }),
    ...{ from: Instant, until: Instant.meta({ description: 'Not part of it.' }), madeAt: Instant },
    madeBy: z.string().nullable().meta({ description: 'Null: the schedule.' }),
  })
  .meta({ id: 'ReportHead' });
export const ReportPlace = z.object({ name: Name, version: z.int() });
export const Report = ReportHead.extend({
  rises: z.array(Rise).meta({ description: 'Days with suddenly more complaints than expected.' }),
  figures: z.array(Figure),
}).meta({ id: 'Report' });
export const OneFigure = ReportHead.extend({ figure: Figure }).meta({ id: 'ReportFigure' });

export const shownHead = ({ name, version, period, madeAt, madeBy }: StoredHead) => {
  const { kind, zone, from, until } = period;
  return { name, version, kind, zone, from, until, madeAt: iso(madeAt), madeBy };
};

const shownCell = (cell: StoredCell): z.input<typeof Cell> => {
  const told = cell.k === null ? null : said({ k: cell.k, n: cell.n });
  return {
    ...cell,
    share: told?.as === 'share' ? { value: told.share, low: told.low, high: told.high } : null,
  };
};

const shownFigure = ({ cells, before, yearBefore, ...figure }: StoredFigure): z.input<typeof Figure> => ({
  ...figure,
  ...{ cells: cells.map(shownCell), before: before.map(shownCell), yearBefore: yearBefore.map(shownCell) },
});

export const shownReport = ({ figures, rises, ...head }: StoredReport): z.input<typeof Report> => ({
  ...{ ...shownHead(head), rises, figures: figures.map(shownFigure) },
});

export const shownOne = ({
  figure,
  ...head
}: StoredHead & { figure: StoredFigure }): z.input<typeof OneFigure> => ({
  ...{ ...shownHead(head), figure: shownFigure(figure) },
});
