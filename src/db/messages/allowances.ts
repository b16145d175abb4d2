/** How often something may still be done in a span of time, counted for all processes together. */
import { inArray, lt, sql } from 'drizzle-orm';
import { DAY_MS } from '../../domain/clocks/zone.js';
import type { Db } from '../client.js';
import { allowances } from '../schema/bounds.js';
import { json, rows, statement } from '../statement.js';

/** So often within so long (ms), counted from the first time. */
export type Allowance = { key: string; most: number; withinMs: number };

/** So often a day. */
export const aDay = (key: string, most: number): Allowance => ({ key, most, withinMs: DAY_MS });

const taking = statement('take-allowances', { wanted: json<readonly Allowance[]>() }, (_, given) => {
  const wanted = sql`jsonb_to_recordset(${given.wanted}::jsonb) as r(key text, most int, "withinMs" float8)`;
  return rows<{ key: string }>(sql`
    insert into ${allowances} as a (key, used, until)
    select r.key, 1, now() + r."withinMs" * interval '1 millisecond' from ${wanted} where r.most > 0 order by r.key
    on conflict (key) do update set
      used = case when a.until <= now() then 1 else a.used + 1 end,
      until = case when a.until <= now() then excluded.until else a.until end
    where a.until <= now() or a.used < (select r.most from ${wanted} where r.key = a.key)
    returning a.key`);
});

/** Takes one of each; null where all were granted, else how long (ms) until the next may be. */
export async function take(db: Db, ...wanted: readonly Allowance[]): Promise<number | null> {
  const granted = new Set((await taking(db, { wanted })).map(({ key }) => key));
  const refused = wanted.filter(({ key }) => !granted.has(key)).map(({ key }) => key);
  if (refused.length === 0) return null;
  const [spent] = await db
    .select({
      waitMs: sql<number>`greatest(max(extract(epoch from ${allowances.until} - now())) * 1000, 0)::float8`,
    })
    .from(allowances)
    .where(inArray(allowances.key, refused));
  return spent?.waitMs ?? 0;
}

/** Forgets those whose time is over. */
export async function prune(db: Db): Promise<void> {
  await db.delete(allowances).where(lt(allowances.until, sql`now()`));
}
