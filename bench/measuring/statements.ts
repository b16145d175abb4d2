/** How many statements PostgreSQL carries out for a piece of work, counted by the server itself. */
import type postgres from 'postgres';
import { median } from './rounds.js';
import type { Servers } from '../running/servers.js';

/** What else runs (upkeep each minute) falls into few of the batches, and so not into their median. */
const BATCHES = 5;
const EACH = 10;

/** Statements for one call of `work`, those that begin and end a transaction with them; calls follow one another. */
export async function statementsPer({ sql }: Servers, work: () => Promise<unknown>): Promise<number> {
  const own = await sql.reserve();
  try {
    await own`create extension if not exists pg_stat_statements`;
    await own`set pg_stat_statements.track = 'none'`;
    await counting(own, true);
    const counts: number[] = [];
    for (let batch = 0; batch < BATCHES; batch++) {
      await own`select pg_stat_statements_reset()`;
      for (let n = 0; n < EACH; n++) await work();
      const [counted] = await own<{ calls: number }[]>`
        select coalesce(sum(calls), 0)::int as calls from pg_stat_statements`;
      counts.push((counted?.calls ?? 0) / EACH);
    }
    await counting(own, false);
    return median(counts);
  } finally {
    own.release();
  }
}

/** Counting costs a little: it is on only while something is counted. Sessions learn of it within moments. */
async function counting(sql: postgres.ReservedSql, on: boolean): Promise<void> {
  await sql.unsafe(`alter system set pg_stat_statements.track = ${on ? 'top' : 'none'}`);
  await sql.unsafe(`alter system set compute_query_id = ${on ? 'on' : 'off'}`);
  await sql`select pg_reload_conf()`;
  await sql`select pg_sleep(0.2)`;
}
