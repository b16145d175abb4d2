/** The survey over weeks on the real stack: for how long it takes an answer, and whose it is (process row P19). */
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { changeStaff } from '../../src/db/people/people.js';
import { complaintFacts } from '../../src/db/schema/facts.js';
import { accept, complainant, decide, handler, withdraw } from '../support/runs/course.js';
import { skippingTime } from '../support/runs/skipping.js';

const time = await skippingTime();
const { rig } = time;

/** Decided, told and closed. */
async function told(): Promise<string> {
  const number = await rig.file();
  await accept(rig, number);
  await decide(rig, number);
  await time.ended(number);
  return number;
}
const rate = (number: string, handling: number, round = 1) =>
  rig.give(number, 'rate', { round, handling }, complainant);
const surveyed = (number: string) =>
  rig.db
    .select({
      ...{ round: complaintFacts.round, owner: complaintFacts.surveyOwner },
      handling: complaintFacts.ratedHandling,
    })
    .from(complaintFacts)
    .where(eq(complaintFacts.number, number))
    .orderBy(complaintFacts.round);

it('takes an answer for 28 days from the telling, through an appeal that was taken back, and no longer', async () => {
  const number = await told();
  await time.pass('48h');
  await rig.give(number, 'appeal', { from: 'complainant' }, complainant, { text: 'It is still there.' });
  expect((await rate(number, 1)).refusal?.refused).toBe('not-in-this-stage');
  await withdraw(rig, number);
  await time.ended(number);
  await time.pass(`${25 * 24}h`);
  expect((await rate(number, 2)).refusal).toBeUndefined();
  await time.ended(number);
  const first = { round: 1, owner: handler.id, handling: 2 };
  expect(await surveyed(number)).toEqual([first, { round: 2, owner: null, handling: null }]);
  await time.pass('48h');
  expect((await rate(number, 5)).refusal).toEqual({ refused: 'survey-over' });
  await time.ended(number);
  expect((await surveyed(number))[0]).toEqual(first);
});

it('still counts for whoever had the case when it opened and has left since', async () => {
  const number = await told();
  await changeStaff(rig.db, handler.id, { active: false });
  expect((await rate(number, 3)).refusal).toBeUndefined();
  await time.ended(number);
  expect(await surveyed(number)).toEqual([{ round: 1, owner: handler.id, handling: 3 }]);
});
