/** What is promised and how it went, as the API tells everybody. */
import { z } from 'zod';
import type { HowItWent } from '../../cases/read/read-promise.js';
import { iso } from '../../domain/complaint/summary.js';
import { startOf, type Figures } from '../../domain/facts/promise.js';
import { effects } from '../../domain/insights/suggestions/published.js';
import type { Policy } from '../../domain/policy/policy.js';
import { Category } from '../../domain/vocabulary.js';
import { Instant } from './summary.js';

const Share = z
  .object({
    of: z.int().meta({ description: 'Those of which it can be said.' }),
    n: z.int().nullable().meta({ description: 'Null where they are too few to say anything.' }),
    percent: z.int().nullable().meta({ description: 'Rounded down; null where they are too few for one.' }),
  })
  .meta({ id: 'Share' });

const Ms = z
  .int()
  .nullable()
  .meta({ description: 'In whole minutes, rounded up; null where they are too few to say anything.' });

const figures = {
  received: z.int(),
  reviewedInTime: Share,
  decidedInTime: Share,
  toldInTime: Share,
  answeredInTime: Share.meta({ description: 'From receipt to the result, all in all.' }),
  firstResponse: z
    .object({ of: z.int(), medianMs: Ms, p90Ms: Ms })
    .meta({ description: 'From receipt until a person has accepted or rejected it.' }),
  appealsOverturned: Share.meta({ description: 'Appeals of either side that changed what was decided.' }),
};

const InEach = z.object({ en: z.string(), 'zh-CN': z.string() });

export const PromiseKept = z
  .object({
    asOf: Instant,
    promised: z
      .array(
        z.object({
          category: Category,
          name: InEach,
          ...{ reviewWithinMs: z.int(), reviewInDangerWithinMs: z.int(), decisionWithinMs: z.int() },
          resultWithinMs: z.int().meta({ description: 'Counted from the decision.' }),
          answerWithinMs: z.int().meta({ description: 'From receipt to the result, all in all.' }),
          appealWithinMs: z.int(),
        }),
      )
      .meta({ description: 'What is promised for a complaint made now, by its class.' }),
    windows: z
      .array(
        z.object({
          ...{ days: z.int(), from: Instant, until: Instant },
          all: z.object(figures),
          categories: z
            .array(z.object({ category: Category, ...figures }))
            .meta({ description: 'Classes in use; `all` has complaints of former ones as well.' }),
        }),
      )
      .meta({
        description:
          'A complaint belongs to those in which it was received, an appeal to those in which it was made.',
      }),
    improvements: z
      .array(
        z.object({
          causes: z.array(InEach),
          told: InEach.meta({ description: 'What was done.' }),
          effect: z.enum(effects).meta({ description: 'Whether it helped, as the program computed it.' }),
          complaints: z.array(
            z.object({
              days: z.int(),
              n: z.int().nullable().meta({ description: 'Null where they are too few to say.' }),
            }),
          ),
        }),
      )
      .meta({ description: 'What causes were found, and what was done about them.' }),
  })
  .meta({ id: 'PromiseKept' });

export const promiseShown = (
  { categories, deadlines, appealWithin }: Policy,
  { now, windows, improvements }: HowItWent,
) => ({
  asOf: iso(now),
  improvements,
  promised: Object.entries(categories).map(([category, { name }]) => ({
    ...{ category, name },
    reviewWithinMs: deadlines.review.within,
    reviewInDangerWithinMs: deadlines.review.dangerWithin ?? deadlines.review.within,
    decisionWithinMs: deadlines.investigation.within,
    resultWithinMs: deadlines.feedback.within,
    answerWithinMs: deadlines.promise.within,
    appealWithinMs: appealWithin,
  })),
  windows: windows.map(({ days, all, categories: ofClasses }) => ({
    ...{ days, from: iso(startOf(days, now)), until: iso(now), all: figuresShown(all) },
    categories: Object.entries(ofClasses).map(([category, its]) => ({ category, ...figuresShown(its) })),
  })),
});

const figuresShown = ({ received, kept, firstResponse, overturned }: Figures) => ({
  ...{ received, firstResponse, appealsOverturned: overturned },
  ...{ reviewedInTime: kept.review, decidedInTime: kept.investigation },
  ...{ toldInTime: kept.feedback, answeredInTime: kept.promise },
});
