import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { beforeCommit, beforeSettling, withinCommit } from '../support/halts.js';
import { halves, PATIENCE, type Halves } from '../support/halves.js';
import { begun, filed, hasOneEffect, idOf, lettersOnce, submit, verdict } from '../support/steps.js';

let redress: Halves;
beforeAll(async () => {
  redress = await halves();
});
afterAll(() => redress?.[Symbol.asyncDispose]());

const restarted = async (): Promise<void> => {
  await redress.postgres.kill();
  await redress.postgres.start();
};

it('PostgreSQL killed in mid-commit, all written but the answer: the command is carried out once', async () => {
  const number = await filed(redress);
  const order = await verdict(redress, number);
  await using before = await beforeCommit(redress.databaseUrl, number);
  const asked = begun(redress, order);
  await using halt = await beforeSettling(redress.databaseUrl, await idOf(redress, order));
  await before.release();
  await halt.reached();
  await restarted();
  await asked;
  await hasOneEffect(redress, order);
  lettersOnce(redress, number);
});

it('PostgreSQL killed within a COMMIT: the command is carried out once', async () => {
  const number = await filed(redress);
  const order = await verdict(redress, number);
  await using halt = await withinCommit(redress.databaseUrl);
  const asked = begun(redress, order);
  await halt.reached();
  await restarted();
  await asked;
  await hasOneEffect(redress, order);
  lettersOnce(redress, number);
});

it('PostgreSQL away: a submission is told to come again, and its key then gives one complaint', async () => {
  const key = randomUUID();
  await redress.postgres.kill();
  const away = await submit(redress, key);
  expect(away).toMatchObject({ status: 503, body: { type: 'urn:redress:problem:unavailable' } });
  expect(Number(away.headers.get('retry-after'))).toBeGreaterThan(0);
  await redress.postgres.start();
  const first = await vi.waitFor(async () => {
    const answer = await submit(redress, key);
    expect(answer.status).toBe(202);
    return answer;
  }, PATIENCE);
  expect((await submit(redress, key)).body).toEqual(first.body);
  await vi.waitFor(
    () => expect(redress.letters(first.body.number)).toHaveProperty('registered complainant:email', 1),
    PATIENCE,
  );
  await redress.agree();
});
