/** Places where a live process stands still because a test holds a lock in its database. */
import postgres from 'postgres';
import { vi } from 'vitest';

/** A lock that is held until released, or until the test is done with it. */
export type Halt = AsyncDisposable & {
  /** Resolves once somebody stands before it. */
  reached(): Promise<void>;
  release(): Promise<void>;
};

/** Any numbers, as long as nothing else in a test's database locks them. */
const AT_COMMIT = 4_711;
const AT_SENDING = 4_712;

async function hold(url: string, lock: (sql: postgres.ReservedSql) => Promise<unknown>): Promise<Halt> {
  const sql = postgres(url, { max: 2, onnotice: () => {}, connection: { application_name: 'halt' } });
  const holder = await sql.reserve();
  await holder`begin`;
  await lock(holder);
  let held = true;
  const release = async (): Promise<void> => {
    if (!held) return;
    held = false;
    await holder`rollback`.catch(() => null);
    holder.release();
    await sql.end({ timeout: 1 });
  };
  return {
    async reached() {
      await vi.waitFor(
        async () => {
          const [waiting] = await sql`
            select pid from pg_stat_activity
            where datname = current_database() and application_name = 'redress' and wait_event_type = 'Lock'`;
          if (waiting === undefined) throw new Error('Nobody stands before the lock');
        },
        { timeout: 30_000, interval: 20 },
      );
    },
    release,
    [Symbol.asyncDispose]: release,
  };
}

/** Commits of this complaint stop at their first statement; what others write about it passes. */
export const beforeCommit = (url: string, number: string): Promise<Halt> =>
  hold(url, (sql) => sql`select from complaints where number = ${number} for no key update`);

/** Its commit stops when all is written but the answer of this command. */
export const beforeSettling = (url: string, command: string): Promise<Halt> =>
  hold(url, (sql) => sql`select from commands where id = ${command} for no key update`);

/** Every transaction that wrote to a journal stops within its COMMIT, which then takes effect whoever lives. */
export async function withinCommit(url: string): Promise<Halt> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  await sql.unsafe(`
    create or replace function halt() returns trigger language plpgsql as
      $$ begin perform pg_advisory_xact_lock_shared(${AT_COMMIT}); return null; end $$;
    drop trigger if exists halt on journal;
    create constraint trigger halt after insert on journal
      deferrable initially deferred for each row execute function halt();`);
  await sql.end();
  return await hold(url, (holder) => holder`select pg_advisory_xact_lock(${AT_COMMIT})`);
}

/** Letters stop between the commit that called for them and their sending: where an attempt is counted. */
export async function beforeSending(url: string): Promise<Halt> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  await sql.unsafe(`
    create or replace function halt_sending() returns trigger language plpgsql as
      $$ begin perform pg_advisory_xact_lock_shared(${AT_SENDING}); return null; end $$;
    drop trigger if exists halt on letters;
    create trigger halt before update on letters for each statement execute function halt_sending();`);
  await sql.end();
  return await hold(url, (holder) => holder`select pg_advisory_xact_lock(${AT_SENDING})`);
}
