/** What is left of cases that were purged: how much of what, and hashes, but nothing of anybody. Append-only. */
import { sql } from 'drizzle-orm';
import { foreignKey, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../instant.js';

/** How many rows of each table went with it, and how many files. */
export type PurgeCounts = Record<string, number>;

export const purgeReceipts = pgTable(
  'purge_receipts',
  {
    n: integer().primaryKey().generatedAlwaysAsIdentity(),
    /** The pass that it went with. */
    batch: uuid().notNull(),
    number: text().notNull().unique(),
    at: instant()
      .notNull()
      .default(sql`now()`),
    closedAt: instant('closed_at').notNull(),
    counts: jsonb().$type<PurgeCounts>().notNull(),
    /** SHA-256 of its journal, entry by entry as it stood. */
    journalHash: text('journal_hash').notNull(),
    /** SHA-256 of the hashes of its files, in their order. */
    filesHash: text('files_hash').notNull(),
  },
  (t) => [index('purge_receipts_batch').on(t.batch, t.n)],
);

/** Which entries of journals are gone, and by which receipt. */
export const purgedEntries = pgTable(
  'purged_entries',
  {
    number: text().notNull(),
    version: integer().notNull(),
    receipt: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.number, t.version] }),
    foreignKey({ columns: [t.receipt], foreignColumns: [purgeReceipts.n] }),
  ],
);
