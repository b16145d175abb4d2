import { sql } from 'drizzle-orm';
import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from '../../instant.js';
import { staff } from '../people.js';

/** What people say of their own figures, for each span. */
export const figureNotes = pgTable(
  'figure_notes',
  {
    person: text()
      .notNull()
      .references(() => staff.id),
    span: text().notNull(),
    text: text().notNull(),
    at: instant()
      .notNull()
      .default(sql`now()`),
  },
  (t) => [primaryKey({ columns: [t.person, t.span] })],
);
