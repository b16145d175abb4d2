/** The ways through the API half alone, `submit` and `read`, each against its floor under the same load. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { startApi, submit as submitOne, type Half } from '../running/halves.js';
import { load, startLoad, type LoadRequest, type Target } from '../load/load.js';
import type { DoorFigures, Setting } from '../figures.js';
import { startNode } from '../running/process.js';
import { submission } from '../redress.js';
import { inRounds } from '../measuring/rounds.js';
import { startServers, type Servers } from '../running/servers.js';
import { statementsPer } from '../measuring/statements.js';

/** Just in time, and the database's memory, want some practice. */
const WARM_UP_SECONDS = 6;
/** Complaints of each client that `read` goes through. */
const READ_EACH = 20;

const post = (key: string): LoadRequest => ({
  ...{ method: 'POST', path: '/v1/complaints', body: JSON.stringify(submission) },
  headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
});
const get = (key: string, number: string): LoadRequest => ({
  ...{ method: 'GET', path: `/v1/complaints/${number}` },
  headers: { authorization: `Bearer ${key}` },
});

/** What each side is asked, and by whom; made once both sides listen. */
type Questions = (api: Half, servers: Servers) => Promise<LoadRequest[]>;

/** Receives complaints. */
export const submit = (setting: Setting): Promise<DoorFigures> =>
  compare(setting, async (_, { clients }) => clients.map(post));

/** Reads complaints one by one, as those who filed them. */
export const read = (setting: Setting): Promise<DoorFigures> =>
  compare(setting, async (api, { clients }) => {
    const gets: LoadRequest[] = [];
    for (let n = 0; n < READ_EACH; n++)
      for (const key of clients) gets.push(get(key, await submitOne(api, key, submission)));
    return gets;
  });

/** Temporal is paused: neither way waits for it, and what it does beside would be counted to them. */
async function compare(setting: Setting, questions: Questions): Promise<DoorFigures> {
  await using servers = await startServers();
  await using floor = startNode({ file: 'floors/http.ts', log: join(servers.dataDir, 'floor.log') });
  const databaseUrl = await servers.createDatabase('floor');
  const { url } = await floor.ask({ databaseUrl }, z.object({ url: z.string() }));
  await using api = await startApi(servers, { profileTo: setting.profileTo });
  await using cannon = startLoad(servers);
  using _paused = servers.pauseTemporal();
  const ours: Target = { url: api.url, pids: [api.pid], requests: await questions(api, servers) };
  const bare: Half = { ...floor, url };
  const bottom: Target = { url, pids: [floor.pid], requests: await questions(bare, servers) };
  const loaded = (target: Target) => () => load(servers, cannon, target, setting.seconds);
  for (const target of [bottom, ours]) await load(servers, cannon, target, WARM_UP_SECONDS);
  const compared = await inRounds(setting.rounds, { floor: loaded(bottom), ours: loaded(ours) });
  return {
    ...{ ratio: compared.ratio, ...compared.ours, statements: await statements(servers, ours) },
    floor: { ...compared.floor, statements: await statements(servers, bottom) },
  };
}

/** Asked one after another: under load several may share a statement. */
const statements = (servers: Servers, { url, requests }: Target): Promise<number> =>
  statementsPer(servers, async () => {
    const [first] = requests;
    if (first === undefined) throw new Error('Nothing is asked.');
    const { method, path, headers, body = null } = first;
    const { ok } = await fetch(`${url}${path}`, {
      ...{ method, body },
      headers: { ...headers, ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}) },
    });
    if (!ok) throw new Error(`${method} ${path} fails`);
  });
