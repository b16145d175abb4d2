/** A rig whose clock leaps to the next timer, for the tests of a file. */
import { Client } from '@temporalio/client';
import { afterAll, expect } from 'vitest';
import type { RunInput, RunResult } from '../../../src/contract/messages.js';
import type { Options } from '../redress.js';
import { createTimeSkippingEnvironment } from '../servers/time-skipping.js';
import { replay, type Kept } from './replay.js';
import { createRig, type Rig } from './rig.js';

const PATIENCE_HOURS = 400;

/** Every run a file started has ended, and would go the same way once more. */
async function checkRuns({ temporal, numbers }: Rig, code: Options['code']): Promise<void> {
  const kept: Kept[] = [];
  for (const workflowId of numbers) {
    const handle = temporal.workflow.getHandle(workflowId);
    if ((await handle.describe()).status.name === 'RUNNING')
      throw new Error(`${workflowId} was left hanging`);
    kept.push({ workflowId, history: await handle.fetchHistory() });
  }
  expect(await replay(kept, code)).toEqual(Object.fromEntries(numbers.map((number) => [number, null])));
}

/** Starts everything and takes it down after the last test; time stands unless it is passed. */
export async function skippingTime(options: Pick<Options, 'policy' | 'postmen' | 'code' | 'config'> = {}) {
  const environment = await createTimeSkippingEnvironment();
  const { connection, nativeConnection, namespace = 'default' } = environment;
  const client = new Client({ connection, namespace });
  const target = { client, connection: nativeConnection, namespace };
  const rig = await createRig({ target, now: () => environment.currentTimeMs(), ...options });
  afterAll(async () => {
    await checkRuns(rig, options.code);
    await rig[Symbol.asyncDispose]();
    await environment.teardown();
  });

  /** Lets so much time pass, such as `18h`. */
  const pass = (duration: `${number}${'m' | 'h'}`): Promise<void> => environment.sleep(duration);
  const handle = (number: string) =>
    client.workflow.getHandle<(input: RunInput) => Promise<RunResult>>(number);

  /** What the complaint's run comes to: hour by hour, for the server would leap on to its end of all time. */
  async function ended(number: string): Promise<RunResult> {
    for (let hour = 0; hour < PATIENCE_HOURS; hour++) {
      if ((await handle(number).describe()).status.name !== 'RUNNING') return await handle(number).result();
      await pass(hour === 0 ? '1m' : '1h');
    }
    throw new Error(`The run of ${number} does not end`);
  }

  return { rig, pass, handle, ended };
}
