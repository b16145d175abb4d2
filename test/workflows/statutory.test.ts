/** What the law gives, on the real stack: from filing over the date that is told to what is late. */
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { complaints } from '../../src/db/schema/complaints.js';
import * as mails from '../../src/db/messages/outgoing/mails.js';
import { dueAt } from '../../src/domain/clocks/clock.js';
import { defaultPolicy } from '../../src/domain/policy/policy.js';
import { instant } from '../../src/words/instants.js';
import { email } from '../support/runs/filing.js';
import { as } from '../support/runs/rig.js';
import { reviewer } from '../support/runs/course.js';
import { skippingTime } from '../support/runs/skipping.js';
import { storyOf } from '../support/runs/story.js';

const statutory = { workingDays: 1, calendar: { zone: 'UTC', weekend: [] } };
const time = await skippingTime({ policy: { ...defaultPolicy, statutory } });
const { rig } = time;

const registeredLetter = async (number: string): Promise<string> => {
  const found = await mails.list(rig.db, { limit: 50, recipient: email });
  return found.find(({ id }) => id.startsWith(`${number}/`) && id.includes('/registered/'))?.text ?? '';
};
const lawOf = async (number: string) =>
  (await rig.state(number)).clocks.find(({ key }) => key === 'statutory');
const overdueAt = async (number: string): Promise<number | null> => {
  const [row] = await rig.db.select().from(complaints).where(eq(complaints.number, number));
  return row?.overdueAt ?? null;
};

it('a privacy complaint is told the date of the law, and is late from then on until it is answered', async () => {
  const number = await rig.file({ category: 'privacy' });
  const clock = await lawOf(number);
  if (clock === undefined) throw new Error('No statutory clock');
  const date = dueAt(clock);
  await expect
    .poll(() => registeredLetter(number))
    .toContain(`By law, you must have our answer by ${instant(date, 'en')}`);
  await rig.give(number, 'review', { verdict: 'accept', category: 'privacy' }, reviewer);
  expect(await overdueAt(number)).toBe(date);
  await time.pass(`${Math.ceil((date - (await rig.now())) / 3_600_000) + 1}h`);
  expect((await rig.state(number)).escalation).toBe(2);
  const { owner } = await rig.state(number);
  await rig.give(
    number,
    'resolve',
    { outcome: 'dismissed', grounds: ['no-rule-broken'], remedies: [] },
    as(owner ?? '', 'owner'),
    { explanation: 'Nothing of yours was shown.' },
  );
  await time.ended(number);
  const told = (await storyOf(rig.db, number, ['rung-fired', 'clock-stopped'])).filter((line) =>
    line.includes(' statutory'),
  );
  expect(told).toEqual([
    expect.stringContaining('rung-fired statutory 0.75 level 0 tells owner lead'),
    expect.stringContaining('rung-fired statutory 1 level 2 tells lead supervisor'),
    expect.stringMatching(/clock-stopped statutory missed by/),
  ]);
});

it('of another class no law is named', async () => {
  const number = await rig.file();
  expect(await lawOf(number)).toBeUndefined();
  await expect.poll(() => registeredLetter(number)).toContain('registered');
  expect(await registeredLetter(number)).not.toContain('law');
  await rig.give(number, 'review', { verdict: 'reject', reason: 'out-of-scope' }, reviewer, {
    explanation: 'It is not ours.',
  });
  await time.ended(number);
});
