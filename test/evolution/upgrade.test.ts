/** Upgrades as they happen: complaints are open, the workers of one version stop, those of the next start. */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { ofComplaint } from '../../src/db/messages/outgoing/letters.js';
import { defaultPolicy } from '../../src/domain/policy/policy.js';
import { bundleSource, type WorkflowCode } from '../../src/worker.js';
import { deploymentOf } from '../../src/contract/deployment.js';
import { takeOver } from '../../temporal/deployment.js';
import { type Answer } from '../support/http.js';
import { createRedress, type Redress } from '../support/redress.js';

const PATIENCE = { timeout: 30_000, interval: 100 };
const variant = (file: string): WorkflowCode => ({
  ...bundleSource,
  workflowsPath: fileURLToPath(new URL(file, import.meta.url)),
});

/** A warning of the review falls due at once, every other deadline in days. */
const { review, ...others } = defaultPolicy.deadlines;
const warnsAtOnce = {
  ...review,
  rungs: [{ at: 0.00001, tells: ['owner' as const] }, ...review.rungs.slice(1)],
};
const policy = { ...defaultPolicy, deadlines: { ...others, review: warnsAtOnce } };

let redress: Redress;
/** Two complaints that 1.0.0 has warned their owners of. */
let warned: string[];
beforeAll(async () => {
  const deployment = deploymentOf('1.0.0');
  redress = await createRedress({ workers: true, policy, deployment });
  await takeOver(redress.temporal.connection, redress.namespace, deployment);
  warned = [await submitted(), await submitted()];
  await vi.waitFor(async () => {
    const journals = await Promise.all(warned.map(journal));
    if (!journals.every((types) => types.includes('rung-fired'))) throw new Error('Not warned yet');
  }, PATIENCE);
});
afterAll(() => redress?.[Symbol.asyncDispose]());

async function upgrade(version: string, code: WorkflowCode): Promise<void> {
  await redress.stopWorkers();
  const deployment = deploymentOf(version);
  await redress.startWorkers({ deployment, code });
  await takeOver(redress.temporal.connection, redress.namespace, deployment);
}
const run = (number: string, runId?: string) => redress.temporal.workflow.getHandle(number, runId);
const read = async (number: string): Promise<Answer['body']> => await redress.read(number, 'guo-ran');
const journal = async (number: string): Promise<string[]> => {
  const { body } = await redress.request(`GET /v1/complaints/${number}/journal`, { as: 'guo-ran' });
  return body.items.map(({ type }: { type: string }) => type);
};

const submitted = async (): Promise<string> => (await redress.submit()).body.number;
const give = async (number: string, command: string, body: object): Promise<number> =>
  (
    await redress.request(`POST /v1/complaints/${number}/${command}`, {
      as: (await read(number)).owner,
      body,
    })
  ).status;
const accept = (number: string) => give(number, 'review', { verdict: 'accept', category: 'content' });
const dismiss = (number: string) =>
  give(number, 'resolve', {
    outcome: 'dismissed',
    grounds: ['no-rule-broken'],
    explanation: 'It keeps to the rules.',
  });

it('open runs move to the next version and go on under the rules they began with', async () => {
  const [number = ''] = warned;
  const { runId } = await run(number).describe();
  await upgrade('1.1.0', variant('guarded.ts'));
  expect(await accept(number)).toBe(200);
  const { runId: now, searchAttributes } = await run(number).describe();
  expect(now).toBe(runId);
  expect(searchAttributes['TemporalUsedWorkerDeploymentVersions']).toEqual([
    'redress:1.0.0',
    'redress:1.1.0',
  ]);
  expect(await dismiss(number)).toBe(200);
  await vi.waitFor(async () => expect(await read(number)).toMatchObject({ stage: 'closed' }), PATIENCE);
});

it('a run that the next version cannot replay starts again from its stored state and loses nothing', async () => {
  const [, number = ''] = warned;
  const [before, told] = [await read(number), await journal(number)];
  const { runId } = await run(number).describe();
  await upgrade('1.2.0', variant('unguarded.ts'));
  await run(number).signal('escalate', { reason: 'no such reason' });
  await vi.waitFor(async () => {
    expect((await run(number, runId).describe()).status.name).toBe('FAILED');
  }, PATIENCE);
  await vi.waitFor(async () => {
    await redress.reconcile();
    const again = await run(number).describe();
    expect([again.status.name, again.runId === runId]).toEqual(['RUNNING', false]);
  }, PATIENCE);
  expect([await read(number), await journal(number)]).toEqual([before, told]);
  expect(await accept(number)).toBe(200);
  expect(await dismiss(number)).toBe(200);
  await vi.waitFor(async () => expect(await read(number)).toMatchObject({ stage: 'closed' }), PATIENCE);
  expect((await journal(number)).filter((type) => type === 'rung-fired')).toHaveLength(1);
  expect(new Set((await ofComplaint(redress.db, number)).map(({ attempts }) => attempts))).toEqual(
    new Set([1]),
  );
});

it('processes of one version that start together take over together', async () => {
  const { connection } = redress.temporal;
  const starts = Array.from({ length: 3 }, () =>
    takeOver(connection, redress.namespace, deploymentOf('1.3.0')),
  );
  await expect(Promise.all(starts)).resolves.toHaveLength(3);
});

it('a server that knows no such deployment says what to do', async () => {
  await expect(
    takeOver(redress.temporal.connection, 'no-such-namespace', deploymentOf('1.3.0')),
  ).rejects.toThrow('set-current-version --namespace no-such-namespace');
});
