import { expect, it, vi } from 'vitest';
import { beforeCommit, beforeSending, withinCommit } from './halts.js';
import { shared } from '../support/shared.js';
import { halves, PATIENCE } from '../support/processes/halves.js';
import { answered, begun, filed, hasOneEffect, lettersOnce, rowsOf, verdict } from './steps.js';
import { storyOf } from '../support/runs/story.js';

const redress = await shared(halves());

const accepted = (number: string): Promise<unknown> =>
  vi.waitFor(async () => {
    const { events } = await redress.handle(number).fetchHistory();
    expect(events?.some((event) => event.workflowExecutionUpdateAcceptedEventAttributes != null)).toBe(true);
  }, PATIENCE);

it('a worker killed between acceptance and commit: the command is carried out once', async () => {
  const number = await filed(redress);
  const order = await verdict(redress, number);
  await using halt = await beforeCommit(redress.databaseUrl, number);
  const asked = begun(redress, order);
  await accepted(number);
  await halt.reached();
  await redress.worker.kill();
  await halt.release();
  expect(await storyOf(redress.db, number, ['accepted'])).toEqual([]);
  await redress.worker.start();
  await asked;
  await hasOneEffect(redress, order);
  lettersOnce(redress, number);
});

it('a worker killed while PostgreSQL commits for it: what it never heard of counts, once', async () => {
  const number = await filed(redress);
  const order = await verdict(redress, number);
  await using halt = await withinCommit(redress.databaseUrl);
  const asked = begun(redress, order);
  await halt.reached();
  await redress.worker.kill();
  await halt.release();
  await vi.waitFor(
    async () => expect(await storyOf(redress.db, number, ['accepted'])).toEqual(['0h accepted']),
    PATIENCE,
  );
  await redress.worker.start();
  await asked;
  await hasOneEffect(redress, order);
  lettersOnce(redress, number);
});

it('a worker killed between commit and sending: the letters go out, once', async () => {
  const number = await filed(redress);
  const order = await verdict(redress, number);
  await using halt = await beforeSending(redress.databaseUrl);
  const asked = begun(redress, order);
  await halt.reached();
  // A letter of the filing may be the one that is halted first.
  await vi.waitFor(
    async () => expect(await rowsOf(redress, order)).toMatchObject([{ status: 'applied' }]),
    20_000,
  );
  await redress.worker.kill();
  await halt.release();
  await asked;
  expect(Object.keys(redress.letters(number))).not.toContain('accepted complainant:email');
  await redress.worker.start();
  await hasOneEffect(redress, order);
  lettersOnce(redress, number);
});

it('a worker killed while sending: the provider sees the same letter under the same key', async () => {
  const number = await filed(redress);
  const order = await verdict(redress, number);
  const before = Object.keys(redress.letters(number));
  redress.resend.behave('hold');
  await answered(redress, order);
  const held = await vi.waitFor(() => {
    const name = Object.keys(redress.letters(number)).find((other) => !before.includes(other));
    if (name === undefined) throw new Error('Nothing is being sent');
    return name;
  }, PATIENCE);
  await redress.worker.kill();
  redress.resend.behave('take');
  await redress.worker.start();
  await hasOneEffect(redress, order);
  lettersOnce(redress, number, [held]);
});

it('worker and Temporal server killed together, after a commit neither heard of', async () => {
  const number = await filed(redress);
  const order = await verdict(redress, number);
  await using halt = await withinCommit(redress.databaseUrl);
  const asked = begun(redress, order);
  await halt.reached();
  await Promise.all([redress.worker.kill(), redress.temporal.kill()]);
  await halt.release();
  await redress.temporal.start();
  await redress.worker.start();
  await asked;
  await hasOneEffect(redress, order);
  lettersOnce(redress, number);
});
