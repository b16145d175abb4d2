/** The figures of handlers, as the API gives them. */
import { z } from 'zod';
import type { HandlersRead } from '../../../cases/insights/handlers/read-handlers.js';
import { measureNames } from '../../../domain/insights/handlers/measures.js';
import { SPAN, usualSpan } from '../../../domain/insights/handlers/spans.js';
import { iso } from '../../../domain/complaint/summary.js';
import { Instant } from '../summary.js';

const SpanName = z
  .string()
  .max(8)
  .regex(SPAN)
  .meta({ description: 'The last 90 or 365 days, or a month.', example: 'last-90' });
export const SpanQuery = z.strictObject({ span: SpanName.default(usualSpan) });
/** As a page is asked for: what is not valid shows the usual. */
export const PageQuery = z.looseObject({
  span: SpanName.catch(usualSpan).default(usualSpan),
  measure: z.enum(measureNames).catch('investigation-kept').default('investigation-kept'),
  saved: z.string().optional().catch(undefined),
});
/** What somebody says of their own figures; an empty text takes it away. */
export const FigureNote = z.object({ span: SpanName, text: z.string().trim().max(2000) });
export const NoteKept = z.object({ span: z.string() });

const Interval = z.object({ low: z.number(), high: z.number() });
const Time = z
  .object({ n: z.int(), value: z.number(), low: z.number().nullable(), high: z.number().nullable() })
  .nullable()
  .meta({ description: 'The median in ms, with its interval of 95 %.' });
const Values = z.object({
  name: z
    .enum(measureNames)
    .meta({ description: 'Shares of cases. `-longer`: took longer than half of such cases.' }),
  n: z.int().meta({ description: 'Of how many cases.' }),
  said: z
    .object({
      k: z.int(),
      raw: z.number(),
      adjusted: z.number().meta({ description: 'As it would be with everybody’s mix of cases.' }),
      expected: z.number(),
      weight: z.number().meta({ description: 'Where it stands along the funnel, in cases.' }),
      limits: z.object({ '0.95': Interval, '0.998': Interval }),
      outside: z
        .object({ beyond: z.union([z.literal(0.95), z.literal(0.998)]), side: z.enum(['above', 'below']) })
        .nullable(),
      shrunk: Interval.extend({ value: z.number() }).meta({
        description: 'Drawn towards that of all, with its credible interval of 95 %.',
      }),
    })
    .nullable()
    .meta({ description: 'Null of fewer than 20 cases.' }),
});
export const Handlers = z
  .object({
    ...{ span: z.string(), from: Instant, until: Instant, zone: z.string() },
    all: z.array(
      z.object({ name: z.enum(measureNames), n: z.int(), k: z.int(), share: z.number().nullable() }),
    ),
    handlers: z
      .array(
        z.object({
          ...{ id: z.string(), name: z.string(), cases: z.int(), review: Time, investigation: Time },
          measures: z.array(Values),
          note: z.object({ text: z.string(), at: Instant }).nullable(),
        }),
      )
      .meta({ description: 'By name: nobody is ranked.' }),
  })
  .meta({ id: 'Handlers' });

/** Nobody is told of whom they may not see: of all others the sums alone. */
export function shownHandlers(read: HandlersRead): z.input<typeof Handlers> {
  const { span, zone, measures, people, shown, notes } = read;
  return {
    ...{ span: span.name, from: iso(span.from), until: iso(span.until), zone },
    all: measures.map(({ name, funnel }) => ({
      ...{ name, n: funnel?.n ?? 0, k: funnel?.k ?? 0, share: funnel?.share ?? null },
    })),
    handlers: shown.map(({ id, name }) => {
      const note = notes.find(({ person }) => person === id);
      const own = people.get(id);
      return {
        ...{ id, name, cases: own?.cases ?? 0 },
        ...{ review: own?.times.review ?? null, investigation: own?.times.investigation ?? null },
        measures: measures.map(({ name: measure, funnel }) => {
          const found = funnel?.handlers.find(({ handler }) => handler === id);
          return { name: measure, n: found?.n ?? 0, said: found?.said ?? null };
        }),
        note: note ? { text: note.text, at: iso(note.at) } : null,
      };
    }),
  };
}
