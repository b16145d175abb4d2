/** Temporal is away over a due time: what was handed in before it counts as handed in before it. */
import { expect, it, vi } from 'vitest';
import { defaultPolicy } from '../../src/domain/policy/policy.js';
import { accept, handler } from '../support/runs/course.js';
import { createRig } from '../support/runs/rig.js';
import { eventsOf, storyOf } from '../support/runs/story.js';
import { shared } from '../support/shared.js';

const { investigation, ...others } = defaultPolicy.deadlines;
const deadlines = { ...others, investigation: { ...investigation, within: '4s' as const } };
const rig = await shared(createRig({ policy: { ...defaultPolicy, deadlines } }));

it('a decision stored in time, whose run is away until after the due time, is met and tells nobody of lateness', async () => {
  const number = await rig.file();
  await accept(rig, number);
  await rig.stopWorkers();
  const resolution = { outcome: 'dismissed', grounds: ['no-rule-broken'] };
  await rig.store(number, 'resolve', resolution, handler, { explanation: 'It keeps to the rules.' });
  const accepted = (await eventsOf(rig.db, number)).find(({ type }) => type === 'accepted');
  const overDue = (accepted?.at ?? 0) + 1.5 * 4_000;
  await vi.waitFor(() => expect(Date.now()).toBeGreaterThan(overDue), { timeout: 30_000 });
  await rig.startWorkers();
  await vi.waitFor(async () => expect((await rig.state(number)).ending).toBe('decided'), {
    timeout: 30_000,
  });
  expect(await rig.state(number)).toMatchObject({ escalation: 0 });
  expect(await storyOf(rig.db, number, ['clock-stopped', 'rung-fired'])).toEqual([
    '0h clock-stopped review met',
    '0h clock-stopped investigation met',
    '0h clock-stopped remedies met',
  ]);
  expect(rig.sent(number).join()).not.toMatch(/late|escalated/);
});
