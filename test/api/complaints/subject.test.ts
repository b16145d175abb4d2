/** What a complaint is about, named by staff after the receipt: everything is as if it had been named at the door. */
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { contacts } from '../../../src/db/schema/complaints.js';
import { complaintFacts, subjects } from '../../../src/db/schema/facts.js';
import { sandboxSecret, startSandbox } from '../../../src/sandbox/sandbox.js';
import { createRedress } from '../../support/redress.js';
import { shared } from '../../support/shared.js';

const secret = sandboxSecret('a secret for tests that is long enough');
const sandbox = await shared(startSandbox({ secret }));
const service = await shared(
  createRedress({ workers: true, config: (config) => ({ ...config, platform: sandbox.config }) }),
);
sandbox.tells(service.url);
const { db } = service;

const named = (reference: string, type = 'post') => ({ type, reference });
const read = (number: string) => service.read(number, 'guo-ran');
const rowOf = async (number: string) =>
  (await db.select().from(contacts).where(eq(contacts.number, number)))[0];
const pseudonymsOf = async (reference: string) =>
  (
    await db
      .select({ number: complaintFacts.number })
      .from(complaintFacts)
      .innerJoin(subjects, eq(subjects.pseudonym, complaintFacts.subject))
      .where(eq(subjects.reference, reference))
  ).map(({ number }) => number);
async function filed(more: object = {}) {
  const made = await service.filed({ subject: undefined, ...more });
  await service.settled();
  const { owner }: { owner: string } = await read(made.number);
  return { ...made, owner };
}

it('is looked up, searched for, counted and shown to both sides under its name', async () => {
  const { number, token, owner } = await filed();
  expect((await read(number)).subject).toBeNull();
  const reference = 'https://www.example.com/u/tom/posts/88';
  expect((await service.give(number, 'set-subject', owner, named(reference))).status).toBe(200);
  await service.settled();
  expect((await read(number)).subject).toEqual(named(reference));
  expect((await service.request(`GET /v1/tracking/${token}`)).body.subject).toEqual(named(reference));
  expect(await rowOf(number)).toMatchObject({ subjectType: 'post', subjectReference: reference });
  expect((await rowOf(number))?.subjectParts).toContain('example.com/u/tom');
  expect(await pseudonymsOf(reference)).toEqual([number]);
  const types = (await service.journal(number)).map(({ type }) => type);
  await expect
    .poll(async () => (await service.journal(number)).map(({ type }) => type))
    .toContain('looked-up');
  expect(types.slice(-2)).not.toContain('look-up-skipped');
});

it('of their own account there is no respondent; of another named before, nothing is left', async () => {
  const accountId = 'lin-own';
  const { number, owner } = await filed({ accountId });
  await service.give(number, 'set-subject', owner, named('post-900'));
  await service.settled();
  expect((await service.give(number, 'set-subject', owner, named(accountId, 'account'))).status).toBe(200);
  await service.settled();
  const asked = await service.give(number, 'ask-respondent', owner, { question: 'Is it yours?' });
  expect([asked.status, asked.body.type]).toEqual([409, 'urn:redress:problem:no-respondent']);
  expect(await pseudonymsOf('post-900')).toEqual([]);
  expect(await pseudonymsOf(accountId)).toEqual([number]);
});

it('of one of the staff goes to the integrity team, and is not there for them any more', async () => {
  const { number, owner } = await filed();
  const account = `account-${owner}`;
  expect((await service.give(number, 'set-subject', owner, named(account, 'account'))).status).toBe(200);
  await service.settled();
  const { team, owner: integrity } = await read(number);
  expect(team).toBe('integrity');
  expect(integrity).not.toBe(owner);
  expect((await service.request(`GET /v1/complaints/${number}`, { as: owner })).status).toBe(404);
  const types = (await service.journal(number)).map(({ type }) => type);
  expect(types.indexOf('staff-concerned')).toBeGreaterThan(types.indexOf('subject-set'));
});

it('stays once the respondent was asked about it, and says so', async () => {
  const { number, owner } = await filed({ subject: named('post-901') });
  await service.give(number, 'ask-respondent', owner, { question: 'What happened there?' });
  const answer = await service.give(number, 'set-subject', owner, named('post-902'));
  expect([answer.status, answer.body.type]).toEqual([409, 'urn:redress:problem:subject-relied-on']);
  expect((await read(number)).subject).toEqual(named('post-901'));
});
