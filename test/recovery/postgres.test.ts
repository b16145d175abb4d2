import { randomUUID } from 'node:crypto';
import { expect, it, vi } from 'vitest';
import { beforeCommit, beforeSettling, withinCommit } from './halts.js';
import { shared } from '../support/shared.js';
import { halves, PATIENCE } from '../support/processes/halves.js';
import { begun, filed, hasOneEffect, idOf, lettersOnce, verdict } from './steps.js';

const redress = await shared(halves());

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
  const away = await redress.submit({}, key);
  expect(away).toMatchObject({ status: 503, body: { type: 'urn:redress:problem:unavailable' } });
  expect(Number(away.headers['retry-after'])).toBeGreaterThan(0);
  await redress.postgres.start();
  const first = await vi.waitFor(async () => {
    const answer = await redress.submit({}, key);
    expect(answer.status).toBe(202);
    return answer;
  }, PATIENCE);
  expect((await redress.submit({}, key)).body).toEqual(first.body);
  await vi.waitFor(
    () => expect(redress.letters(first.body.number)).toHaveProperty('registered complainant:email', 1),
    PATIENCE,
  );
  await redress.agree();
});
