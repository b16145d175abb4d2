/** What an outage, a crash or the lack of people left behind, for upkeep to take up again. */
import { and, asc, eq, lte, sql } from 'drizzle-orm';
import type { Duty } from '../domain/vocabulary.js';
import type { Db } from './client.js';
import { complaints, texts } from './schema/complaints.js';
import { commands } from './schema/messages.js';
import type { StoredCommand } from './commands.js';

/** A command with the names of the texts that came with it. */
export type CommandWithTexts = StoredCommand & { texts: string[] };

const textNames = sql<string[]>`array(select ${texts.name} from ${texts} where ${texts.id} = ${commands.id})`;

/** The commands stored before `before` that are still undecided, oldest first. */
export async function pendingCommands(db: Db, before: number, limit: number): Promise<CommandWithTexts[]> {
  const rows = await db
    .select({ command: commands, texts: textNames })
    .from(commands)
    .where(and(eq(commands.status, 'pending'), lte(commands.storedAt, before)))
    .orderBy(asc(commands.storedAt))
    .limit(limit);
  return rows.map(({ command, texts: names }) => ({ ...command, texts: names }));
}

/** Duties that nobody could be found for yet. */
export async function unmetNeeds(db: Db): Promise<{ number: string; duty: Duty }[]> {
  const found = await db.execute<{ number: string; duty: Duty }>(sql`
    select ${complaints.number}, need.duty from ${complaints},
      jsonb_array_elements_text(${complaints.state} -> 'needs') as need (duty)
    where jsonb_array_length(${complaints.state} -> 'needs') > 0`);
  return [...found];
}

/** The complaints that are overdue at `now`. */
export async function overdueNumbers(db: Db, now: number): Promise<string[]> {
  const rows = await db
    .select({ number: complaints.number })
    .from(complaints)
    .where(lte(complaints.overdueAt, now))
    .orderBy(asc(complaints.number));
  return rows.map((row) => row.number);
}
