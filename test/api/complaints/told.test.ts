/** Who is told and who may open are one rule, over HTTP. */
import { shared } from '../../support/shared.js';
import { expect, it } from 'vitest';
import * as letters from '../../../src/db/messages/outgoing/letters.js';
import { createRedress } from '../../support/redress.js';

const service = await shared(createRedress({ workers: true }));

const absent = async (staff: string): Promise<void> => {
  const day = 24 * 3_600_000;
  const [from, until] = [-day, day].map((ms) => new Date(Date.now() + ms).toISOString());
  const { status, text } = await service.request('POST /v1/absences', {
    as: 'guo-ran',
    body: { staff, from, until },
  });
  if (status !== 201) throw new Error(text);
};
const open = (number: string, as: string) => service.request(`GET /v1/complaints/${number}`, { as });
const listed = async (as: string): Promise<string[]> =>
  (await service.request('GET /v1/complaints', { as })).body.items.map(
    (item: { number: string }) => item.number,
  );

/** Under investigation by the team for content. */
async function accepted(): Promise<{ number: string; owner: string }> {
  const { number } = await service.filed();
  const { owner: reviewer } = await service.read(number);
  await service.give(number, 'review', reviewer, { verdict: 'accept', category: 'content' });
  return { number, owner: (await service.read(number)).owner };
}
const escalated = async ({ number, owner }: { number: string; owner: string }) => {
  const { body } = await service.give(number, 'escalate', owner, { reason: 'stuck' });
  await service.settled();
  return body;
};
const toldOf = async (number: string) =>
  (await letters.ofComplaint(service.db, number)).flatMap(({ name, recipient, post }) =>
    name === 'escalated' ? [{ recipient, post }] : [],
  );

it('a supervisor of other teams who is told in place of an absent lead opens the case and leads it', async () => {
  const found = await accepted();
  for (const person of ['liu-yang', 'he-ping']) await absent(person);
  expect((await open(found.number, 'margaret-stone')).status).toBe(404);

  await escalated(found);
  expect(await toldOf(found.number)).toContainEqual({
    recipient: 'margaret-stone',
    post: { to: 'lead', team: 'content' },
  });
  expect(await open(found.number, 'margaret-stone')).toMatchObject({ status: 200 });
  expect(await listed('margaret-stone')).toContain(found.number);
  const extended = await service.give(found.number, 'extend', 'margaret-stone', {
    reason: 'The logs are late.',
  });
  expect(extended.status).toBe(200);

  // Of what they were not told, nothing is there.
  expect((await open((await accepted()).number, 'margaret-stone')).status).toBe(404);
});

it('where nobody below can act it is at level 3 at once, and the administrator acts', async () => {
  const found = await accepted();
  const supervisors = (await service.request('GET /v1/staff', { as: 'guo-ran' })).body.items.filter(
    ({ role }: { role: string }) => role === 'supervisor',
  );
  for (const { id } of supervisors) await absent(id);
  expect(await escalated(found)).toMatchObject({ escalation: 3 });
  expect(await toldOf(found.number)).toContainEqual({
    recipient: 'guo-ran',
    post: { to: 'lead', team: 'content' },
  });
  const extended = await service.give(found.number, 'extend', 'guo-ran', { reason: 'The logs are late.' });
  expect(extended.status).toBe(200);
});
