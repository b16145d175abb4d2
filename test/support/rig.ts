/** A whole Redress without its API: real database, real workers, a Temporal environment; letters stay in the database. */
import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import type { NativeConnection } from '@temporalio/worker';
import { pino } from 'pino';
import { createMetrics } from '../../src/metrics.js';
import { drain } from '../../src/activities/drain.js';
import type { ActivityDeps } from '../../src/activities/deps.js';
import { keepMail } from '../../src/activities/notify.js';
import { openDatabase, type Db } from '../../src/db/client.js';
import * as commands from '../../src/db/commands.js';
import { loadCourse } from '../../src/db/courses.js';
import { reserveBlock } from '../../src/db/numbers.js';
import { ensurePolicy } from '../../src/db/policies.js';
import { seedSamplePeople } from '../../src/db/sample.js';
import { submit } from '../../src/db/submissions.js';
import type { Complaint } from '../../src/domain/complaint.js';
import type { Reaches } from '../../src/domain/events.js';
import { complaintNumber } from '../../src/domain/number.js';
import { defaultPolicy, Policy, type PolicyDocument } from '../../src/domain/policy.js';
import { begin } from '../../src/domain/step.js';
import type { Category, Relation } from '../../src/domain/vocabulary.js';
import { localOutbox } from '../../src/transports/local-outbox.js';
import type { Postman } from '../../src/transports/postman.js';
import { tokenHash, trackingToken } from '../../src/tokens.js';
import { startWorkers } from '../../src/worker.js';
import { executeCommand, type Executed } from '../../src/workflows/execute.js';
import { createTestDatabase } from './postgres.js';

const secret = 'a secret for tests that is long enough';
const WITHIN_MS = 30_000;

export type RigOptions = {
  client: Client;
  connection: NativeConnection;
  namespace: string;
  /** The time as Temporal has it, in ms. */
  now: () => Promise<number>;
  policy?: PolicyDocument;
  postman?: Postman;
};

export type Person = { id: string; relations: Relation[] };
export type NewComplaint = {
  category?: Category;
  danger?: boolean;
  email?: string | null;
  phone?: string | null;
};

/** Sets up the database and the workers; disposing takes everything down. */
export async function createRig({
  client,
  connection,
  namespace,
  now,
  policy = defaultPolicy,
  postman,
}: RigOptions) {
  const stack: (() => PromiseLike<void>)[] = [];
  const database = await createTestDatabase();
  stack.push(() => database[Symbol.asyncDispose]());
  const pool = openDatabase(database.url);
  stack.push(() => pool[Symbol.asyncDispose]());
  const { db } = pool;
  await seedSamplePeople(db);
  const document = Policy.parse(policy);
  const policyVersion = await ensurePolicy(db, policy);
  const letters = postman ?? localOutbox(keepMail(db));
  const deps: ActivityDeps = {
    db,
    temporal: client,
    postmen: { email: letters, sms: letters },
    logger: pino({ level: process.env['LOG_LEVEL'] ?? 'silent' }),
    lateness: createMetrics().lateness,
    secret,
    publicUrl: 'http://redress.example',
  };
  const workers = await startWorkers({ ...deps, connection, namespace, limitLetters: false });
  stack.push(() => workers[Symbol.asyncDispose]());
  let next = await reserveBlock(db);

  return {
    db,
    deps,
    client,
    drain: () => drain(deps),
    /** Files a complaint, and by default starts its run. */
    async file({
      category = 'content',
      danger = false,
      email = 'lin@example.com',
      phone = null,
    }: NewComplaint = {}) {
      const number = complaintNumber(next++);
      const reach: Reaches = { email: email ? 'confirmed' : 'none', sms: phone ? 'confirmed' : 'none' };
      const by = 'mobile-app';
      const ownSubject = false;
      const received = {
        type: 'received',
        number,
        channel: 'app',
        category,
        danger,
        reach,
        ownSubject,
        integrity: false,
        by,
      } as const;
      const { state, events } = begin(document, received, await now());
      const [first, ...rest] = events;
      if (first === undefined) throw new Error('A complaint begins with an event');
      await submit(db, {
        state,
        events: [first, ...rest],
        commitId: randomUUID(),
        policyVersion,
        filedBy: by,
        externalId: null,
        trackingHash: tokenHash(trackingToken(secret, number)),
        contact: { email, phone, locale: 'en', accountId: null, subjectType: null, subjectReference: null },
        texts: [
          {
            id: randomUUID(),
            name: 'description',
            audience: 'forComplainant',
            text: 'A post shows my address.',
          },
        ],
        request: { idempotencyKey: randomUUID(), fingerprint: 'test', answer: null },
      });
      await drain(deps);
      return number;
    },
    state: (number: string) => stateOf(db, number),
    /** Gives a command as a person would through the API. */
    async give(
      number: string,
      name: string,
      payload: object,
      actor: Person,
      written: Record<string, string> = {},
    ): Promise<Executed> {
      const course = await loadCourse(db, number);
      if (course === null) throw new Error(`No complaint ${number}`);
      const row = {
        id: randomUUID(),
        number,
        name,
        round: course.state.round,
        caller: actor.id,
        actor,
        payload,
        idempotencyKey: randomUUID(),
        fingerprint: 'test',
        expectedVersion: null,
        notAfter: Number.MAX_SAFE_INTEGER / 2_000,
      };
      const at = await now();
      const texts = Object.entries(written).map(([key, text]) => ({
        name: key,
        audience: 'forComplainant' as const,
        text,
      }));
      await commands.store(db, { ...row, notAfter: at + 3_600_000 }, texts);
      const given = { ...row, storedAt: at, notAfter: at + 3_600_000, texts: Object.keys(written) };
      return await executeCommand(client, course, given, WITHIN_MS);
    },
    async [Symbol.asyncDispose]() {
      for (const dispose of stack.toReversed()) await dispose();
    },
  };
}
export type Rig = Awaited<ReturnType<typeof createRig>>;

async function stateOf(db: Db, number: string): Promise<Complaint> {
  const course = await loadCourse(db, number);
  if (course === null) throw new Error(`No complaint ${number}`);
  return course.state;
}
