import { sql } from 'drizzle-orm';
import type { Db } from '../../client.js';
import { providerTurns } from '../../schema/bounds.js';

/**
 * Asks for the next instant at which a provider may be asked: one in `everyMs`, for all processes together. It is
 * granted where no more than `ahead` turns are given away before it. `waitMs`: until that instant, or until it is
 * worth asking again.
 */
export async function takeTurn(
  db: Db,
  { provider, everyMs, ahead }: { provider: string; everyMs: number; ahead: number },
): Promise<{ granted: boolean; waitMs: number }> {
  const every = sql`${everyMs}::float8 * interval '1 millisecond'`;
  const [turn] = await db.execute<{ granted: boolean; nextInMs: number }>(sql`
    insert into ${providerTurns} as turn (provider, next_at) values (${provider}, now() + ${every})
    on conflict (provider) do update set next_at = case
      when turn.next_at <= now() + ${ahead} * ${every} then greatest(turn.next_at, now()) + ${every}
      else turn.next_at end
    returning old.next_at is distinct from new.next_at as granted,
      (extract(epoch from new.next_at - now()) * 1000)::float8 as "nextInMs"`);
  if (turn === undefined) throw new Error('A turn was neither granted nor refused.');
  const { granted, nextInMs } = turn;
  return { granted, waitMs: Math.max(0, nextInMs - (granted ? everyMs : ahead * everyMs)) };
}

/** Lets nobody ask the provider for so long (ms), in any process. */
export async function hold(db: Db, provider: string, ms: number): Promise<void> {
  await db.execute(sql`
    insert into ${providerTurns} as turn (provider, next_at)
    values (${provider}, now() + ${ms}::float8 * interval '1 millisecond')
    on conflict (provider) do update set next_at = greatest(turn.next_at, excluded.next_at)`);
}
