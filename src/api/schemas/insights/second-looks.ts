/** Second looks, as the API gives them. */
import { z } from 'zod';
import type { LooksRead, Shown } from '../../../cases/insights/second-looks/read-looks.js';
import { iso, isoOrNull } from '../../../domain/complaint/summary.js';
import { ruleApplied, SecondVerdict, standings } from '../../../domain/insights/second-look/second-look.js';
import { Category, TeamId } from '../../../domain/vocabulary.js';
import { ComplaintNumber, Instant } from '../summary.js';

const Week = z.string().meta({ example: '2026-W13' });
const Place = { number: ComplaintNumber, round: z.int() };
const Rule = z
  .string()
  .meta({ description: 'The reason of a rejection, else the grounds; `none`: no rule applied.' });
const First = z.enum(['rejected', 'dismissed']);
/** `stands`, `taken-back`: an appeal left the decision as it was. */
const Said = z.enum([...SecondVerdict.options, 'stands', 'taken-back']);
const Share = z.object({ low: z.number(), high: z.number() });

const Look = z.object({
  ...{ ...Place, week: Week, team: TeamId, category: Category },
  person: z.string().nullable().meta({ description: 'Who looks; null while nobody could be found.' }),
  standing: z.enum(standings),
  rule: Rule.nullable().meta({ description: 'Null until it is judged: whoever looks does not know it.' }),
  first: First.nullable().meta({ description: 'What the first look came to; null until it is judged.' }),
  ...{ second: SecondVerdict.nullable(), judgedAt: Instant.nullable() },
});

export const SecondLooks = z
  .object({
    own: z.array(z.object({ ...Place, week: Week })).meta({ description: 'Those that wait for you.' }),
    led: z
      .object({ total: z.int(), looks: z.array(Look) })
      .nullable()
      .meta({
        description:
          'Of your teams: those that wait for a lead first, then the latest, 2,000 at most of `total`. Null for whoever leads none.',
      }),
    agreement: z.array(
      z.object({
        rule: Rule.meta({ description: '`all`: all rules together.' }),
        ...{ n: z.int(), agreed: z.int() },
        share: Share.extend({ value: z.number() }).nullable().meta({ description: 'Null of few.' }),
        kappa: Share.extend({ value: z.number() })
          .nullable()
          .meta({ description: 'Agreement beyond chance, with its interval of 95 %.' }),
      }),
    ),
    draws: z.array(
      z.object({
        ...{ week: Week, seed: z.string(), rejections: z.number(), dismissals: z.number() },
        ...{ candidates: z.int(), drawn: z.int(), at: Instant },
      }),
    ),
    overturned: z
      .array(
        z.object({
          ...{ ...Place, category: Category, was: Said, rule: Rule, became: Said },
          ...{ by: z.enum(['appealed', 'reopened']) },
        }),
      )
      .meta({ description: 'Decisions that an appeal or a reopening has changed, the latest first.' }),
  })
  .meta({ id: 'SecondLooks' });

/** What the first look came to is nobody's to know until the second is said. */
export const lookShown = ({ verdict, judgedAt, ...look }: Shown): z.input<typeof Look> => ({
  ...{ number: look.number, round: look.round, week: look.week, team: look.team, category: look.category },
  ...{ person: look.person, standing: look.standing, second: verdict, judgedAt: isoOrNull(judgedAt) },
  ...(verdict === null ? { rule: null, first: null } : { rule: look.rule, first: look.first }),
});

export const shownLooks = (read: LooksRead): z.input<typeof SecondLooks> => ({
  own: read.own.map(({ number, round, week }) => ({ number, round, week })),
  led: read.led && { total: read.led.total, looks: read.led.looks.map(lookShown) },
  agreement: read.agreement.map(({ rule, agreed, kappa }) => ({
    ...{
      rule,
      kappa,
      n: agreed.as === 'nothing' ? 0 : agreed.n,
      agreed: agreed.as === 'nothing' ? 0 : agreed.k,
    },
    share: agreed.as === 'share' ? { value: agreed.share, low: agreed.low, high: agreed.high } : null,
  })),
  draws: read.draws.map((draw) => ({ ...draw, at: iso(draw.at) })),
  overturned: read.overturned.map(({ number, round, category, became, by, verdict, ...one }) => ({
    ...{ number, round, category, became, by, was: verdict ?? 'rejected', rule: ruleApplied(one) },
  })),
});
