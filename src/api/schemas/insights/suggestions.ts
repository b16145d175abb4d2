/** Suggestions, as the API takes and gives them. */
import { z } from 'zod';
import type {
  Check as StoredCheck,
  SuggestionRead,
  StoredSuggestion,
  Act,
} from '../../../cases/insights/suggestions/read-suggestions.js';
import { iso } from '../../../domain/complaint/summary.js';
import type { SuggestionOrder } from '../../../domain/insights/suggestions/decide.js';
import { measureKinds, suggestionStages } from '../../../domain/insights/suggestions/suggestion.js';
import { MOST_CAUSES } from '../../../domain/causes/causes.js';
import { written } from '../../../domain/text/written.js';
import { CallerId, CauseId, LARGEST_INTEGER, type Locale } from '../../../domain/vocabulary.js';
import { cursorOf, pageSchema } from '../lists/cursor.js';
import { Instant } from '../summary.js';

/** A day of the zone of reports. */
export const Day = z.iso.date().max(10);
const Share = z.number().min(0).max(1);
const Measuring = z.strictObject({
  measure: z.strictObject({
    kind: z.enum(measureKinds).meta({
      description:
        '`causes`: of closed complaints, those that name one of its causes; `category`, `subject`: of received ones, those of a class, about a subject; `in-time`: of closed ones, those answered in time.',
    }),
    key: z
      .string()
      .max(64)
      .nullable()
      .default(null)
      .meta({ description: 'The class, or the pseudonym of the subject.' }),
  }),
  baseline: z.strictObject({ from: Day, until: Day }).meta({ description: 'Both days belong to it.' }),
  target: z.strictObject({
    share: Share.meta({ description: 'What it is to come to, from 0 to 1.' }),
    better: z.enum(['lower', 'higher']),
  }),
  checkOn: Day.meta({ description: 'When its effect is computed, by itself.' }),
});

export const NewSuggestion = z
  .strictObject({
    title: written(120),
    text: written(4_000),
    causes: z.array(CauseId).min(1).max(MOST_CAUSES),
    owner: CallerId.meta({ description: 'One of the staff, who is told before it is due.' }),
    dueOn: Day,
    measuring: Measuring.nullable()
      .default(null)
      .meta({ description: 'Stated before it starts, and not changed after.' }),
  })
  .meta({ id: 'NewSuggestion' });

const Told = z.strictObject({
  en: written(1_000),
  'zh-CN': written(1_000),
} satisfies Record<Locale, z.ZodType>);
/** What is said with an act. */
export const SuggestionActBody = z
  .strictObject({
    reason: written(1_000).exactOptional().meta({ description: 'Of `abandon` and `reopen`.' }),
    told: Told.exactOptional().meta({ description: 'Of `publish`: what the promise page says was done.' }),
  })
  .meta({ id: 'SuggestionAct' });
export const SuggestionActName = z.enum(['start', 'finish', 'abandon', 'reopen', 'publish', 'withdraw']);
export const SuggestionParams = z.object({ id: z.uuid() });
export const SuggestionActParams = SuggestionParams.extend({ act: SuggestionActName });

export const suggestionCursor = cursorOf(z.uuid());
export const SuggestionFilter = {
  stage: z.enum(suggestionStages).exactOptional(),
  cause: CauseId.exactOptional(),
};

export const Suggestion = z
  .object({
    ...{ id: z.uuid(), ...NewSuggestion.shape, causes: z.array(z.string()), owner: z.string() },
    measuring: Measuring.nullable(),
    stage: z.enum(suggestionStages),
    startedOn: Day.nullable(),
    doneOn: Day.nullable(),
    reason: z.string().nullable(),
    told: Told.nullable(),
    madeAt: Instant,
    madeBy: z.string(),
  })
  .meta({ id: 'Suggestion' });
export const Suggestions = pageSchema(Suggestion);

const Counted = z.object({ from: Instant, until: Instant, k: z.int(), n: z.int() });
const Check = z.object({
  ...{ n: z.int().max(LARGEST_INTEGER), checkedAt: Instant, zone: z.string(), measuring: Measuring },
  ...{ before: Counted, after: Counted },
  verdict: z.enum(['effective', 'not-effective', 'not-measurable']),
  change: z
    .object({ value: z.number(), low: z.number(), high: z.number() })
    .nullable()
    .meta({ description: 'What it became less what it was, with its interval of 95 % (Newcombe).' }),
  sql: z.string().meta({ description: 'What counted both; $3 is `asked`.' }),
  asked: z.array(z.string()),
});
export const Change = z.object({ at: Instant, by: z.string(), act: z.string() });
export const SuggestionWhole = Suggestion.extend({
  baseline: z
    .object({ k: z.int(), n: z.int() })
    .nullable()
    .meta({ description: 'What the baseline comes to, as it is counted now.' }),
  checks: z.array(Check).meta({ description: 'Frozen; the newest first.' }),
  history: z.array(Change).meta({ description: 'Who did what with it, the newest first.' }),
}).meta({ id: 'SuggestionWhole' });

export const shownSuggestion = ({ madeAt, ...rest }: StoredSuggestion): z.input<typeof Suggestion> => ({
  ...{ ...rest, madeAt: iso(madeAt) },
});

const shownCheck = ({ suggestion: _suggestion, checkedAt, before, after, ...rest }: StoredCheck) => ({
  ...{ ...rest, checkedAt: iso(checkedAt) },
  ...{ before: counted(before), after: counted(after) },
});
const counted = ({ from, until, k, n }: StoredCheck['before']) => ({
  ...{ from: iso(from), until: iso(until), k, n },
});
const shownChange = ({ at, by, act }: Act) => ({ at: iso(at), by, act });

export const shownWhole = ({
  checks,
  history,
  baseline,
  causesNamed: _causes,
  seen: _seen,
  ...found
}: SuggestionRead): z.input<typeof SuggestionWhole> => ({
  ...{ ...shownSuggestion(found), baseline },
  ...{ checks: checks.map(shownCheck), history: history.map(shownChange) },
});

/** What is done, of what a body says with it. */
export const actOf = (
  order: z.infer<typeof SuggestionActName>,
  { reason = null, told = null }: { reason?: string | null; told?: Record<Locale, string> | null },
): Exclude<SuggestionOrder, { plan: unknown }> => {
  if (order === 'publish') return { order, told };
  return order === 'abandon' || order === 'reopen' ? { order, reason } : { order };
};
