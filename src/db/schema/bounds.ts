/** What is counted for all processes together: turns at providers, what parties and addresses had, tries of a number. */
import { index, integer, pgTable, smallint, text } from 'drizzle-orm/pg-core';
import type { Transport } from '../../domain/vocabulary.js';
import { instant } from '../instant.js';
import { complaints } from './complaints.js';

/** When each provider may next be asked, kept for all processes together. */
export const providerTurns = pgTable('provider_turns', {
  provider: text().primaryKey(),
  nextAt: instant('next_at').notNull(),
});

/** How often something was done since a span of time began: what parties and addresses are bounded by. */
export const allowances = pgTable(
  'allowances',
  {
    key: text().primaryKey(),
    used: integer().notNull(),
    until: instant().notNull(),
  },
  (t) => [index('allowances_until').on(t.until)],
);

/** The links by which addresses are confirmed, as letters offered them; `tries` counts the numbers typed. */
export const proofs = pgTable(
  'proofs',
  {
    /** SHA-256 of the token. */
    hash: text().primaryKey(),
    number: text()
      .notNull()
      .references(() => complaints.number),
    transport: text().$type<Transport>().notNull(),
    tries: smallint().notNull().default(0),
  },
  (t) => [index('proofs_number').on(t.number)],
);
