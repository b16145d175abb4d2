import { and, asc, eq, lte, sql, type SQL } from 'drizzle-orm';
import type { Db } from '../client.js';
import { json, statement } from '../statement.js';
import * as deliveries from './deliveries.js';
import { texts } from '../schema/complaints.js';
import { commands, type CommandAnswer, type CommandStatus } from '../schema/messages.js';
import type { NewText } from '../complaints/submissions.js';

/** A command as it stands, with the names of the texts that came with it, and of those that wait for a release. */
export type StoredCommand = typeof commands.$inferSelect & { texts: string[]; held: string[] };
export type NewCommand = Omit<typeof commands.$inferSelect, 'status' | 'answer' | 'storedAt' | 'decidedAt'>;
/** `repeated`: the caller used this key before; another fingerprint there is a mistake of theirs. */
export type CommandStored =
  | { kind: 'stored'; storedAt: number }
  | { kind: 'repeated'; command: StoredCommand };

type CommandText = Omit<NewText, 'id'>;

const storing = statement(
  'store-command',
  {
    ...{ id: commands.id, number: commands.number, name: commands.name, round: commands.round },
    ...{ caller: commands.caller, actor: commands.actor, payload: commands.payload },
    ...{ idempotencyKey: commands.idempotencyKey, fingerprint: commands.fingerprint },
    ...{ expectedVersion: commands.expectedVersion, notAfter: commands.notAfter },
    written: json<readonly CommandText[]>(),
  },
  (db, { written, ...command }) => {
    const stored = db.$with('stored').as(
      db
        .insert(commands)
        .values(command)
        .onConflictDoNothing({ target: [commands.caller, commands.idempotencyKey] })
        .returning({ storedAt: commands.storedAt }),
    );
    const text = sql`insert into ${texts} (id, number, name, audience, text, held)
      select ${command.id}::uuid, ${command.number}, t.name, t.audience, t.text, coalesce(t.held, false)
      from json_to_recordset(${written}::text::json) as t (name text, audience text, text text, held boolean)
      where exists (select from ${stored})`;
    return db.with(stored, db.$with('text', {}).as(text)).select({ storedAt: stored.storedAt }).from(stored);
  },
);

/** Stores a command with its texts, unless the caller has used this idempotency key before. */
export async function store(
  db: Db,
  command: NewCommand,
  written: readonly CommandText[] = [],
): Promise<CommandStored> {
  const [fresh] = await storing(db, { ...command, written });
  if (fresh) return { kind: 'stored', storedAt: fresh.storedAt };
  const earlier = await findByKey(db, command.caller, command.idempotencyKey);
  if (earlier === null) throw new Error('A command was in the way and then gone.');
  return { kind: 'repeated', command: earlier };
}

/** Of a select from one table drizzle leaves out the table's name, so the columns are named by hand. */
const names = (where: SQL) =>
  sql<string[]>`array(select t.name from ${texts} t where t.id = ${commands}.id and ${where} order by 1)`;
export const withTexts = { command: commands, texts: names(sql`true`), held: names(sql`t.held`) };

type Found = { command: typeof commands.$inferSelect; texts: string[]; held: string[] };
const joined = ({ command, ...withTexts }: Found): StoredCommand => ({ ...command, ...withTexts });

const byId = statement('find-command', { id: commands.id }, (db, { id }) =>
  db.select(withTexts).from(commands).where(eq(commands.id, id)),
);
const byKey = statement(
  'find-command-by-key',
  { caller: commands.caller, key: commands.idempotencyKey },
  (db, { caller, key }) =>
    db
      .select(withTexts)
      .from(commands)
      .where(and(eq(commands.caller, caller), eq(commands.idempotencyKey, key))),
);

/** The command of this id; null where there is none. */
export async function find(db: Db, id: string): Promise<StoredCommand | null> {
  const [found] = await byId(db, { id });
  return found === undefined ? null : joined(found);
}

/** The command a caller gave under this idempotency key. */
export async function findByKey(db: Db, caller: string, key: string): Promise<StoredCommand | null> {
  const [found] = await byKey(db, { caller, key });
  return found === undefined ? null : joined(found);
}

/** The commands stored before `before` that are still undecided, oldest first. */
export async function pending(db: Db, before: number, limit: number): Promise<StoredCommand[]> {
  const rows = await db
    .select(withTexts)
    .from(commands)
    .where(and(eq(commands.status, 'pending'), lte(commands.storedAt, before)))
    .orderBy(asc(commands.storedAt))
    .limit(limit);
  return rows.map(joined);
}

/** Waits for its run however long that is away. */
const FOREVER_MS = Date.UTC(9999, 0);

type BySystem = Pick<NewCommand, 'id' | 'number' | 'name' | 'payload'> & { key: string; at: number };

/** A command that the system itself gives: `key` says what caused it, so that it is given once, `at` (ms) when. */
export const bySystem = ({ key, at, ...command }: BySystem) => ({
  ...command,
  round: 1,
  caller: 'system',
  actor: { id: 'system', relations: ['system' as const] },
  idempotencyKey: key,
  fingerprint: key,
  expectedVersion: null,
  storedAt: at,
  notAfter: FOREVER_MS,
});

/** Stores a command of the system with the delivery that carries it to its run. */
export async function giveBySystem(db: Db, command: BySystem): Promise<void> {
  const given = await db
    .insert(commands)
    .values(bySystem(command))
    .onConflictDoNothing({ target: [commands.caller, commands.idempotencyKey] })
    .returning({ id: commands.id });
  await deliveries.insert(
    db,
    given.map(({ id }) => deliveries.ofCommand({ number: command.number, id })),
  );
}

const settling = statement(
  'settle-command',
  { id: commands.id, status: commands.status, answer: commands.answer },
  (db, { id, status, answer }) =>
    db
      .update(commands)
      .set({ status, answer, decidedAt: sql`now()` })
      .where(and(eq(commands.id, id), eq(commands.status, 'pending')))
      .returning({ id: commands.id }),
);

/** Records what became of a command, once; false where that is decided already, or no command has this id. */
export const settle = async (
  db: Db,
  id: string,
  status: Exclude<CommandStatus, 'pending'>,
  answer: CommandAnswer,
): Promise<boolean> => (await settling(db, { id, status, answer })).length > 0;
