/** The worked example of a change to the rules: what it does to runs that are open, and what keeps them going. */
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { bundleSource } from '../../src/worker.js';
import { keptHistories } from '../support/runs/histories.js';
import { broken, replay } from '../support/runs/replay.js';

const code = (file: string) => ({
  ...bundleSource,
  workflowsPath: fileURLToPath(new URL(file, import.meta.url)),
});
const warned = ['0.2.0/late-everywhere'];

it('the danger: without a patch, runs that were warned under the old rule cannot go on', async () => {
  expect(broken(await replay(keptHistories(), code('unguarded.ts')))).toEqual(warned);
});

it('the cure: behind a patch, every recorded run goes on under the rule it began with', async () => {
  expect(broken(await replay(keptHistories(), code('guarded.ts')))).toEqual([]);
});
