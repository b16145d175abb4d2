/** What somebody lacks of courses now, from what is kept with them. */
import { sql, type SQL } from 'drizzle-orm';
import type { Untrained } from '../../domain/training/gate.js';

/** Of a row of `staff` under this name; nothing is looked at where nothing is required. */
export const untrainedOf = (
  person: SQL,
): SQL<Untrained> => sql<Untrained>`case when ${person}.lapses = '{}' then '{}'::text[]
  else array(select key from jsonb_each_text(${person}.lapses) where value::float8 <= extract(epoch from now()) * 1000 order by key) end`;
