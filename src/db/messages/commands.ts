import { and, eq, sql, type SQL } from 'drizzle-orm';
import { termsOf } from '../../domain/text/terms.js';
import type { Db } from '../client.js';
import { json, plain, statement } from '../statement.js';
import * as deliveries from './deliveries.js';
import { texts } from '../schema/complaints.js';
import { commands, type CommandAnswer, type CommandStatus } from '../schema/messages.js';
import { uuidv7 } from '../../ids/uuid.js';
import type { NewText } from '../complaints/submissions.js';

/** A command as it stands, with the names of the texts that came with it, and of those that wait for a release. */
export type StoredCommand = typeof commands.$inferSelect & { texts: string[]; held: string[] };
type Given = Omit<typeof commands.$inferSelect, 'status' | 'answer' | 'storedAt' | 'notAfter' | 'decidedAt'>;
/** `livesForMs`: counted from its instant; what is not carried out by then has no effect any more. */
export type NewCommand = Given & { livesForMs: number };
/** `repeated`: the caller used this key before; another fingerprint there is a mistake of theirs. */
export type CommandStored =
  | { kind: 'stored'; storedAt: number; notAfter: number }
  | { kind: 'repeated'; command: StoredCommand };

type CommandText = Omit<NewText, 'id'>;

const storing = statement(
  'store-command',
  {
    ...{ id: commands.id, number: commands.number, name: commands.name, round: commands.round },
    ...{ caller: commands.caller, actor: commands.actor, payload: commands.payload },
    givenWith: commands.givenWith,
    ...{ idempotencyKey: commands.idempotencyKey, fingerprint: commands.fingerprint },
    ...{ expectedVersion: commands.expectedVersion, livesForMs: plain<number>() },
    written: json<readonly (CommandText & { terms: string[] })[]>(),
  },
  (db, { written, livesForMs, ...command }) => {
    const notAfter = sql`now() + ${livesForMs}::float8 * interval '1 millisecond'`;
    const instants = { storedAt: commands.storedAt, notAfter: commands.notAfter };
    const stored = db.$with('stored').as(
      db
        .insert(commands)
        .values({ ...command, notAfter })
        .onConflictDoNothing({ target: [commands.caller, commands.idempotencyKey] })
        .returning(instants),
    );
    const text = sql`insert into ${texts} (id, number, name, audience, text, terms, held, written_at)
      select ${command.id}::uuid, ${command.number}, t.name, t.audience, t.text, t.terms, coalesce(t.held, false),
        to_timestamp(t."writtenAt" / 1000)
      from json_to_recordset(${written}::text::json)
        as t (name text, audience text, text text, terms text[], held boolean, "writtenAt" float8)
      where exists (select from ${stored})`;
    return db
      .with(stored, db.$with('text', {}).as(text))
      .select({ storedAt: stored.storedAt, notAfter: stored.notAfter })
      .from(stored);
  },
);

/** Stores a command with its texts, unless the caller has used this idempotency key before; its instants are PostgreSQL's. */
export async function store(
  db: Db,
  command: NewCommand,
  written: readonly CommandText[] = [],
): Promise<CommandStored> {
  const found = written.map((text) => ({ ...text, terms: termsOf(text.text) }));
  const [fresh] = await storing(db, { ...command, written: found });
  if (fresh) return { kind: 'stored', ...fresh };
  const earlier = await findByKey(db, command.caller, command.idempotencyKey);
  if (earlier === null) throw new Error('A command was in the way and then gone.');
  return { kind: 'repeated', command: earlier };
}

/** Of a select from one table drizzle leaves out the table's name, so the columns are named by hand. */
const names = (where: SQL) =>
  sql<string[]>`array(select t.name from ${texts} t where t.id = ${commands}.id and ${where} order by 1)`;
export const withTexts = { command: commands, texts: names(sql`true`), held: names(sql`t.held`) };

type Found = { command: typeof commands.$inferSelect; texts: string[]; held: string[] };
export const joined = ({ command, ...withTexts }: Found): StoredCommand => ({ ...command, ...withTexts });

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

/** Waits for its run however long that is away. */
const FOREVER_MS = Date.UTC(9999, 0);

type BySystem = Pick<Given, 'number' | 'name' | 'payload'> & { key: string; at: number };

/** A command that the system itself gives: `key` says what caused it, so that it is given once, `at` (ms) when. */
export const bySystem = ({ key, at, ...command }: BySystem) => ({
  ...command,
  id: uuidv7(at),
  round: 1,
  caller: 'system',
  actor: { id: 'system', relations: ['system' as const] },
  givenWith: null,
  idempotencyKey: key,
  fingerprint: key,
  expectedVersion: null,
  storedAt: at,
  notAfter: FOREVER_MS,
});

/** Stores a command of the system together with the delivery that carries it to its run. */
export const giveBySystem = (db: Db, command: BySystem): Promise<boolean> =>
  db.transaction(async (tx) => {
    const given = await tx
      .insert(commands)
      .values(bySystem(command))
      .onConflictDoNothing({ target: [commands.caller, commands.idempotencyKey] })
      .returning({ id: commands.id });
    await deliveries.insert(
      tx,
      given.map(({ id }) => deliveries.ofCommand({ number: command.number, id })),
    );
    return given.length > 0;
  });

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
