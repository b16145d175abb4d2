/** Many submissions at once: until every run has started and every first letter is out. */
import { manyAtOnce } from '../running/at-once.js';
import type { Figures, Setting } from '../figures.js';
import { startApi, startWorker, submit } from '../running/halves.js';
import { Took } from '../peers/messages.js';
import { startPeer } from '../peers/peer.js';
import { submission } from '../redress.js';
import { startServers } from '../running/servers.js';
import { lettersSent } from '../running/watching.js';

const AT_ONCE = 64;
/** So many are in danger, and come last. */
const IN_DANGER = 20;

/** The minimal workflow first, then Redress, with as many each. */
export async function starts({ complaints }: Setting): Promise<Figures['starts']> {
  await using servers = await startServers();
  const floor = await floorOf(servers, complaints);
  await using _worker = await startWorker(servers);
  await using api = await startApi(servers);
  const { clients } = servers;
  const submitSome = (count: number, danger: boolean) =>
    manyAtOnce(count, AT_ONCE, (n) =>
      submit(api, clients[n % clients.length] ?? '', { ...submission, danger }),
    );
  const began = Date.now();
  await submitSome(complaints - IN_DANGER, false);
  const dangerBegan = Date.now();
  await submitSome(IN_DANGER, true);
  const { all, danger } = await lettersSent(servers, complaints);
  const seconds = (from: number, to: number | null): number => ((to ?? from) - from) / 1_000;
  return { seconds: seconds(began, all), dangerSeconds: seconds(dangerBegan, danger), floor };
}

async function floorOf(
  servers: Parameters<typeof startPeer>[0],
  cases: number,
): Promise<{ seconds: number }> {
  await using peer = await startPeer(servers);
  return await peer.give({ job: 'starts', cases }, Took);
}
