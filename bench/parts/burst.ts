/** Many reviews whose deadlines fall due together: how fast they are recorded, and what callers feel meanwhile. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { spread } from '../running/at-once.js';
import { drained } from '../measuring/drained.js';
import type { Burst, Figures, Setting } from '../figures.js';
import { request, startApi, startWorker, submit, type Half } from '../running/halves.js';
import { Recorded, Took } from '../peers/messages.js';
import { startPeer } from '../peers/peer.js';
import { policyOfBurst, submission } from '../redress.js';
import { startServers, type Servers } from '../running/servers.js';
import { lettersSent, reviewsLate } from '../running/watching.js';

/** Due so many a second: two thousand within fifteen seconds. */
const DUE_A_SECOND = 2_000 / 15;
const READS_A_SECOND = 20;
/** Begun before, to learn how long a deadline must be for all to have begun when the first falls due. */
const TRIED = 40;

const secondsFor = (complaints: number, triedSeconds: number): number =>
  20 + Math.ceil((complaints * triedSeconds * 1.5) / TRIED);

/** The minimal workflow first, then Redress, with as many each. */
export async function burst({ complaints }: Setting): Promise<Figures['burst']> {
  await using servers = await startServers();
  const spreadMs = (complaints / DUE_A_SECOND) * 1_000;
  const floor = await floorOf(servers, complaints, spreadMs);
  await using _worker = await startWorker(servers);
  const seconds = secondsFor(complaints, await trySome(servers));
  const policyFile = join(servers.dataDir, 'policy.json');
  writeFileSync(policyFile, JSON.stringify(policyOfBurst(seconds)));
  await using api = await startApi(servers, { policyFile });
  const { clients } = servers;
  const key = (n: number): string => clients[n % clients.length] ?? '';
  const firstDue = Date.now() + seconds * 1_000;
  const numbers = await spread(complaints, spreadMs, (n) => submit(api, key(n), submission));
  await lettersSent(servers, TRIED + complaints);
  if (Date.now() > firstDue) throw new Error('The deadlines fell due before all runs had begun.');
  await delay(firstDue - Date.now());
  const ended = new AbortController();
  const reads = readMeanwhile(
    api,
    (n) => ({ key: key(n % numbers.length), number: numbers[n % numbers.length] ?? '' }),
    ended.signal,
  );
  const ours = drained(await reviewsLate(servers, complaints));
  ended.abort();
  return { ratio: ours.perSecond / floor.perSecond, ...ours, apiP99Ms: p99(await reads), floor };
}

/** How long some complaints take from their submission until their letters are out. */
async function trySome(servers: Servers): Promise<number> {
  await using api = await startApi(servers);
  const began = Date.now();
  await spread(TRIED, 0, () => submit(api, servers.clients[0] ?? '', submission));
  await lettersSent(servers, TRIED);
  return (Date.now() - began) / 1_000;
}

async function floorOf(servers: Servers, cases: number, spreadMs: number): Promise<Burst> {
  await using peer = await startPeer(servers);
  const tried = await peer.give({ job: 'starts', cases: TRIED }, Took);
  const inMs = secondsFor(cases, tried.seconds) * 1_000;
  const { recorded } = await peer.give({ job: 'due-together', cases, inMs, spreadMs }, Recorded);
  return drained(recorded);
}

type Reading = { key: string; number: string };

/** Reads complaints at a steady pace until told to end; gives what each took, in ms. */
async function readMeanwhile(
  api: Half,
  reading: (n: number) => Reading,
  ended: AbortSignal,
): Promise<number[]> {
  const took: Promise<number>[] = [];
  for (let n = 0; !ended.aborted; n++) {
    const { key, number } = reading(n);
    const began = performance.now();
    const read = request(api, key, `GET /v1/complaints/${number}`, z.unknown());
    took.push(read.then(() => performance.now() - began));
    await delay(1_000 / READS_A_SECOND);
  }
  return await Promise.all(took);
}

const p99 = (took: readonly number[]): number =>
  took.toSorted((a, b) => a - b)[Math.ceil(took.length * 0.99) - 1] ?? 0;
