/** What runs out: people are told in time, and at its end their cases go to others, or a lead answers for them. */
import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createUpkeep } from '../../../src/activities/upkeep/upkeep.js';
import * as mails from '../../../src/db/messages/outgoing/mails.js';
import { trainingRecords } from '../../../src/db/schema/training.js';
import { keepGates } from '../../../src/db/training/gates.js';
import { createRedress } from '../../support/redress.js';
import { shared } from '../../support/shared.js';
import { PROCESS, training } from './training.js';

const redress = await shared(createRedress({ workers: true }));
const { db, request, give, read } = redress;
const { require, pass, takeAway } = training(redress);
const DAY = 86_400_000;
const upkeep = createUpkeep(redress.deps);

/** Somebody's record of the course ends then. */
const ends = async (person: string, expiresAt: number): Promise<void> =>
  await db.transaction(async (tx) => {
    const passedAt = expiresAt - 730 * DAY;
    await tx.update(trainingRecords).set({ passedAt, expiresAt }).where(eq(trainingRecords.person, person));
    await keepGates(tx);
  });
const letters = async (person: string): Promise<number> => {
  await upkeep.remind();
  await redress.settled();
  const recipient = `${person}@staff.example`;
  const found = await mails.list(db, { limit: 100, recipient });
  return found.filter(({ text }) => /“The complaints process”|“投诉处理流程”/.test(text)).length;
};
async function accepted(): Promise<string> {
  const { number } = await redress.filed();
  const { owner } = await read(number);
  await give(number, 'review', owner, { verdict: 'accept', category: 'content' });
  await redress.settled();
  return number;
}

beforeEach(async () => {
  await pass('olivia-reed');
  await pass('wang-lei');
  await require();
});
afterEach(async () => {
  await require(null);
  for (const person of ['wang-lei', 'olivia-reed']) await takeAway(person);
});

it('the person and their lead are told 30 days before and again 7 days before, each once', async () => {
  const [before, lead] = [await letters('olivia-reed'), await letters('liu-yang')];
  const expiresAt = Date.now() + 20 * DAY;
  await ends('olivia-reed', expiresAt);
  for (const _ of [1, 2]) {
    expect(await letters('olivia-reed')).toBe(before + 1);
    expect(await letters('liu-yang')).toBe(lead + 1);
  }
  await ends('olivia-reed', Date.now() + 5 * DAY);
  for (const _ of [1, 2]) {
    expect(await letters('olivia-reed')).toBe(before + 2);
    expect(await letters('liu-yang')).toBe(lead + 2);
  }
});

it('of what a lead will lack, whoever supervises the team is told', async () => {
  const ofLeads = { of: 'role', name: 'lead', course: PROCESS };
  const toSupervisor = async () => {
    await upkeep.remind();
    await redress.settled();
    const found = await mails.list(db, { limit: 100, recipient: 'he-ping@staff.example' });
    return found.filter(({ text }) => text.includes('马超')).length;
  };
  const before = await toSupervisor();
  await require(new Date(Date.now() + 20 * DAY).toISOString(), ofLeads);
  expect(await toSupervisor()).toBe(before + 1);
  await require(null, ofLeads);
});

it('at its end open cases are handed over to the trained', async () => {
  const number = await accepted();
  expect(await read(number)).toMatchObject({ owner: 'olivia-reed' });
  await ends('olivia-reed', Date.now() - 1);
  await upkeep.handOver();
  await redress.settled();
  await expect.poll(() => read(number)).toMatchObject({ owner: 'wang-lei' });
});

it('or stay, where a lead answers for it until a date; that stands among the acts with the reason', async () => {
  const number = await accepted();
  const except = (as: string, until: number) =>
    request('POST /v1/training/exceptions', {
      ...{
        as,
        body: {
          person: 'olivia-reed',
          course: PROCESS,
          until: new Date(until).toISOString(),
          why: 'On leave.',
        },
      },
    });
  expect((await except('olivia-reed', Date.now() + DAY)).status).toBe(403);
  expect((await except('liu-yang', Date.now() + 100 * DAY)).status).toBe(422);
  // The 92nd day from today as a whole.
  expect((await except('liu-yang', Math.ceil(Date.now() / DAY + 92) * DAY)).status).toBe(200);
  expect((await except('liu-yang', Date.now() + DAY)).status).toBe(200);
  await ends('olivia-reed', Date.now() - 1);
  await upkeep.handOver();
  await redress.settled();
  expect(await read(number)).toMatchObject({ owner: 'olivia-reed' });
  expect((await give(number, 'note', 'olivia-reed', { note: 'Going on.' })).status).toBe(200);
  const { body } = await request('GET /v1/acts?limit=20', { as: 'deng-rui' });
  expect(body.items.find(({ act }: { act: string }) => act === 'except-training')).toMatchObject({
    ...{ by: 'liu-yang', about: `${PROCESS}/olivia-reed`, after: { why: 'On leave.' } },
  });
});
