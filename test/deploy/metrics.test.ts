/** What the alerts and the dashboard ask for is what the processes answer, each started as docker-compose.yml starts it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { expect, it, vi } from 'vitest';
import { answered, decision, give, verdict } from '../recovery/steps.js';
import { halves } from '../support/processes/halves.js';
import { answers, questions, selectorsOf, seriesOf, type Series } from './promql.js';

/** Measurements come late on a busy machine. */
const SOON = { timeout: 90_000, interval: 250 };

it('every alert and every panel asks for metrics, labels and values that there are', async () => {
  await using redress = await halves({ policyFile: 'examples/policy-of-seconds.json' });
  const { db, environment, measurements: worker } = redress;
  const { number } = (await redress.submit()).body;
  expect(await give(redress, await decision(redress, number))).toMatchObject({ status: 409 });
  await answered(redress, await verdict(redress, number));

  // What is counted only once it has happened: a deadline that falls due, a workflow task and an activity that fail.
  const counts = (...metrics: string[]): Promise<void> =>
    vi.waitFor(async () => {
      const text = await (await fetch(worker)).text();
      for (const metric of metrics) expect(text).toContain(`${metric}{`);
    }, SOON);
  await counts('redress_deadline_lateness_seconds_count', 'redress_commands_total');
  await redress.client.workflow.start('no-such-workflow', { taskQueue: 'complaints', workflowId: 'nobody' });
  await db.execute(sql`alter table commands rename to away`);
  await redress.upkeep();
  await counts('temporal_workflow_task_execution_failed', 'temporal_activity_execution_failed');
  await db.execute(sql`alter table away rename to commands`);

  const serverLog = readFileSync(join(environment['DATA_DIR'] ?? '', 'temporal', 'server.log'), 'utf8');
  const series = [
    ...(await scrape('redress-api', `${redress.url}/metrics`)),
    ...(await scrape('redress-worker', worker)),
    ...(await scrape('temporal', /http:\S+\/metrics/.exec(serverLog)?.[0] ?? 'nowhere')),
  ];
  const asked = questions().flatMap(({ asked, expression }) =>
    selectorsOf(expression).map((selector) => ({ asked, selector })),
  );
  expect(asked.length).toBeGreaterThan(questions().length);
  expect(asked.filter(({ selector }) => !answers(selector, series))).toEqual([]);
}, 240_000);

/** What Prometheus has of a process that answers: its series, with the labels of the job. */
async function scrape(job: string, url: string): Promise<Series[]> {
  const series = [...seriesOf(await (await fetch(url)).text()), { metric: 'up', labels: {} }];
  const { host } = new URL(url);
  return series.map(({ metric, labels }) => ({ metric, labels: { ...labels, job, instance: host } }));
}
