/** How often something may still be done in a span of time, counted for all processes together. */
import { eq, lt, sql } from 'drizzle-orm';
import type { Db } from '../client.js';
import { allowances } from '../schema/messages.js';
import { plain, rows, statement } from '../statement.js';

/** So often within so long (ms), counted from the first time. */
export type Allowance = { key: string; most: number; withinMs: number };

const taking = statement(
  'take-allowance',
  { key: allowances.key, most: allowances.used, withinMs: plain<number>() },
  (_, given) =>
    rows<{ used: number }>(sql`
    insert into ${allowances} as a (key, used, until)
    values (${given.key}, 1, now() + ${given.withinMs}::float8 * interval '1 millisecond')
    on conflict (key) do update set
      used = case when a.until <= now() then 1 else a.used + 1 end,
      until = case when a.until <= now() then excluded.until else a.until end
    where a.until <= now() or a.used < ${given.most}::int
    returning a.used`),
);

/** Takes one; null where it was granted, else how long (ms) until the next may be. */
export async function take(db: Db, allowance: Allowance): Promise<number | null> {
  if ((await taking(db, allowance)).length > 0) return null;
  const [spent] = await db
    .select({
      waitMs: sql<number>`greatest(extract(epoch from ${allowances.until} - now()) * 1000, 0)::float8`,
    })
    .from(allowances)
    .where(eq(allowances.key, allowance.key));
  return spent?.waitMs ?? 0;
}

/** Forgets those whose time is over. */
export async function prune(db: Db): Promise<void> {
  await db.delete(allowances).where(lt(allowances.until, sql`now()`));
}
