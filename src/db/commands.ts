import { and, eq, sql } from 'drizzle-orm';
import type { Db } from './client.js';
import { insertWhere } from './insertion.js';
import { texts } from './schema/complaints.js';
import { commands, type Answer, type CommandStatus } from './schema/messages.js';
import type { NewText } from './submissions.js';

export type StoredCommand = typeof commands.$inferSelect;
export type NewCommand = Omit<StoredCommand, 'status' | 'answer' | 'storedAt' | 'decidedAt'>;
/** `repeated`: the caller used this key before; another fingerprint there is a mistake of theirs. */
export type CommandStored =
  | { kind: 'stored'; storedAt: number }
  | { kind: 'repeated'; command: StoredCommand };

/** Stores a command with its texts, unless the caller has used this idempotency key before. */
export async function store(
  db: Db,
  command: NewCommand,
  written: readonly Omit<NewText, 'id'>[] = [],
): Promise<CommandStored> {
  const stored = db.$with('stored').as(
    db
      .insert(commands)
      .values(command)
      .onConflictDoNothing({ target: [commands.caller, commands.idempotencyKey] })
      .returning({ storedAt: commands.storedAt }),
  );
  const rows = written.map((text) => ({ ...text, id: command.id, number: command.number }));
  const text =
    rows.length > 0
      ? [db.$with('text', {}).as(insertWhere(texts, rows, sql`exists (select from ${stored})`))]
      : [];
  const [fresh] = await db
    .with(stored, ...text)
    .select({ storedAt: stored.storedAt })
    .from(stored)
    .prepare('store-command')
    .execute();
  if (fresh) return { kind: 'stored', storedAt: fresh.storedAt };
  const earlier = await findByKey(db, command.caller, command.idempotencyKey);
  if (earlier === null) throw new Error('A command was in the way and then gone.');
  return { kind: 'repeated', command: earlier };
}

/** The command of this id; null where there is none. */
export async function find(db: Db, id: string): Promise<StoredCommand | null> {
  const [found] = await db
    .select()
    .from(commands)
    .where(eq(commands.id, id))
    .prepare('find-command')
    .execute();
  return found ?? null;
}

/** The command a caller gave under this idempotency key. */
export async function findByKey(
  db: Db,
  caller: string,
  idempotencyKey: string,
): Promise<StoredCommand | null> {
  const [found] = await db
    .select()
    .from(commands)
    .where(and(eq(commands.caller, caller), eq(commands.idempotencyKey, idempotencyKey)))
    .prepare('find-command-by-key')
    .execute();
  return found ?? null;
}

/** Records what became of a command, once; false where that is decided already, or no command has this id. */
export async function settle(
  db: Db,
  id: string,
  status: Exclude<CommandStatus, 'pending'>,
  answer: Answer,
): Promise<boolean> {
  const settled = await db
    .update(commands)
    .set({ status, answer, decidedAt: sql`now()` })
    .where(and(eq(commands.id, id), eq(commands.status, 'pending')))
    .returning({ id: commands.id })
    .prepare('settle-command')
    .execute();
  return settled.length > 0;
}
