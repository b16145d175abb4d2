import { expect, it, vi } from 'vitest';
import { accept, complainant, decide, handler, reject, reviewer, withdraw } from '../support/runs/course.js';
import { skippingTime } from '../support/runs/skipping.js';
import { storyOf } from '../support/runs/story.js';

const time = await skippingTime();
const { rig } = time;

/** Two complaints of one person about one post, the second merged into the first. */
async function merged() {
  const [first, second] = [await rig.file({ subject: 'post-1' }), await rig.file({ subject: 'post-1' })];
  await rig.give(second, 'escalate', { reason: 'risk' }, reviewer);
  await rig.give(second, 'merge', { into: first }, reviewer);
  await vi.waitFor(async () => expect((await rig.state(first)).joined.length > 0).toBe(true), {
    timeout: 30_000,
  });
  return { rig, first, second };
}

it('the same matter twice: one decision ends both, and each is told', async () => {
  const { rig, first, second } = await merged();
  expect(await rig.state(first)).toMatchObject({ joined: [second], escalation: 1 });
  await time.pass('30h');
  expect(await storyOf(rig.db, second, ['rung-fired'])).toEqual([]);
  await accept(rig, first);
  await decide(rig, first);
  await time.ended(first);
  expect(await time.ended(second)).toMatchObject({ stage: 'closed', ending: 'merged' });
  expect(rig.sent(second)).toEqual([
    'registered to email',
    'assigned to emma-clarke',
    'escalated to zhou-min',
    'merged to email',
    'result to email',
  ]);
});

it('the target withdrawn, the other goes on with the time that was left', async () => {
  const { rig, first, second } = await merged();
  await time.pass('10h');
  await withdraw(rig, first);
  await vi.waitFor(async () => expect((await rig.state(second)).mergedInto === null).toBe(true), {
    timeout: 30_000,
  });
  const review = (await rig.state(second)).clocks.find(({ key }) => key === 'review');
  expect(review).toMatchObject({ pause: null, stoppedAt: null });
  expect(review).not.toHaveProperty('askedMs');
  expect(Math.round((review?.pausedMs ?? 0) / 3_600_000)).toBe(10);
  await reject(rig, second);
  expect(await time.ended(second)).toMatchObject({ ending: 'rejected' });
  await time.ended(first);
});

it('what is not the same person’s is not merged, whatever the message says', async () => {
  const ours = await rig.file({ subject: 'post-2' });
  const theirs = await rig.file({ subject: 'post-2', email: 'somebody.else@example.com' });
  const refused = await rig.give(ours, 'merge', { into: theirs }, reviewer);
  expect(refused.refusal).toEqual({ refused: 'other-complainant' });
  await accept(rig, ours);
  await rig.give(ours, 'relate', { to: theirs }, handler);
  await vi.waitFor(async () => expect((await rig.state(theirs)).related.includes(ours)).toBe(true), {
    timeout: 30_000,
  });
  expect(await rig.state(ours)).toMatchObject({ related: [theirs], mergedInto: null });
  const own = await rig.give(theirs, 'withdraw', {}, complainant);
  expect(own.refusal).toBeUndefined();
  await time.ended(theirs);
  await withdraw(rig, ours);
  await time.ended(ours);
});
