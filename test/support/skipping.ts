/** A rig whose clock leaps to the next timer, set up once for the tests of a file. */
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { Client } from '@temporalio/client';
import { afterAll, beforeAll, expect } from 'vitest';
import type { RunInput, RunResult } from '../../src/contract/messages.js';
import { replay, type Kept } from './replay.js';
import { createRig, type Rig, type RigOptions } from './rig.js';
import { createTimeSkippingEnvironment } from './time-skipping.js';

const PATIENCE_HOURS = 400;

/** Every run a file started has ended, and would go the same way once more. */
async function checkRuns({ client, filed }: Rig, code: RigOptions['code']): Promise<void> {
  const kept: Kept[] = [];
  for (const workflowId of filed) {
    const handle = client.workflow.getHandle(workflowId);
    if ((await handle.describe()).status.name === 'RUNNING')
      throw new Error(`${workflowId} was left hanging`);
    kept.push({ workflowId, history: await handle.fetchHistory() });
  }
  expect(await replay(kept, code)).toEqual(Object.fromEntries(filed.map((number) => [number, null])));
}

/** Sets up before the first test and takes everything down after the last; time stands unless it is passed. */
export function skippingTime(change: Pick<RigOptions, 'policy' | 'postmen' | 'code'> = {}) {
  let environment: TestWorkflowEnvironment | undefined;
  let client: Client | undefined;
  let rig: Rig | undefined;
  const present = <T>(made: T | undefined): T => {
    if (made === undefined) throw new Error('Nothing is set up before the first test');
    return made;
  };

  beforeAll(async () => {
    environment = await createTimeSkippingEnvironment();
    const { connection, nativeConnection, namespace = 'default' } = environment;
    const now = () => present(environment).currentTimeMs();
    client = new Client({ connection, namespace });
    rig = await createRig({ client, connection: nativeConnection, namespace, now, ...change });
  });
  afterAll(async () => {
    if (rig !== undefined) await checkRuns(rig, change.code);
    await rig?.[Symbol.asyncDispose]();
    await environment?.teardown();
  });

  const pass = (duration: `${number}${'m' | 'h'}`): Promise<void> => present(environment).sleep(duration);
  const handle = (number: string) =>
    present(client).workflow.getHandle<(input: RunInput) => Promise<RunResult>>(number);

  return {
    get rig(): Rig {
      return present(rig);
    },
    /** Lets so much time pass, such as `18h`. */
    pass,
    handle,
    /** What the complaint's run comes to: hour by hour, for the server would leap on to its end of all time. */
    async ended(number: string): Promise<RunResult> {
      for (let hour = 0; hour < PATIENCE_HOURS; hour++) {
        if ((await handle(number).describe()).status.name !== 'RUNNING') return await handle(number).result();
        await pass(hour === 0 ? '1m' : '1h');
      }
      throw new Error(`The run of ${number} does not end`);
    },
  };
}
