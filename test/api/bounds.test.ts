/** What one side sends is bounded; staff always have room. */
import { expect, it } from 'vitest';
import * as mails from '../../src/db/messages/mails.js';
import { createRedress } from '../support/redress.js';
import { shared } from '../support/shared.js';

const [PARTY, CHANGES, TO_ADDRESS] = [12, 2, 3];
const service = await shared(
  createRedress({
    workers: true,
    config: (config) => ({
      ...config,
      aDay: { ...config.aDay, commandsOfParty: PARTY, contactChanges: CHANGES, lettersToAddress: TO_ADDRESS },
    }),
  }),
);

type Filed = { number: string; token: string };
const say = ({ token }: Filed, command = 'answer', body: object = { text: 'Once more.' }) =>
  service.request(`POST /v1/tracking/${token}/${command}`, { body });
const statuses = (answers: { status: number }[]): number[] =>
  [...new Set(answers.map(({ status }) => status))].toSorted((a, b) => a - b);

it('one side is heard so often in a day, in a row and at once; staff act on the case all the same', async () => {
  const filed = await service.filed();
  const { number } = filed;
  const flood = await Promise.all(Array.from({ length: 40 }, () => say(filed)));
  expect(statuses(flood)).toEqual([200, 429]);
  let last = await say(filed);
  for (let n = 0; n < PARTY && last.status === 200; n++) last = await say(filed);
  expect(last).toMatchObject({ status: 429, body: { type: 'urn:redress:problem:too-many-requests' } });
  expect(Number(last.headers['retry-after'])).toBeGreaterThan(80_000);
  const taken = (await service.read(number, 'zhou-min')).texts.filter(
    ({ name }: { name: string }) => name === 'text',
  );
  expect(taken).toHaveLength(PARTY);
  const reviewer = (await service.read(number, 'zhou-min')).owner;
  const notes = await Promise.all(
    Array.from({ length: 8 }, () => service.give(number, 'note', reviewer, { note: 'Read.' })),
  );
  expect(statuses(notes)).toEqual([200]);
  expect((await say(await service.filed())).status).toBe(200);
});

it('one link writes to few addresses', async () => {
  const filed = await service.filed();
  const change = (n: number) => say(filed, 'change-contact', { email: `victim-${n}@example.com` });
  const answers = [];
  for (let n = 0; n < 5; n++) answers.push((await change(n)).status);
  expect(answers).toEqual([200, 200, 429, 429, 429]);
});

it('many complaints write to one address few times in a day; the rest waits', async () => {
  const email = 'everybody-names@example.com';
  for (let n = 0; n < 6; n++) await service.filed({ contact: { email } });
  const sent = () => mails.list(service.db, { limit: 50, recipient: email });
  await expect.poll(async () => (await sent()).length, { timeout: 20_000 }).toBe(TO_ADDRESS);
  await service.settled();
  expect(await sent()).toHaveLength(TO_ADDRESS);
});
