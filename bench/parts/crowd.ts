/** The desk among half a million complaints: what it takes to list one's work, open a case and search. */
import { join } from 'node:path';
import { z } from 'zod';
import { queries } from '../../scripts/loading/texts.js';
import { fill } from '../crowd/fill.js';
import type { CrowdFigures, Setting } from '../figures.js';
import { startApi, submit, type Half } from '../running/halves.js';
import { startNode } from '../running/process.js';
import { startServers, type Servers } from '../running/servers.js';
import { submission } from '../redress.js';

/** Each is asked once before it counts: the first has the plan made and the pages read. */
export async function crowd({ crowd: size, profileTo }: Setting): Promise<CrowdFigures> {
  await using servers = await startServers();
  const { staff, held } = await fill(servers.databaseUrl, servers.sql, size);
  await using api = await startApi(servers, { profileTo });
  await using floor = await startFloor(servers);
  using _paused = servers.pauseTemporal();
  const members = [...staff.values()];
  const chief = servers.staff.get('guo-ran') ?? '';
  const everybody = [...members, ...servers.staff.values()].slice(0, PEOPLE);
  const work = (query: string) => everybody.map((key) => ask(key, `/v1/work${query}`));
  const boards = [
    ...['', ...TEAMS.map((team) => `?team=${team}`)].map((query) => ask(chief, `/v1/board${query}`)),
    ask(servers.staff.get('he-ping') ?? '', '/v1/board'),
  ];
  const searches = queries.flatMap((q, n) =>
    [chief, members[n % members.length] ?? ''].map((key) =>
      ask(key, `/v1/search?q=${encodeURIComponent(q)}`),
    ),
  );
  return {
    ...size,
    workP95Ms: await p95(api, work('')),
    allWorkP95Ms: await p95(api, work('?mine=false')),
    boardP95Ms: await p95(api, boards),
    caseP95Ms: await p95(api, await pages(api, held.slice(0, CASES))),
    searchP95Ms: await p95(api, searches),
    floor: {
      caseP95Ms: await p95(
        floor,
        Array.from({ length: CASES }, () => floor.asked),
      ),
    },
  };
}

const TEAMS = ['service', 'content', 'account', 'privacy', 'general'];
const PEOPLE = 60;
const CASES = 300;

type Asked = { headers: Record<string, string>; path: string };
const ask = (key: string, path: string): Asked => ({ path, headers: { authorization: `Bearer ${key}` } });

/** The page of each case, for whoever has it; they have signed in. */
async function pages({ url }: Half, held: readonly { number: string; owner: string }[]): Promise<Asked[]> {
  const cookies = new Map<string, string>();
  for (const { owner } of held) if (!cookies.has(owner)) cookies.set(owner, await signIn(url, owner));
  return held.map(({ number, owner }) => ({
    path: `/desk/cases/${number}`,
    headers: { cookie: cookies.get(owner) ?? '' },
  }));
}

async function signIn(url: string, person: string): Promise<string> {
  const { status, headers } = await fetch(`${url}/desk/sign-in/sample`, {
    ...{ method: 'POST', redirect: 'manual', headers: { 'sec-fetch-site': 'same-origin' } },
    body: new URLSearchParams({ person }),
  });
  const [cookie] = headers.getSetCookie().flatMap((set) => set.split(';')[0] ?? []);
  if (status !== 303 || cookie === undefined) throw new Error(`${person} could not sign in: ${status}`);
  return cookie;
}

/** Bare Fastify with one prepared select, and what is asked of it. */
async function startFloor(servers: Servers) {
  const floor = startNode({ file: 'floors/http.ts', log: join(servers.dataDir, 'floor.log') });
  const databaseUrl = await servers.createDatabase('floor');
  const { url } = await floor.ask({ databaseUrl }, z.object({ url: z.string() }));
  const number = await submit({ ...floor, url }, '', submission);
  return { ...floor, url, asked: ask('', `/v1/complaints/${number}`) };
}

/** One after another, and timed from outside: what is on the way is counted too. */
async function p95({ url }: Half, asked: readonly Asked[]): Promise<number> {
  const times: number[] = [];
  for (const round of [0, 1])
    for (const { headers, path } of asked) {
      const began = performance.now();
      const response = await fetch(`${url}${path}`, { headers, redirect: 'error' });
      await response.text();
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      if (round === 1) times.push(performance.now() - began);
    }
  return times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? 0;
}
