import { expect, it } from 'vitest';
import { accept, decide } from '../support/runs/course.js';
import { skippingTime } from '../support/runs/skipping.js';
import { storyOf } from '../support/runs/story.js';

const time = await skippingTime();
const { rig } = time;

it('a complaint met in time goes from receipt to closed, each letter once', async () => {
  const number = await rig.file();
  await time.pass('3h');
  await accept(rig, number);
  await time.pass('5h');
  await decide(rig, number);
  expect(await time.ended(number)).toMatchObject({ stage: 'closed', round: 1, ending: 'decided' });
  expect(await rig.state(number)).toMatchObject({ telling: { state: 'told' }, escalation: 0 });
  const all = [
    'received',
    'acknowledged',
    'assigned',
    'accepted',
    'decided',
    'clock-stopped',
    'closed',
  ] as const;
  expect(await storyOf(rig.db, number, [...all, 'result-due', 'result-sent', 'told'])).toEqual([
    '0h received',
    '0h acknowledged',
    '0h assigned owner emma-clarke',
    '3h accepted',
    '3h clock-stopped review met',
    '3h assigned owner olivia-reed',
    '8h decided',
    '8h clock-stopped investigation met',
    '8h clock-stopped remedies met',
    '8h result-due decided complete',
    '8h result-sent email',
    '8h clock-stopped feedback met',
    '8h clock-stopped promise met',
    '8h told transport',
    '8h clock-stopped receipt met',
    '8h closed',
  ]);
  expect(rig.sent(number)).toEqual([
    'registered to email',
    'assigned to emma-clarke',
    'accepted to email',
    'assigned to olivia-reed',
    'result to email',
  ]);
});
