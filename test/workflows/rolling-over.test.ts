import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { bundleSource } from '../../src/worker.js';
import { atOnce } from '../support/runs/at-once.js';
import { reject, reviewer } from '../support/runs/course.js';
import { skippingTime } from '../support/runs/skipping.js';
import { storyOf } from '../support/runs/story.js';
import { MOST } from './short-runs.js';

const workflowsPath = fileURLToPath(new URL('./short-runs.ts', import.meta.url));
const time = await skippingTime({ code: { ...bundleSource, workflowsPath } });
const { rig } = time;

it('a run that took its most messages goes on in a new one, in a row or at once, and no caller notices', async () => {
  const number = await rig.file();
  const runs = new Set<string>();
  const note = () => rig.give(number, 'note', {}, reviewer, { note: 'Once more.' });
  for (const width of [1, 8]) {
    runs.add((await time.handle(number).describe()).runId);
    expect(await atOnce(2 * MOST, width, note)).toEqual([]);
  }
  runs.add((await time.handle(number).describe()).runId);
  expect(runs.size).toBe(3);
  expect(await storyOf(rig.db, number, ['noted'])).toHaveLength(4 * MOST);
  await reject(rig, number);
  expect(await time.ended(number)).toMatchObject({ stage: 'closed' });
});
