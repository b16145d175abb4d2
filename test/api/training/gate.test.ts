/** Nobody is given, claims or opens a case of a class without its courses (process row P21). */
import { afterEach, expect, it } from 'vitest';
import { createUpkeep } from '../../../src/activities/upkeep/upkeep.js';
import { signedIn } from '../../support/browser.js';
import { createRedress } from '../../support/redress.js';
import { shared } from '../../support/shared.js';
import { needed, training } from './training.js';

const redress = await shared(createRedress({ workers: true }));
const { request, give, read, journal } = redress;
const { require, pass, takeAway } = training(redress);
const SHUT = 'urn:redress:problem:course-missing';

afterEach(async () => {
  await require(null);
  for (const person of ['wang-lei', 'olivia-reed']) await takeAway(person);
});

/** A complaint that has come to the class `content`. */
async function accepted(category = 'content', words: object = {}): Promise<string> {
  const { number } = await redress.filed(words);
  const { owner } = await read(number);
  const answer = await give(number, 'review', owner, { verdict: 'accept', category });
  if (answer.status !== 200) throw new Error(answer.text);
  await redress.settled();
  return number;
}
const opened = async (number: string, as: string) => {
  const { status, body } = await request(`GET /v1/complaints/${number}`, { as });
  return { status, type: body.type };
};
const listed = async (as: string): Promise<string[]> =>
  (await request('GET /v1/complaints?limit=50', { as })).body.items.map(
    (one: { number: string }) => one.number,
  );
const found = async (number: string, as: string): Promise<number> =>
  (await request(`GET /v1/search?q=${number}`, { as })).body.items.length;

it('gives a case to the trained alone, whatever language they speak, and refuses the others by name', async () => {
  await require();
  await pass('wang-lei');
  const number = await accepted();
  expect((await read(number)).owner).toBe('wang-lei');
  const claimed = await give(number, 'assign', 'liu-yang', { duty: 'owner', to: 'olivia-reed' });
  expect(claimed).toMatchObject({ status: 409, body: { type: 'urn:redress:problem:not-trained' } });
  expect(await opened(number, 'olivia-reed')).toEqual({ status: 403, type: SHUT });
  expect(await listed('olivia-reed')).not.toContain(number);
  expect(await found(number, 'olivia-reed')).toBe(0);
  expect(await opened(number, 'liu-yang')).toMatchObject({ status: 200 });
  await pass('olivia-reed');
  expect(await opened(number, 'olivia-reed')).toMatchObject({ status: 200 });
  expect((await give(number, 'assign', 'liu-yang', { duty: 'owner', to: 'olivia-reed' })).status).toBe(200);
});

it('gives it to the lead where nobody is trained, and the journal says so', async () => {
  await require();
  const number = await accepted();
  expect(await read(number)).toMatchObject({ owner: 'liu-yang' });
  const given = (await journal(number)).filter(({ type }) => type === 'assigned').at(-1);
  expect(given).toMatchObject({ data: { person: 'liu-yang', exception: 'untrained-exception' } });
  // What somebody has by exception is not taken from them a minute later.
  await createUpkeep(redress.deps).handOver();
  await redress.settled();
  expect(await read(number)).toMatchObject({ owner: 'liu-yang' });
  expect((await give(number, 'note', 'liu-yang', { note: 'Seen.' })).status).toBe(200);
});

it('asks again where a case comes into another class', async () => {
  await require();
  await pass('olivia-reed');
  const number = await accepted('account');
  const { owner } = await read(number);
  const moved = await give(number, 'reclassify', owner, {
    ...{ category: 'content', severity: 'normal' },
  });
  expect(moved.status, moved.text).toBe(200);
  expect(await read(number)).toMatchObject({ category: 'content', owner: 'olivia-reed' });
});

it('closes list, search, export and case at once where training is taken away while the page is open', async () => {
  await pass('olivia-reed');
  await require();
  const number = await accepted();
  expect((await read(number)).owner).toBe('olivia-reed');
  const browser = await signedIn(redress.app, 'olivia-reed');
  const path = `/desk/cases/${number}`;
  expect((await browser.open(path)).status).toBe(200);
  expect((await browser.open('/desk/work')).text).toContain(number);
  await takeAway('olivia-reed');
  const shut = await browser.open(path);
  expect(shut.status).toBe(403);
  expect(shut.text).toContain('href="/desk/training"');
  for (const place of ['/desk/work', `/desk/search?q=${number}`])
    expect((await browser.open(place)).text, place).not.toContain(`href="${path}`);
  for (const place of ['journal', 'bundle'])
    expect((await browser.open(`${path}/${place}`)).status, place).toBe(403);
  expect(await opened(number, 'olivia-reed')).toEqual({ status: 403, type: SHUT });
  expect(await listed('olivia-reed')).not.toContain(number);
  expect(await found(number, 'olivia-reed')).toBe(0);
  const note = await give(number, 'note', 'olivia-reed', { note: 'Too late.' });
  expect(note).toMatchObject({ status: 403, body: { type: SHUT } });
  // Nobody else is trained, so it is the lead's, by exception.
  await createUpkeep(redress.deps).handOver();
  await redress.settled();
  await expect.poll(() => read(number)).toMatchObject({ owner: 'liu-yang' });
});

it('holds from its date on, and shows beforehand whom it would shut out', async () => {
  await pass('wang-lei');
  const query = new URLSearchParams(needed).toString();
  const { body } = await request(`GET /v1/training/requirements/preview?${query}`, { as: 'guo-ran' });
  const shut = body.items.map(({ id }: { id: string }) => id);
  expect(shut).toContain('olivia-reed');
  expect(shut).not.toContain('wang-lei');
  await require(new Date(Date.now() + 86_400_000).toISOString());
  const number = await accepted();
  expect((await read(number)).owner).toBe('olivia-reed');
  expect(await opened(number, 'olivia-reed')).toMatchObject({ status: 200 });
});
