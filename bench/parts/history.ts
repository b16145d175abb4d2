/** What a life met in time costs Temporal, each step once the letters of the one before are out: the dearest way. */
import { z } from 'zod';
import type { Figures } from '../figures.js';
import { request, startApi, startWorker, submit } from '../running/halves.js';
import { costOf, decision, submission, verdict } from '../redress.js';
import { startServers } from '../running/servers.js';
import { lettersSent } from '../running/watching.js';

/** Counts the history of one complaint. */
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
  const { events, workflowTasks: tasks, actions } = costOf(await run.fetchHistory());
  return { events, tasks, actions };
}
