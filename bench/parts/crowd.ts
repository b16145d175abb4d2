/** The desk among half a million complaints: what it takes to list one's work, open a case and search. */
import { queries } from '../crowd/texts.js';
import { fill } from '../crowd/fill.js';
import type { CrowdFigures, Setting } from '../figures.js';
import { startApi, type Half } from '../running/halves.js';
import { startServers } from '../running/servers.js';

/** Each is asked once before it counts: the first has the plan made and the pages read. */
export async function crowd({ crowd: size, profileTo }: Setting): Promise<CrowdFigures> {
  await using servers = await startServers();
  const { staff, numbers } = await fill(servers.databaseUrl, servers.sql, size);
  await using api = await startApi(servers, { profileTo });
  using _paused = servers.pauseTemporal();
  const members = [...staff.values()];
  const chief = servers.staff.get('guo-ran') ?? '';
  const everybody = [...members, ...servers.staff.values()].slice(0, PEOPLE);
  const work = (query: string) => everybody.map((key) => ask(key, `/v1/work${query}`));
  const boards = ['', ...TEAMS.map((team) => `?team=${team}`)].map((query) =>
    ask(chief, `/v1/board${query}`),
  );
  const cases = numbers.slice(0, CASES).map((number) => ask(chief, `/v1/complaints/${number}`));
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
    caseP95Ms: await p95(api, cases),
    searchP95Ms: await p95(api, searches),
  };
}

const TEAMS = ['service', 'content', 'account', 'privacy', 'general'];
const PEOPLE = 60;
const CASES = 300;

type Asked = { key: string; path: string };
const ask = (key: string, path: string): Asked => ({ key, path });

/** One after another, and timed from outside: what is on the way is counted too. */
async function p95({ url }: Half, asked: readonly Asked[]): Promise<number> {
  const times: number[] = [];
  for (const round of [0, 1])
    for (const { key, path } of asked) {
      const began = performance.now();
      const response = await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${key}` } });
      await response.text();
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      if (round === 1) times.push(performance.now() - began);
    }
  return times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? 0;
}
