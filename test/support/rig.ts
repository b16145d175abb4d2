/** A whole Redress without its API: real database, real workers, a Temporal environment; letters stay in the database. */
import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import type { NativeConnection } from '@temporalio/worker';
import { eq } from 'drizzle-orm';
import { pino } from 'pino';
import { compose } from '../../src/compose.js';
import type { Db } from '../../src/db/client.js';
import * as commands from '../../src/db/messages/commands.js';
import { loadRun } from '../../src/db/complaints/runs.js';
import { commands as commandRows } from '../../src/db/schema/messages.js';
import { reserveBlock } from '../../src/db/complaints/numbers.js';
import { ensurePolicy } from '../../src/db/complaints/policies.js';
import { seedSamplePeople } from '../../src/local/sample-people.js';
import { submit } from '../../src/db/complaints/submissions.js';
import type { Complaint } from '../../src/domain/complaint/state.js';
import { complaintNumber } from '../../src/domain/intake/number.js';
import { defaultPolicy, Policy, type PolicyDocument } from '../../src/domain/policy/policy.js';
import type { Relation, Transport } from '../../src/domain/vocabulary.js';
import type { Postman } from '../../src/providers/postman.js';
import type { bundleSource } from '../../src/worker.js';
import { executeCommand, type Executed, type Outgoing } from '../../src/runs/execute.js';
import { testConfig } from './config.js';
import { workedOff } from './deliveries.js';
import { filing, type NewComplaint } from './filing.js';
import { createTestDatabase } from './postgres.js';

const WITHIN_MS = 30_000;

export type RigOptions = {
  client: Client;
  connection: NativeConnection;
  namespace: string;
  /** The time as Temporal has it, in ms. */
  now: () => Promise<number>;
  policy?: PolicyDocument;
  /** What carries letters, which stay here else. */
  postmen?: Partial<Record<Transport, Postman>>;
  /** Other workflows than those of Redress. */
  code?: typeof bundleSource;
};

/** Somebody who gives a command: an id, and what they are to the complaint. */
export type Person = { id: string; relations: Relation[] };
export const as = (id: string, ...relations: Relation[]): Person => ({ id, relations });
/** Beside the command itself; `livesFor` in ms. */
export type More = [written?: Record<string, string>, conditions?: Conditions];
export type Conditions = { expectedVersion?: number; livesFor?: number };

/** Sets up the database and the workers; disposing takes everything down. */
export async function createRig({
  client,
  connection,
  namespace,
  now,
  policy = defaultPolicy,
  postmen = {},
  code,
}: RigOptions) {
  const database = await createTestDatabase();
  const sent: string[] = [];
  const noted = (postman: Postman): Postman => ({
    send(letter, earlier) {
      sent.push(letter.id);
      return postman.send(letter, earlier);
    },
  });
  const redress = await compose({
    ...{ config: testConfig(), local: true, databaseUrl: database.url, temporal: client, policy },
    logger: pino({ level: process.env['LOG_LEVEL'] ?? 'silent' }),
    postmen: ({ email, sms }) => ({ email: noted(postmen.email ?? email), sms: noted(postmen.sms ?? sms) }),
  });
  const { db, deps } = redress;
  await seedSamplePeople(db);
  const document = Policy.parse(policy);
  const policyVersion = await ensurePolicy(db, policy);
  const workers = await redress.startWorkers({
    connection,
    namespace,
    ...(code === undefined ? {} : { code }),
  });
  let next = await reserveBlock(db);
  const filed: string[] = [];

  /** Stores a command with its texts; its run does not know of it yet. */
  async function store(number: string, name: string, payload: object, actor: Person, ...more: More) {
    const [written = {}, { expectedVersion, livesFor = 3_600_000 }] = [more[0], more[1] ?? {}];
    const at = await now();
    const row = {
      ...{ id: randomUUID(), number, name, payload, actor, caller: actor.id, fingerprint: 'test' },
      round: (await stateOf(db, number)).round,
      idempotencyKey: randomUUID(),
      expectedVersion: expectedVersion ?? null,
      notAfter: at + livesFor,
    };
    const texts = Object.entries(written).map(([key, text]) => ({
      name: key,
      audience: 'forComplainant' as const,
      text,
    }));
    await commands.store(db, row, texts);
    await db.update(commandRows).set({ storedAt: at }).where(eq(commandRows.id, row.id));
    return { ...row, storedAt: at, texts: Object.keys(written) };
  }

  /** Brings a stored command to its run and waits for the answer. */
  async function execute(number: string, given: Outgoing): Promise<Executed> {
    const input = await loadRun(db, number);
    if (input === null) throw new Error(`No complaint ${number}`);
    return await executeCommand(client, input, given, WITHIN_MS);
  }

  return {
    db,
    databaseUrl: database.url,
    deps,
    client,
    now,
    /** Every complaint that was filed. */
    filed,
    /** Files a complaint, and by default starts its run. */
    async file(given: NewComplaint = {}) {
      const number = complaintNumber(next++);
      await submit(db, { ...filing(document, number, await now(), given), policyVersion });
      deps.wake();
      await workedOff(db);
      filed.push(number);
      return number;
    },
    state: (number: string) => stateOf(db, number),
    /** Every attempt to send a letter of this complaint, as `name to recipient`, in the order they were called for. */
    sent: (number: string) =>
      sent
        .filter((id) => id.startsWith(`${number}/`))
        .toSorted((a, b) => calledAt(a) - calledAt(b) || (a < b ? -1 : 1))
        .map((id) => id.split('/').slice(2).join(' to ').replace('complainant:', '')),
    /** The ids of its letters, once for every attempt. */
    ids: (number: string) => sent.filter((id) => id.startsWith(`${number}/`)),
    store,
    execute,
    /** Gives a command as a person would through the API: stored, then executed. */
    async give(
      number: string,
      name: string,
      payload: object,
      actor: Person,
      ...more: More
    ): Promise<Executed> {
      return await execute(number, await store(number, name, payload, actor, ...more));
    },
    async [Symbol.asyncDispose]() {
      await workers[Symbol.asyncDispose]();
      await redress[Symbol.asyncDispose]();
      await database[Symbol.asyncDispose]();
    },
  };
}
export type Rig = Awaited<ReturnType<typeof createRig>>;

const calledAt = (letterId: string): number => Number(letterId.split('/')[1]);

async function stateOf(db: Db, number: string): Promise<Complaint> {
  const stored = await loadRun(db, number);
  if (stored === null) throw new Error(`No complaint ${number}`);
  return stored.state;
}
