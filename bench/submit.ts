/**
 * What submitting costs, as ratios of one run: submissions over HTTP against bare durable inserts of one row into
 * the same PostgreSQL, and reads against submissions. `npx tsx bench/submit.ts`, half a minute; load and server share
 * the process, and Temporal is absent, as it is from the way of a submission.
 */
import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import autocannon from 'autocannon';
import { pino } from 'pino';
import postgres from 'postgres';
import { z } from 'zod';
import { createApp } from '../src/api/app.js';
import { loadConfig } from '../src/servers/secret.js';
import { openDatabase } from '../src/db/client.js';
import { startPostgres } from '../src/servers/postgres/embedded.js';
import { migrateDatabase } from '../src/servers/postgres/migrate.js';
import { ensurePolicy } from '../src/db/complaints/policies.js';
import { seedSamplePeople } from '../src/local/sample-people.js';
import { defaultPolicy, Policy } from '../src/domain/policy/policy.js';
import { createMetrics } from '../src/metrics.js';

const SECONDS = 7;
const AT_ONCE = 20;
const POOL = 10;

const submission = {
  channel: 'app',
  category: 'content',
  subject: { type: 'post', reference: 'p-1' },
  description: 'The post names my address, and people I do not know have begun to ring at my door.',
  contact: { email: 'lin@example.com' },
  locale: 'en',
};

/** Rows a second, each its own transaction, on as many connections as the service has. */
async function bareInserts(url: string): Promise<number> {
  const sql = postgres(url, { max: POOL, onnotice: () => {} });
  await sql`create table bare (id uuid primary key, body jsonb not null)`;
  const until = Date.now() + SECONDS * 1_000;
  let rows = 0;
  const writer = async (): Promise<void> => {
    for (; Date.now() < until; rows++)
      await sql`insert into bare values (${randomUUID()}, ${sql.json(submission)})`;
  };
  await Promise.all(Array.from({ length: AT_ONCE }, writer));
  await sql.end();
  return rows / SECONDS;
}

type Request = Parameters<Parameters<typeof autocannon>[0]['requests'][number]['setupRequest']>[0];

/** Good answers a second. */
async function perSecond(url: string, request: () => Request): Promise<number> {
  const setup = { setupRequest: (given: Request): Request => ({ ...given, ...request() }) };
  const result = await autocannon({ url, connections: AT_ONCE, duration: SECONDS, requests: [setup] });
  if (result.non2xx + result.errors > 0) throw new Error(`${result.non2xx + result.errors} bad answers`);
  return result['2xx'] / result.duration;
}

const dataDir = await mkdtemp(join(tmpdir(), 'redress-bench-'));
await chmod(dataDir, 0o711);
const server = await startPostgres({ databaseUrl: null, dataDir, port: 0, report: console.error });
await migrateDatabase(server.url);
const database = openDatabase(server.url, { max: POOL });
const { db } = database;
const key = (await seedSamplePeople(db)).find(({ id }) => id === 'mobile-app')?.key ?? '';
const logger = pino({ level: 'silent' });
const app = await createApp({
  temporalUi: null,
  local: true,
  ...{ db, logger, metrics: createMetrics(), wake: () => {} },
  temporal: new Client({ connection: Connection.lazy({ address: '127.0.0.1:1' }) }),
  config: loadConfig({ SECRET: randomUUID(), DATA_DIR: dataDir }),
  policy: { version: await ensurePolicy(db, defaultPolicy), document: Policy.parse(defaultPolicy) },
});
const url = await app.listen({ host: '127.0.0.1', port: 0 });
const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
const body = JSON.stringify(submission);
const post = (): Request => ({
  ...{ method: 'POST', path: '/v1/complaints', body },
  headers: { ...headers, 'idempotency-key': randomUUID() },
});

const Submitted = z.object({ number: z.string() });
const { number } = Submitted.parse(await (await fetch(new URL('/v1/complaints', url), post())).json());
const bare = await bareInserts(server.url);
const submits = await perSecond(url, post);
const reads = await perSecond(url, () => ({ method: 'GET', path: `/v1/complaints/${number}`, headers }));
console.info(`Bare durable inserts: ${bare.toFixed(0)} a second`);
console.info(
  `Submissions by HTTP:  ${submits.toFixed(0)} a second, ${(submits / bare).toFixed(2)} of the inserts`,
);
console.info(
  `Reads by HTTP:        ${reads.toFixed(0)} a second, ${(reads / submits).toFixed(2)} of the submissions`,
);

await app.close();
await database[Symbol.asyncDispose]();
await server[Symbol.asyncDispose]();
await rm(dataDir, { recursive: true });
