/** The web form while somebody fills it in. */
import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { Answers } from '../../domain/intake/web/answers.js';
import { instant } from '../instant.js';
import { complaints } from './complaints.js';

export const drafts = pgTable(
  'drafts',
  {
    id: uuid().primaryKey(),
    /** SHA-256 of the token in its address. */
    tokenHash: text('token_hash').notNull().unique(),
    /** Empty once it was sent. */
    answers: jsonb().$type<Answers>().notNull(),
    startedAt: instant('started_at')
      .notNull()
      .default(sql`now()`),
    /** The complaint that came of it. */
    number: text().references(() => complaints.number),
  },
  (t) => [index('drafts_started').on(t.startedAt)],
);
