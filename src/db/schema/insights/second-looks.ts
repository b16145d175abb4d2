import { sql } from 'drizzle-orm';
import { doublePrecision, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { SecondVerdict, Settled } from '../../../domain/insights/second-look/second-look.js';
import type { Category, TeamId } from '../../../domain/vocabulary.js';
import { instant } from '../../instant.js';

/** The draws of second looks, one for each week: with the seed anybody may redo one. */
export const secondLookDraws = pgTable('second_look_draws', {
  /** As ISO 8601 names it: `2026-W13`. */
  week: text().primaryKey(),
  seed: text().notNull(),
  rejections: doublePrecision().notNull(),
  dismissals: doublePrecision().notNull(),
  candidates: integer().notNull(),
  drawn: integer().notNull(),
  at: instant()
    .notNull()
    .default(sql`now()`),
});

/** Cases that are judged once more, and what came of it. */
export const secondLooks = pgTable(
  'second_looks',
  {
    number: text().notNull(),
    round: integer().notNull(),
    week: text()
      .notNull()
      .references(() => secondLookDraws.week),
    category: text().$type<Category>().notNull(),
    team: text().$type<TeamId>().notNull(),
    rule: text().notNull(),
    first: text().$type<'rejected' | 'dismissed'>().notNull(),
    decidedAt: instant('decided_at').notNull(),
    /** Whose it is; null while nobody could be found. */
    person: text(),
    verdict: text().$type<SecondVerdict>(),
    reason: text(),
    judgedAt: instant('judged_at'),
    settled: text().$type<Settled>(),
    settledBy: text('settled_by'),
    settledWhy: text('settled_why'),
    settledAt: instant('settled_at'),
  },
  (t) => [
    primaryKey({ columns: [t.number, t.round] }),
    index('second_looks_open')
      .on(t.person)
      .where(sql`${t.verdict} is null`),
    index('second_looks_team').on(t.team, t.decidedAt),
  ],
);
