/** What a life met in time costs Temporal, each step once the letters of the one before are out: the dearest way. */
import type { WorkflowHandle } from '@temporalio/client';
import { z } from 'zod';
import type { Figures, HistoryCost } from '../figures.js';
import { Took } from '../peers/messages.js';
import { startPeer } from '../peers/peer.js';
import { request, startApi, startWorker, submit } from '../running/halves.js';
import { costOf, decision, submission, verdict } from '../redress.js';
import { startServers, type Servers } from '../running/servers.js';
import { until } from '../running/until.js';
import { lettersSent } from '../running/watching.js';

/** Counts the history of one complaint, and that of a life of the minimal workflow. */
export async function history(): Promise<Figures['history']> {
  await using servers = await startServers();
  await using _worker = await startWorker(servers);
  await using api = await startApi(servers);
  const { temporal, clients, staff } = servers;
  const number = await submit(api, clients[0] ?? '', submission);
  const run = temporal.workflow.getHandle(number);
  for (const [lead, command, body] of [
    ['zhou-min', 'review', verdict],
    ['liu-yang', 'resolve', decision],
  ] as const) {
    await lettersSent(servers, 1);
    await run.query('state');
    await request(api, staff.get(lead) ?? '', `POST /v1/complaints/${number}/${command}`, z.unknown(), body);
  }
  await run.result();
  return { ...(await costOfRun(run)), floor: await floorOf(servers) };
}

async function floorOf(servers: Servers): Promise<HistoryCost> {
  await using peer = await startPeer(servers);
  await peer.give({ job: 'lives', lives: 1, atOnce: 1 }, Took);
  const { workflow } = servers.temporal;
  return await until('the minimal life', async () => {
    for await (const { workflowId } of workflow.list({ query: "WorkflowType = 'minimal'" }))
      return await costOfRun(workflow.getHandle(workflowId));
    return null;
  });
}

async function costOfRun(run: Pick<WorkflowHandle, 'fetchHistory'>): Promise<HistoryCost> {
  const { events, workflowTasks: tasks, actions } = costOf(await run.fetchHistory());
  return { events, tasks, actions };
}
