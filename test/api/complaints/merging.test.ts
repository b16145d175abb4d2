/** Naming another complaint in a command: what the door lets through, and what it gives away (process row P1). */
import { shared } from '../../support/shared.js';
import { expect, it, vi } from 'vitest';
import { createRedress } from '../../support/redress.js';

let reviewer: string;

const service = await shared(createRedress({ workers: true }));

/** A complaint under review; its reviewer is `reviewer`. */
async function filed(change: Record<string, unknown> = {}): Promise<string> {
  const { number } = await service.filed(change);
  reviewer = (await service.read(number)).owner;
  return number;
}

/** The same, accepted into the team for content, which the reviewer is not of. */
async function elsewhere(change: Record<string, unknown> = {}): Promise<string> {
  const number = await filed(change);
  const body = { verdict: 'accept', category: 'content' };
  await service.request(`POST /v1/complaints/${number}/review`, { as: reviewer, body });
  return number;
}

const give = (number: string, command: string, body: object) =>
  service.request(`POST /v1/complaints/${number}/${command}`, { as: reviewer, body });
const refusedAs = (code: string) => ({ status: 409, body: { type: `urn:redress:problem:${code}` } });

it('a reviewer merges the same matter of the same person into the case of another team', async () => {
  const [first, second] = [await elsewhere(), await filed()];
  expect((await service.request(`GET /v1/complaints/${first}`, { as: reviewer })).status).toBe(404);
  const { status, body } = await give(second, 'merge', { into: first.replaceAll('-', ' ') });
  expect([status, body.mergedInto]).toEqual([200, first]);
  await vi.waitFor(async () => expect((await service.read(first)).joined).toEqual([second]), 30_000);
});

it('a number that is another matter, out of their sight, is as one that is not there', async () => {
  const foreign = await elsewhere({ contact: { email: 'somebody.else@example.com' } });
  const own = await filed();
  const [unseen, absent] = [
    await give(own, 'merge', { into: foreign }),
    await give(own, 'merge', { into: '100-000-006' }),
  ];
  expect(unseen).toMatchObject(refusedAs('no-such-complaint'));
  expect(unseen.text).toBe(absent.text);
});

it('in sight, the refusal says what is in the way', async () => {
  const [first, second] = [await filed({ contact: { email: 'somebody.else@example.com' } }), await filed()];
  expect(await give(second, 'merge', { into: first })).toMatchObject(refusedAs('other-complainant'));
  expect(await give(second, 'merge', { into: second })).toMatchObject(refusedAs('same-complaint'));
});
