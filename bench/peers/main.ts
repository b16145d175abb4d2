/** The process of the minimal workflow: its worker, and what begins and moves its cases. */
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { Worker } from '@temporalio/worker';
import postgres from 'postgres';
import { manyAtOnce, spread } from '../running/at-once.js';
import { answerJobs } from '../running/process.js';
import { connectClient, connectWorker } from '../redress.js';
import { until } from '../running/until.js';
import { Job, TASK_QUEUE, type Life } from './messages.js';
import { activitiesOn, begun, createTables, record, recordedLate, register } from './tables.js';
import { minimal, resolve, review } from './workflow.js';

const POOL = 10;
/** Beginnings under way at once. */
const STARTING = 64;
const DAY_MS = 24 * 3_600_000;

type Peer = Awaited<ReturnType<typeof start>>;

async function start(databaseUrl: string, address: string) {
  const sql = postgres(databaseUrl, { max: POOL, onnotice: () => {} });
  await createTables(sql);
  const target = { address, namespace: 'default', credentials: { tls: null } };
  const worker = await Worker.create({
    connection: await connectWorker(target),
    taskQueue: TASK_QUEUE,
    workflowsPath: fileURLToPath(new URL('./workflow.ts', import.meta.url)),
    activities: activitiesOn(sql),
  });
  void worker.run();
  return { sql, workflow: (await connectClient(target)).workflow };
}

/** Registers a case, gives it to somebody, and starts its run. */
async function begin({ sql, workflow }: Peer, dueAt: number) {
  const life: Life = { id: randomUUID(), dueAt };
  await register(sql, life.id, dueAt);
  await record(sql, { id: life.id, type: 'assigned' });
  return await workflow.start(minimal, { workflowId: life.id, taskQueue: TASK_QUEUE, args: [life] });
}

async function wholeLife(peer: Peer): Promise<void> {
  const run = await begin(peer, Date.now() + DAY_MS);
  await run.executeUpdate(review);
  await run.executeUpdate(resolve);
  await run.result();
}

async function inSeconds(work: () => Promise<unknown>): Promise<{ seconds: number }> {
  const began = Date.now();
  await work();
  return { seconds: (Date.now() - began) / 1_000 };
}

let running: Peer | null = null;

answerJobs(Job, async (job) => {
  if (job.job === 'start') {
    running = await start(job.databaseUrl, job.temporalAddress);
    return {};
  }
  if (running === null) throw new Error('Nothing has been started.');
  const peer = running;
  const { sql } = peer;
  switch (job.job) {
    case 'lives':
      return await inSeconds(() => manyAtOnce(job.lives, job.atOnce, () => wholeLife(peer)));
    case 'starts':
      return await inSeconds(async () => {
        await manyAtOnce(job.cases, STARTING, () => begin(peer, Date.now() + DAY_MS));
        await until('letters', async () => ((await begun(sql)) < job.cases ? null : true));
      });
    case 'due-together':
      await spread(job.cases, job.spreadMs, () => begin(peer, Date.now() + job.inMs));
      return await until('deadlines', async () => {
        const recorded = await recordedLate(sql);
        return recorded.length < job.cases ? null : { recorded };
      });
  }
});
