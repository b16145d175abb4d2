import { jsonb, pgTable, text, type AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Cause } from '../../../domain/causes/causes.js';
import { instant } from '../../instant.js';

/** Why things went wrong, as this installation tells it apart; no row is ever deleted, since facts name it. */
export const causes = pgTable('causes', {
  id: text().primaryKey(),
  /** The group it stands in; null: it is one. */
  parent: text().references((): AnyPgColumn => causes.id),
  name: jsonb().$type<Cause['name']>().notNull(),
  /** Not to be named any more. */
  retiredAt: instant('retired_at'),
  /** Named as this one from then on. */
  mergedInto: text('merged_into').references((): AnyPgColumn => causes.id),
});
