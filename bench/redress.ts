/** All that the bench knows of the inside of Redress: how its servers start, its sample people, a few of its tables. */
import { openDatabase } from '../src/db/client.js';
import { create } from '../src/db/people/keys.js';
import { addStaff } from '../src/db/people/people.js';
import { pino } from 'pino';
import { seal } from '../src/activities/upkeep/seal.js';
import { openStore } from '../src/providers/files/store.js';
import { inStore } from '../src/providers/seal/anchors.js';
import { signerOf } from '../src/providers/seal/signer.js';
import { migrateDatabase } from '../src/servers/postgres/migrate.js';
import { seedSamplePeople } from '../src/local/sample-people.js';
import { defaultPolicy } from '../src/domain/policy/policy.js';

export { startPostgres } from '../src/servers/postgres/embedded.js';
export { connectClient, connectWorker } from '../temporal/connection.js';
export { startTemporal } from '../temporal/server.js';
export type { Complaint } from '../src/domain/complaint/state.js';
export type { Event } from '../src/domain/complaint/events.js';
export type { Life } from '../test/domain/spec/life.js';
export * as lives from '../test/domain/spec/starts.js';
export { complaintNumber } from '../src/domain/intake/number.js';
export { defaultPolicy };
export { costOf } from '../test/support/runs/history.js';

export const sealKey = Buffer.alloc(32, 1).toString('base64');

/** Seals all that the journal holds, into files below a directory; gives how many entries. */
export async function sealAll(url: string, directory: string): Promise<number> {
  await using database = openDatabase(url);
  const store = await openStore({ kind: 'directory', directory });
  const signer = signerOf({ origin: 'log.example', key: sealKey });
  const logger = pino({ level: 'silent' });
  const sealed = await seal({ db: database.db, store, signer, anchors: [inStore(store)], logger });
  return sealed['entriesSealed'] ?? 0;
}

export const POSTGRES_PID_FILE = 'postgres/cluster/postmaster.pid';
export const TEMPORAL_PID_FILE = 'temporal/server.pid';

/** A complaint as the app submits it; about a post, whose account may be anybody's. */
export const submission = {
  channel: 'app',
  category: 'content',
  subject: { type: 'post', reference: 'p-1' },
  description: 'The post names my address, and people I do not know have begun to ring at my door.',
  contact: { email: 'lin@example.com', verified: true },
  locale: 'en',
};

export const verdict = { verdict: 'accept', category: 'content' };
export const decision = {
  outcome: 'dismissed',
  grounds: ['no-rule-broken'],
  remedies: [],
  explanation: 'Read by a person, and weighed.',
};

/** Requests a minute of one key are limited: so many callers share the load. */
const CLIENTS = 16;
const scopes = ['complaints:submit', 'complaints:read', 'complaints:command', 'verified-contact'];

/** Fills an empty database: tables, sample people and clients; gives the keys of both. */
export async function populate(
  url: string,
): Promise<{ staff: ReadonlyMap<string, string>; clients: string[] }> {
  await migrateDatabase(url);
  await using database = openDatabase(url);
  const { db } = database;
  const staff = new Map((await seedSamplePeople(db)).map(({ id, key }) => [id, key]));
  const clients: string[] = [];
  for (let n = 1; n <= CLIENTS; n++)
    clients.push((await create(db, { for: { kind: 'client' }, name: `bench-${n}`, scopes })).key);
  return { staff, clients };
}

/** Puts more people into a team, trained for all classes; gives their keys by their ids. */
export async function hire(
  url: string,
  people: readonly { id: string; team: string }[],
): Promise<ReadonlyMap<string, string>> {
  await using database = openDatabase(url);
  const { db } = database;
  const keys = new Map<string, string>();
  for (const { id, team } of people) {
    await addStaff(db, {
      ...{ id, name: id, email: `${id}@staff.example`, team, accountId: null, onCall: false },
      role: team === 'service' ? 'service-agent' : 'handler',
      categories: Object.keys(defaultPolicy.categories),
      languages: ['zh-CN', 'en'],
    });
    const made = await create(db, { for: { kind: 'staff', staffId: id }, name: id, scopes: [] });
    keys.set(id, made.key);
  }
  return keys;
}

/** The policy, but with reviews due after `seconds` and with the rung of the due time alone. */
export const policyOfBurst = (seconds: number): object => ({
  ...defaultPolicy,
  deadlines: {
    ...defaultPolicy.deadlines,
    review: {
      ...defaultPolicy.deadlines.review,
      within: `${seconds}s`,
      rungs: [{ at: 1, level: 1, tells: ['lead', 'complainant'] }],
    },
  },
});
