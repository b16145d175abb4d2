import type { Client } from '@temporalio/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connectClient, type TemporalTarget } from '../../temporal/connection.js';
import { registerSearchAttributes } from '../../temporal/register.js';
import { schedules, type ScheduleDeclaration } from '../../src/contract/schedules.js';
import { ensureSchedules } from '../../temporal/schedules.js';
import { searchAttributes } from '../../src/contract/search-attributes.js';
import { createTestNamespace, newNamespace } from '../support/servers/namespace.js';

let target: TemporalTarget;
let client: Client;

beforeAll(async () => {
  target = await createTestNamespace();
  client = await connectClient(target);
});
afterAll(() => client.connection.close());

it('registers search attributes again without complaint, and runs can be started with them', async () => {
  await registerSearchAttributes(client.connection, target.namespace);
  const typedSearchAttributes = [
    { key: searchAttributes.stage, value: 'review' },
    { key: searchAttributes.escalationLevel, value: 1 },
    { key: searchAttributes.nextDeadline, value: new Date('2026-11-22T00:00:00Z') },
    { key: searchAttributes.overdue, value: true },
  ];
  await client.workflow.start('complaint', {
    workflowId: 'C-1',
    taskQueue: 'complaints',
    typedSearchAttributes,
  });
  const { typedSearchAttributes: kept } = await client.workflow.getHandle('C-1').describe();
  expect(kept.get(searchAttributes.stage)).toBe('review');
  expect(kept.get(searchAttributes.overdue)).toBe(true);
});

it('halves that start at once both add search attributes, and neither fails', async () => {
  for (let n = 0; n < 3; n += 1) {
    const bare = await newNamespace();
    const halves = await Promise.all([1, 2, 3, 4].map(() => connectClient(bare)));
    await Promise.all(halves.map(({ connection }) => registerSearchAttributes(connection, bare.namespace)));
    const { customAttributes } = await client.connection.operatorService.listSearchAttributes(bare);
    expect(Object.keys(customAttributes)).toEqual(
      expect.arrayContaining(Object.values(searchAttributes).map(({ name }) => name)),
    );
    await Promise.all(halves.map(({ connection }) => connection.close()));
  }
});

it('creates schedules, follows their declaration, and leaves a paused one paused', async () => {
  const hourly: ScheduleDeclaration[] = schedules.map((one) => ({
    ...one,
    spec: { intervals: [{ every: '1h' }] },
  }));
  await ensureSchedules(client, schedules);
  const handle = client.schedule.getHandle('reconcile');
  await handle.pause('by the operator');
  await ensureSchedules(client, hourly);
  const { spec, state, policies } = await handle.describe();
  expect(spec.intervals?.map(({ every }) => every)).toEqual([3_600_000]);
  expect(policies.overlap).toBe('SKIP');
  expect(state.paused).toBe(true);
});
