/** Commands that are stored and not decided yet. */
import { and, asc, eq, lte, sql } from 'drizzle-orm';
import type { Db } from '../client.js';
import { commands, type CommandAnswer } from '../schema/messages.js';
import { idOrNull, statement } from '../statement.js';
import { joined, withTexts, type StoredCommand } from './commands.js';

/** The undecided commands that were stored more than `olderThanMs` ago, oldest first. */
export async function pending(db: Db, olderThanMs: number, limit: number): Promise<StoredCommand[]> {
  const rows = await db
    .select(withTexts)
    .from(commands)
    .where(
      and(
        eq(commands.status, 'pending'),
        sql`${commands.storedAt} <= now() - ${olderThanMs}::float8 * interval '1 millisecond'`,
      ),
    )
    .orderBy(asc(commands.storedAt))
    .limit(limit);
  return rows.map(joined);
}

/** How many commands are brought at once; whoever needs all asks again once these are decided. */
const AT_ONCE = 100;

const preceding = statement(
  'preceding-commands',
  { number: commands.number, at: commands.storedAt, but: idOrNull },
  (db, { number, at, but }) =>
    db
      .select(withTexts)
      .from(commands)
      .where(
        and(
          eq(commands.number, number),
          eq(commands.status, 'pending'),
          lte(commands.storedAt, at),
          sql`${commands.id} is distinct from ${but}::uuid`,
        ),
      )
      .orderBy(asc(commands.storedAt), asc(commands.id))
      .limit(AT_ONCE),
);

/** The undecided commands of a complaint that were stored at `at` (ms) or before, but for one of them; oldest first. */
export const storedBy = async (
  db: Db,
  given: { number: string; at: number; but: string | null },
): Promise<StoredCommand[]> => (await preceding(db, given)).map(joined);

/** Condition on commands: not to be carried out any more. */
export const isOver = sql<boolean>`${commands.notAfter} < now()`;

/** Lets an undecided command end whose time is over by PostgreSQL's clock; false where it has time, or is decided. */
export async function expire(db: Db, id: string, answer: CommandAnswer): Promise<boolean> {
  const expired = await db
    .update(commands)
    .set({ status: 'expired', answer, decidedAt: sql`now()` })
    .where(and(eq(commands.id, id), eq(commands.status, 'pending'), isOver))
    .returning({ id: commands.id });
  return expired.length > 0;
}
