import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as journal from '../../src/db/journal.js';
import * as mails from '../../src/db/mails.js';
import { createRig, type Rig } from '../support/rig.js';
import { createTimeSkippingEnvironment } from '../support/time-skipping.js';

let environment: TestWorkflowEnvironment;
let rig: Rig;

beforeAll(async () => {
  environment = await createTimeSkippingEnvironment();
  rig = await createRig({
    client: environment.client,
    connection: environment.nativeConnection,
    namespace: environment.namespace ?? 'default',
    now: () => environment.currentTimeMs(),
  });
});
afterAll(async () => {
  await rig?.[Symbol.asyncDispose]();
  await environment?.teardown();
});

const typesOf = async (number: string) => (await journal.entries(rig.db, number)).map((entry) => entry.type);

it('a complaint met in time goes from receipt to closed, each letter once', async () => {
  const number = await rig.file();
  const reviewer = (await rig.state(number)).owner ?? '';
  await rig.give(
    number,
    'review',
    { verdict: 'accept', category: 'content' },
    { id: reviewer, relations: ['owner'] },
  );
  const handler = (await rig.state(number)).owner ?? '';
  expect(handler).not.toBe(reviewer);
  await rig.give(
    number,
    'resolve',
    { outcome: 'dismissed', grounds: ['no-rule-broken'] },
    { id: handler, relations: ['owner'] },
    { explanation: 'The post keeps to the rules.' },
  );
  await environment.client.workflow.getHandle(number).result();
  expect(await rig.state(number)).toMatchObject({
    stage: 'closed',
    ending: 'decided',
    telling: { state: 'told' },
  });
  expect(await typesOf(number)).toContain('told');
  const sent = (await mails.list(rig.db, { limit: 100 })).map((mail) =>
    mail.id.split('/').slice(2).join('/'),
  );
  expect(sent.toSorted()).toEqual(
    [
      'accepted/complainant:email',
      `assigned/${handler}`,
      `assigned/${reviewer}`,
      'registered/complainant:email',
      'result/complainant:email',
    ].toSorted(),
  );
});
