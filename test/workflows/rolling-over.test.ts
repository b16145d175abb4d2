import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { bundleSource } from '../../src/worker.js';
import { atOnce } from '../support/runs/at-once.js';
import { reject, reviewer } from '../support/runs/course.js';
import { as } from '../support/runs/rig.js';
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

it('one side without end: none of its messages is lost, the state does not grow, staff are heard meanwhile', async () => {
  const number = await rig.file();
  const { runId } = await time.handle(number).describe();
  const before = JSON.stringify(await rig.state(number)).length;
  const complainant = as('complainant', 'complainant');
  const say = () => rig.give(number, 'answer', {}, complainant, { text: 'Once more.' });
  const note = () => rig.give(number, 'note', {}, reviewer, { note: 'Read.' });
  expect(await Promise.all([atOnce(5 * MOST, 7, say), atOnce(MOST, 1, note)])).toEqual([[], []]);
  expect((await time.handle(number).describe()).runId).not.toBe(runId);
  expect(await storyOf(rig.db, number, ['answered'])).toHaveLength(5 * MOST);
  expect(JSON.stringify(await rig.state(number)).length).toBeLessThan(before + 50);
  await reject(rig, number);
  expect(await time.ended(number)).toMatchObject({ stage: 'closed' });
});
