/** What the alerts and the dashboard ask for is what the processes answer, each started as docker-compose.yml starts it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { expect, it, vi } from 'vitest';
import { z } from 'zod';
import { choosePort } from '../../src/servers/child-process.js';
import { openDatabase } from '../../src/db/client.js';
import { seedSamplePeople } from '../../src/local/sample-people.js';
import { findTemporalCli } from '../../temporal/binary.js';
import { connectClient } from '../../temporal/connection.js';
import { startDevServer } from '../../temporal/dev-server.js';
import { temporaryDirectory } from '../support/directory.js';
import { createTestDatabase } from '../support/postgres.js';
import { requester, submission } from '../support/redress.js';
import { answers, questions, selectorsOf, seriesOf, type Series } from './promql.js';

/** Processes start slowly on a busy machine. */
const SOON = { timeout: 90_000, interval: 250 };
const Filed = z.object({ number: z.string() });
const Owned = z.object({ owner: z.string() });

it('every alert and every panel asks for metrics, labels and values that there are', async () => {
  const dataDir = temporaryDirectory();
  const serverDirectory = join(dataDir, 'temporal');
  await using server = await startDevServer({
    cli: await findTemporalCli(console.warn),
    ...{ directory: serverDirectory, inMemory: true, namespace: 'redress', port: 0, uiPort: null },
    report: console.warn,
  });
  await using database = await createTestDatabase();
  const [port, metricsPort] = await Promise.all([choosePort(0), choosePort(0)]);
  const api = `http://127.0.0.1:${port}`;
  const worker = `http://127.0.0.1:${metricsPort}/metrics`;
  const environment = {
    ...{ PATH: process.env['PATH'], HOME: process.env['HOME'], LOG_LEVEL: 'fatal', DATA_DIR: dataDir },
    ...{ DATABASE_URL: database.url, TEMPORAL_ADDRESS: server.address, TEMPORAL_NAMESPACE: 'redress' },
    ...{ SECRET: 'a secret for tests that is long enough', POLICY_FILE: 'examples/policy-of-seconds.json' },
    ...{ PORT: String(port), METRICS_PORT: String(metricsPort) },
  };
  await using _worker = start('worker', environment);
  await vi.waitFor(() => fetch(worker), SOON);
  await using _api = start('api', environment);
  await vi.waitFor(() => fetch(`${api}/readyz`), SOON);

  await using pool = openDatabase(database.url);
  const people = await seedSamplePeople(pool.db);
  const request = requester(api, new Map(people.map(({ id, key }) => [id, key])));
  const filed = await request('POST /v1/complaints', { as: 'mobile-app', body: submission() });
  const route = `/v1/complaints/${Filed.parse(filed.body).number}`;
  await vi.waitFor(async () => {
    const { owner } = Owned.parse((await request(`GET ${route}`, { as: 'zhou-min' })).body);
    const review = { verdict: 'accept', category: 'content', severity: 'high', explanation: 'We look.' };
    expect((await request(`POST ${route}/review`, { as: owner, body: review })).status).toBe(200);
  }, SOON);

  // What is counted only once it has happened: a workflow task and an activity that fail, a deadline that falls due.
  const target = { address: server.address, namespace: 'redress', credentials: { tls: null } };
  const { workflow, schedule, connection } = await connectClient(target);
  await workflow.start('no-such-workflow', { taskQueue: 'complaints', workflowId: 'nobody' });
  await pool.db.execute(sql`alter table commands rename to away`);
  await schedule.getHandle('reconcile').trigger();
  await connection.close();
  await vi.waitFor(async () => {
    const text = await (await fetch(worker)).text();
    expect(text).toContain('temporal_workflow_task_execution_failed{');
    expect(text).toContain('temporal_activity_execution_failed{');
    expect(text).toContain('redress_deadline_lateness_seconds_count{');
  }, SOON);
  await pool.db.execute(sql`alter table away rename to commands`);

  const serverLog = readFileSync(join(serverDirectory, 'server.log'), 'utf8');
  const series = [
    ...(await scrape('redress-api', `${api}/metrics`)),
    ...(await scrape('redress-worker', worker)),
    ...(await scrape('temporal', /http:\S+\/metrics/.exec(serverLog)?.[0] ?? 'nowhere')),
  ];
  const asked = questions().flatMap(({ asked, expression }) =>
    selectorsOf(expression).map((selector) => ({ asked, selector })),
  );
  expect(asked.length).toBeGreaterThan(questions().length);
  expect(asked.filter(({ selector }) => !answers(selector, series))).toEqual([]);
}, 240_000);

/** One half of Redress as a process of its own; disposing it ends it. */
function start(half: 'worker' | 'api', env: NodeJS.ProcessEnv): AsyncDisposable {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', '--only', half], {
    ...{ env, stdio: 'ignore' },
  });
  return {
    [Symbol.asyncDispose]: async () => {
      if (child.exitCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}

/** What Prometheus has of a process that answers: its series, with the labels of the job. */
async function scrape(job: string, url: string): Promise<Series[]> {
  const series = [...seriesOf(await (await fetch(url)).text()), { metric: 'up', labels: {} }];
  const { host } = new URL(url);
  return series.map(({ metric, labels }) => ({ metric, labels: { ...labels, job, instance: host } }));
}
