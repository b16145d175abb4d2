/** What one side sends is bounded; staff always have room. */
import { expect, it } from 'vitest';
import * as mails from '../../../src/db/messages/outgoing/mails.js';
import { createRedress } from '../../support/redress.js';
import { shared } from '../../support/shared.js';

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

it('what is repeated under the same key is answered again and not counted', async () => {
  const filed = await service.filed();
  const once = { body: { text: 'Once.' }, key: 'repeated' };
  const path = `POST /v1/tracking/${filed.token}/answer`;
  const answers = [];
  for (let n = 0; n < 2 * PARTY; n++) answers.push(await service.request(path, once));
  expect(statuses([...answers, await say(filed)])).toEqual([200]);
});

it('whoever has said enough for today still answers what is asked, takes back, comes back and closes an address', async () => {
  const filed = await service.filed();
  const { owner } = await service.read(filed.number, 'zhou-min');
  for (let n = 0; n < PARTY; n++) await say(filed);
  expect((await say(filed)).status).toBe(429);
  await service.give(filed.number, 'ask-complainant', owner, { question: 'When?' });
  const given = [];
  for (const [command, body] of [
    ['answer', { text: 'Yesterday.' }],
    ['answer', { text: 'And once more.' }],
    ['change-contact', { email: 'other@example.com' }],
    ['refuse-contact', { transport: 'email' }],
    ['withdraw', {}],
    ['undo-withdrawal', {}],
    ['appeal', { text: 'I contest it.' }],
  ] as const)
    given.push((await say(filed, command, body)).status);
  expect(given).toEqual([200, 429, 200, 200, 200, 200, 409]);
});

it('one side is one, by its link or by the key of a client', async () => {
  const filed = await service.filed();
  const app = () => service.give(filed.number, 'answer', 'mobile-app', { text: 'By the app.' });
  for (let n = 0; n < PARTY; n++) await (n % 2 === 0 ? app() : say(filed));
  expect([(await app()).status, (await say(filed)).status]).toEqual([429, 429]);
  expect((await service.give(filed.number, 'withdraw', 'mobile-app', {})).status).toBe(200);
});

it('one link writes to few addresses', async () => {
  const filed = await service.filed();
  const change = (n: number) => say(filed, 'change-contact', { email: `victim-${n}@example.com` });
  // What is no number writes to nobody, and is no try.
  for (const phone of ['123', '12', '1'])
    expect((await say(filed, 'change-contact', { phone })).status).toBe(422);
  const answers = [];
  for (let n = 0; n < 5; n++) answers.push((await change(n)).status);
  expect(answers).toEqual([200, 200, 429, 429, 429]);
});

it('many complaints write few letters a day to an address nobody has proven; danger and a result have their own', async () => {
  const email = 'everybody-names@example.com';
  const [first] = [await service.filed({ contact: { email } })];
  for (let n = 0; n < 5; n++) await service.filed({ contact: { email } });
  const sent = () => mails.list(service.db, { limit: 50, recipient: email });
  const come = (letters: number) => expect.poll(async () => (await sent()).length).toBe(letters);
  await come(TO_ADDRESS);
  await service.settled();
  await come(TO_ADDRESS);
  await service.filed({ contact: { email }, danger: true });
  await come(TO_ADDRESS + 1);
  await say(first, 'withdraw', {});
  await come(TO_ADDRESS + 2);
});

it('an address that is proven gets what each of its complaints has to say', async () => {
  const email = 'proven@example.com';
  for (let n = 0; n < 6; n++) await service.filed({ contact: { email, verified: true } });
  const sent = () => mails.list(service.db, { limit: 50, recipient: email });
  await expect.poll(async () => (await sent()).length).toBe(6);
});
