import { sql } from 'drizzle-orm';
import { date, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { Effect } from '../../../domain/insights/effect.js';
import type { Warning } from '../../../domain/insights/suggestions/due.js';
import type {
  Measuring,
  Suggestion,
  SuggestionStage,
} from '../../../domain/insights/suggestions/suggestion.js';
import { instant } from '../../instant.js';
import { staff } from '../people.js';

/** What is done about causes. What was changed is in the acts, what was measured in the checks. */
export const suggestions = pgTable(
  'suggestions',
  {
    id: uuid()
      .primaryKey()
      .default(sql`uuidv7()`),
    title: text().notNull(),
    text: text().notNull(),
    causes: text().array().notNull(),
    owner: text()
      .notNull()
      .references(() => staff.id),
    /** Days of the zone of reports. */
    dueOn: date('due_on').notNull(),
    stage: text().$type<SuggestionStage>().notNull(),
    measuring: jsonb().$type<Measuring>(),
    startedOn: date('started_on'),
    doneOn: date('done_on'),
    reason: text(),
    told: jsonb().$type<NonNullable<Suggestion['told']>>(),
    madeAt: instant('made_at')
      .notNull()
      .default(sql`now()`),
    madeBy: text('made_by').notNull(),
    /** The last that its owner was told of the day it is due. */
    warned: text().$type<Warning>(),
    /** The end of the last weekly report that looked whether what was cured came back. */
    watchedUntil: instant('watched_until'),
  },
  (t) => [index('suggestions_stage').on(t.stage, t.id)],
);

/** What checks found, frozen: the database refuses to change it. */
export const suggestionChecks = pgTable(
  'suggestion_checks',
  {
    suggestion: uuid()
      .notNull()
      .references(() => suggestions.id),
    n: integer().notNull(),
    checkedAt: instant('checked_at')
      .notNull()
      .default(sql`now()`),
    zone: text().notNull(),
    measuring: jsonb().$type<Measuring>().notNull(),
    before: jsonb().$type<Counted>().notNull(),
    after: jsonb().$type<Counted>().notNull(),
    verdict: text().$type<Effect['verdict']>().notNull(),
    change: jsonb().$type<NonNullable<Effect['change']>>(),
    /** What counted both; $1 and $2 are the ends of a window, $3 what was asked for. */
    sql: text().notNull(),
    asked: text().array().notNull(),
  },
  (t) => [primaryKey({ columns: [t.suggestion, t.n] })],
);

/** So many of so many in a window (ms). */
export type Counted = { from: number; until: number; k: number; n: number };
