/** The survey over HTTP and in the facts: whoever had the case when it opened is on record, whatever follows (process row P19). */
import { randomUUID } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import { expect, it, vi } from 'vitest';
import { factDifferences } from '../../../scripts/fact-differences.js';
import { complaintFacts } from '../../../src/db/schema/facts.js';
import { letters } from '../../../src/db/schema/messages.js';
import { createRedress } from '../../support/redress.js';
import { shared } from '../../support/shared.js';

const service = await shared(createRedress({ workers: true }));

const dismissal = {
  ...{ outcome: 'dismissed', grounds: ['no-rule-broken'], remedies: [] },
  explanation: 'Our rules allow it.',
};

const ownerOf = async (number: string): Promise<string> => {
  await expect.poll(async () => (await service.read(number)).owner).not.toBeNull();
  return (await service.read(number)).owner;
};

async function give(number: string, command: string, as: string, body: object = {}): Promise<void> {
  expect(await service.give(number, command, as, body)).toMatchObject({ status: 200 });
  await service.settled();
}

const isClosed = (number: string) =>
  expect.poll(async () => (await service.read(number)).stage).toBe('closed');

/** Decided and told. */
async function told(differs: object = {}) {
  const { number, token } = await service.filed(differs);
  await give(number, 'review', await ownerOf(number), { verdict: 'accept', category: 'content' });
  const handler = await ownerOf(number);
  await give(number, 'resolve', handler, dismissal);
  await isClosed(number);
  return { number, token, handler };
}

/** A button of the page, or the form of the comment. */
const press = (token: string, fields: Record<string, string>, idempotencyKey: string = randomUUID()) =>
  service.request(`POST /t/${token}/rate?lang=en`, {
    body: new URLSearchParams({ idempotencyKey, ...fields }).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });

const surveyed = (number: string) =>
  service.db
    .select({
      round: complaintFacts.round,
      owner: complaintFacts.surveyOwner,
      team: complaintFacts.surveyTeam,
      handling: complaintFacts.ratedHandling,
      outcome: complaintFacts.ratedOutcome,
      commented: complaintFacts.commented,
    })
    .from(complaintFacts)
    .where(eq(complaintFacts.number, number))
    .orderBy(asc(complaintFacts.round));

it('buttons are kept as they are pressed, in two tabs as in one, and leave the case closed', async () => {
  const { number, token, handler } = await told();
  const written = await service.db
    .select({ written: letters.written })
    .from(letters)
    .where(eq(letters.number, number));
  expect(JSON.stringify(written)).toContain(`/t/${token}#survey`);
  const page = (await service.request(`GET /t/${token}?lang=en`)).text;
  expect(page.match(/name="(?:handling|outcome)"/g)).toHaveLength(10);

  const answer = await press(token, { round: '1', handling: '2' });
  expect(answer).toMatchObject({ status: 303 });
  expect(answer.headers['location']).toBe(`/t/${token}?lang=en&done=rate#survey`);
  await Promise.all([press(token, { round: '1', outcome: '5' }), press(token, { round: '1', outcome: '5' })]);
  await press(token, { round: '1', handling: '4' });
  await press(token, { round: '1', comment: 'Slow at first.' });
  await service.settled();
  const first = { owner: handler, team: 'content', handling: 4, outcome: 5, commented: true };
  expect(await surveyed(number)).toEqual([{ round: 1, ...first }]);
  const [facts] = await service.db.select().from(complaintFacts).where(eq(complaintFacts.number, number));
  expect(Number(facts?.surveyUntil) - Number(facts?.surveyOpenedAt)).toBe(28 * 86_400_000);
  expect(await service.read(number)).toMatchObject({ stage: 'closed', tasks: [], unreadSince: null });
  const { body } = await service.request(`GET /v1/tracking/${token}`);
  expect(body.survey).toMatchObject({ round: 1, handling: 4, outcome: 5, comment: 'Slow at first.' });
  expect(body.possible).toContain('rate');
});

it('what was said stays with whoever had the case, also where it is given away, reopened and answered anew', async () => {
  const { number, token, handler } = await told();
  await give(number, 'appeal', 'mobile-app', { text: 'It names my street.' });
  expect(await press(token, { round: '1', handling: '1' })).toMatchObject({ status: 409 });
  const second = await ownerOf(number);
  expect(second).not.toBe(handler);
  await give(number, 'resolve', second, { ...dismissal, outcome: 'upheld', grounds: ['harassment'] });
  await isClosed(number);
  expect(await press(token, { round: '1', handling: '1' })).toMatchObject({ status: 409 });
  const rated = await service.request(`POST /v1/tracking/${token}/rate`, {
    body: { round: 2, handling: 5, outcome: 5 },
  });
  expect(rated).toMatchObject({ status: 200, body: { stage: 'closed' } });
  const lead = 'liu-yang';
  await give(number, 'reopen', lead, { reason: 'A second look.' });
  const nothing = { handling: null, outcome: null, commented: false };
  await vi.waitFor(async () =>
    expect(await surveyed(number)).toEqual([
      { round: 1, owner: handler, team: 'content', ...nothing },
      { round: 2, owner: second, team: 'content', handling: 5, outcome: 5, commented: false },
      { round: 3, owner: null, team: null, ...nothing },
    ]),
  );
});

it('neither a merged complaint nor one that was withdrawn asks, and only the complainant answers', async () => {
  const subject = { type: 'post', reference: `p-${randomUUID()}` };
  const accountId = `u-${randomUUID()}`;
  const one = await service.filed({ subject, accountId });
  const two = await service.filed({ subject, accountId });
  await give(two.number, 'merge', await ownerOf(two.number), { into: one.number });
  await give(one.number, 'review', await ownerOf(one.number), { verdict: 'accept', category: 'content' });
  await give(one.number, 'resolve', await ownerOf(one.number), dismissal);
  await isClosed(one.number);
  await isClosed(two.number);
  expect(await press(two.token, { round: '1', handling: '1' })).toMatchObject({ status: 409 });
  expect(await press(one.token, { round: '1', handling: '3' })).toMatchObject({ status: 303 });
  const left = await service.filed();
  await give(left.number, 'withdraw', 'mobile-app');
  await isClosed(left.number);
  expect(await press(left.token, { round: '1', handling: '1' })).toMatchObject({ status: 409 });
  const byStaff = await service.give(one.number, 'rate', await ownerOf(one.number), {
    round: 1,
    handling: 5,
  });
  expect([403, 404]).toContain(byStaff.status);
});

it('the facts are those that the journals tell', async () =>
  expect((await factDifferences(service.db)).differences).toEqual([]));
