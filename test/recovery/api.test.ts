import { randomUUID } from 'node:crypto';
import { count } from 'drizzle-orm';
import { expect, it, vi } from 'vitest';
import { complaints } from '../../src/db/schema/complaints.js';
import { beforeCommit, withinCommit } from './halts.js';
import { shared } from '../support/shared.js';
import { halves, PATIENCE } from '../support/processes/halves.js';
import type { Answer } from '../support/http.js';
import { answered, filed, give, idOf, note, rowsOf, verdict, type Order } from './steps.js';
import { storyOf } from '../support/runs/story.js';

const redress = await shared(halves());

/** Temporal lets so many updates of one run be under way. */
const IN_FLIGHT = 10;

const stored = async (): Promise<number> =>
  (await redress.db.select({ n: count() }).from(complaints))[0]?.n ?? 0;
const restarted = async (): Promise<void> => {
  await redress.api.kill();
  await redress.api.start();
};
const unknown = {
  status: 503,
  body: { type: 'urn:redress:problem:outcome-unknown' },
};
const expectUnknown = (answer: Answer): void => {
  expect(answer).toMatchObject(unknown);
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
};
/** Each order was given by one row and stands once in the journal. */
async function onceEach(number: string, orders: readonly Order[]): Promise<void> {
  for (const order of orders) expect(await rowsOf(redress, order)).toMatchObject([{ status: 'applied' }]);
  expect(await storyOf(redress.db, number, ['noted'])).toHaveLength(orders.length);
  await redress.agree();
}

it('an API killed before it answers a submission: the same key gives the one complaint', async () => {
  const [before, key] = [await stored(), randomUUID()];
  await using halt = await withinCommit(redress.databaseUrl);
  const lost = redress.submit({}, key).catch(() => null);
  await halt.reached();
  await redress.api.kill();
  expect(await lost).toBeNull();
  await halt.release();
  await redress.api.start();
  const [first, second] = [await redress.submit({}, key), await redress.submit({}, key)];
  expect(first).toMatchObject({ status: 202, body: { number: expect.any(String) } });
  expect(second.body).toEqual(first.body);
  expect(await stored()).toBe(before + 1);
  await redress.agree();
});

it('an API killed after it answered a submission: the same answer again, and the case takes its course', async () => {
  const [before, key] = [await stored(), randomUUID()];
  const first = await redress.submit({}, key);
  await restarted();
  const second = await redress.submit({}, key);
  expect([second.status, second.body]).toEqual([202, first.body]);
  expect(await stored()).toBe(before + 1);
  await vi.waitFor(
    () => expect(redress.letters(first.body.number)).toHaveProperty('registered complainant:email', 1),
    PATIENCE,
  );
  await redress.agree();
});

it('an API killed before it answers a command: the same key gives the answer of the one command', async () => {
  const number = await filed(redress);
  const order = await verdict(redress, number);
  await using halt = await beforeCommit(redress.databaseUrl, number);
  const lost = give(redress, order).catch(() => null);
  await halt.reached();
  await restarted();
  expect(await lost).toBeNull();
  await halt.release();
  const [first, second] = [await answered(redress, order), await answered(redress, order)];
  expect(second.body).toEqual(first.body);
  expect(await rowsOf(redress, order)).toMatchObject([{ status: 'applied' }]);
  expect(await storyOf(redress.db, number, ['accepted'])).toEqual(['0h accepted']);
  await redress.agree();
});

it('an API killed after it answered a command: the same answer again', async () => {
  const number = await filed(redress);
  const order = await verdict(redress, number);
  const first = await answered(redress, order);
  await restarted();
  expect((await give(redress, order)).body).toEqual(first.body);
  expect(await storyOf(redress.db, number, ['accepted'])).toEqual(['0h accepted']);
  await redress.agree();
});

it('callers who gave up are told so, and the same key later gives each its answer', async () => {
  const number = await filed(redress);
  const orders = Array.from({ length: IN_FLIGHT + 1 }, (_, i) => note(number, `Without a worker, ${i}.`));
  await redress.worker.kill();
  for (const answer of await Promise.all(orders.map((order) => give(redress, order)))) expectUnknown(answer);
  for (const order of orders) expect(await rowsOf(redress, order)).toMatchObject([{ status: 'pending' }]);
  await redress.worker.start();
  const first = await Promise.all(orders.map((order) => answered(redress, order)));
  const second = await Promise.all(orders.map((order) => answered(redress, order)));
  expect(second.map(({ body }) => body)).toEqual(first.map(({ body }) => body));
  await onceEach(number, orders);
});

it.each([IN_FLIGHT, IN_FLIGHT + 1])(
  '%i commands at once on one complaint: each is answered or told to repeat, and done once',
  async (many) => {
    const number = await filed(redress);
    const orders = Array.from({ length: many }, (_, i) => note(number, `All at once, ${i}.`));
    await using halt = await beforeCommit(redress.databaseUrl, number);
    const asked = Promise.all(orders.map((order) => give(redress, order)));
    await Promise.all(orders.map((order) => idOf(redress, order)));
    await vi.waitFor(async () => {
      const { events } = await redress.handle(number).fetchHistory();
      const accepted = events?.filter(
        (event) => event.workflowExecutionUpdateAcceptedEventAttributes != null,
      );
      expect(accepted).toHaveLength(IN_FLIGHT);
    }, PATIENCE);
    await halt.release();
    for (const answer of await asked) if (answer.status !== 200) expectUnknown(answer);
    for (const order of orders) await answered(redress, order);
    await onceEach(number, orders);
  },
);
