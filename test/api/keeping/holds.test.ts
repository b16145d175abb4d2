/** Holds over HTTP (process row P15): who may set one, on a closed case too, and which cases it reaches. */
import { expect, it } from 'vitest';
import { signedIn } from '../../support/browser.js';
import { createRedress } from '../../support/redress.js';
import { shared } from '../../support/shared.js';

const service = await shared(createRedress({ workers: true }));
const admin = 'guo-ran';
const inAYear = new Date(Date.now() + 365 * 86_400_000).toISOString();
const held = { scope: 'person', reviewAt: inAYear, reason: 'Proceedings are announced.' };

async function closed(accountId: string): Promise<string> {
  const { number, token } = await service.filed({
    accountId,
    contact: { email: `${accountId}@mail.example`, verified: true },
  });
  expect((await service.request(`POST /v1/tracking/${token}/withdraw`, { body: {} })).status).toBe(200);
  await expect.poll(async () => (await service.read(number)).stage).toBe('closed');
  return number;
}

it('a hold on a closed case is seen on every case of the same person, until it is released', async () => {
  const [one, other, stranger] = [await closed('u-9001'), await closed('u-9001'), await closed('u-9002')];
  const desk = await signedIn(service.app, admin);
  await desk.send('/desk/language', { locale: 'en' });
  const page = async (number: string) => (await desk.open(`/desk/cases/${number}`)).text;
  expect((await service.give(one, 'hold', 'mobile-app', held)).status).toBe(403);
  expect(await service.give(one, 'hold', admin, held)).toMatchObject({ status: 200 });
  await service.settled();
  expect(await page(one)).toContain('On hold');
  expect(await page(other)).toContain(`by complaint`);
  expect(await page(stranger)).not.toContain('On hold');
  expect(await service.give(other, 'release-hold', admin, { reason: 'Over.' })).toMatchObject({
    status: 409,
  });
  expect(await service.give(one, 'release-hold', admin, { reason: 'Over.' })).toMatchObject({ status: 200 });
  expect(await page(other)).not.toContain('On hold');
});
