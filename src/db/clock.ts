/** PostgreSQL's clock: it alone judges what is due, late or over, since the clocks of processes differ. */
import { sql } from 'drizzle-orm';
import type { Db } from './client.js';
import { rows, statement } from './statement.js';

/** Its instant, in milliseconds since 1970, beside the rows that are judged by it. */
export const present = sql<number>`floor(extract(epoch from now()) * 1000)::float8`;

const reading = statement('read-clock', {}, () => rows<{ now: number }>(sql`select ${present} as now`));

/** The instant it is, in milliseconds since 1970. */
export async function readClock(db: Db): Promise<number> {
  const [read] = await reading(db, {});
  if (read === undefined) throw new Error('PostgreSQL does not say what time it is.');
  return read.now;
}
