/** Whole lives of complaints met in time, on the whole system, against as many of a minimal workflow. */
import { z } from 'zod';
import { manyAtOnce } from '../running/at-once.js';
import { metered, processesMs } from '../measuring/cpu.js';
import type { Figures, Setting } from '../figures.js';
import { request, startApi, startWorker, submit, type Half } from '../running/halves.js';
import { Took } from '../peers/messages.js';
import { startPeer } from '../peers/peer.js';
import { decision, submission, verdict } from '../redress.js';
import { inRounds, type Spent } from '../measuring/rounds.js';
import { startServers, type Servers } from '../running/servers.js';
import { watchOwners } from '../running/watching.js';

const AT_ONCE = 16;
const WARM_UP = 96;

/** Takes lives by turns; what the processors did is divided by their number. */
export async function lives({ rounds, lives: each, profileTo }: Setting): Promise<Figures['lives']> {
  await using servers = await startServers();
  await using peer = await startPeer(servers);
  await using worker = await startWorker(servers, { profileTo });
  await using api = await startApi(servers, { profileTo });
  const life = liver(servers, api);
  const floor = (count: number) =>
    spent(servers, [peer.pid], count, async () => {
      await peer.give({ job: 'lives', lives: count, atOnce: AT_ONCE }, Took);
    });
  const ours = (count: number) =>
    spent(servers, [api.pid, worker.pid], count, () => manyAtOnce(count, AT_ONCE, life));
  await floor(WARM_UP);
  await ours(WARM_UP);
  const compared = await inRounds(rounds, { floor: () => floor(each), ours: () => ours(each) });
  return { ratio: compared.ratio, ...compared.ours, floor: compared.floor };
}

async function spent(
  { postgresMs, temporalMs }: Servers,
  pids: readonly number[],
  count: number,
  work: () => Promise<unknown>,
): Promise<Spent> {
  const began = performance.now();
  const { ms } = await metered(
    { node: () => processesMs(pids), postgres: postgresMs, temporal: temporalMs },
    work,
  );
  const seconds = (performance.now() - began) / 1_000;
  return {
    perSecond: count / seconds,
    ...{ nodeMs: ms('node') / count, postgresMs: ms('postgres') / count, temporalMs: ms('temporal') / count },
  };
}

/** A life as people take it over HTTP: submitted, accepted, decided without remedies, told; until its run has ended. */
export function liver(servers: Servers, api: Half): (n: number) => Promise<void> {
  const { temporal, clients, staff } = servers;
  const ownerOf = watchOwners(servers);
  const Owned = z.object({ owner: z.string() });
  return async (n) => {
    const number = await submit(api, clients[n % clients.length] ?? '', submission);
    const give = (as: string, command: string, body: object) =>
      request(api, staff.get(as) ?? '', `POST /v1/complaints/${number}/${command}`, Owned, body);
    const { owner } = await give(await ownerOf(number), 'review', verdict);
    await give(owner, 'resolve', decision);
    await temporal.workflow.getHandle(number).result();
  };
}
