/** A policy with a fifth class of a fifth team, from the door to the letters. */
import { expect, it } from 'vitest';
import * as mails from '../../../src/db/messages/outgoing/mails.js';
import { defaultPolicy } from '../../../src/domain/policy/policy.js';
import { shared } from '../../support/shared.js';
import { submission } from '../../support/http.js';
import { createRedress } from '../../support/redress.js';

const name = { 'zh-CN': '支付类', en: 'payment (charged in error)' };
const categories = {
  ...defaultPolicy.categories,
  payment: { team: 'payments', kind: 'other', name },
  orphan: { team: 'nowhere', kind: 'other', name },
} as const;

const service = await shared(createRedress({ workers: true, policy: { ...defaultPolicy, categories } }));

const admin = (route: string, body: object) => service.request(route, { as: 'guo-ran', body });
const newcomer = {
  ...{ id: 'pay-handler', name: 'Pay Handler', email: 'pay@staff.example', role: 'handler' },
  ...{ team: 'payments', categories: ['payment'], languages: ['en'] },
};

/** Files a complaint in this class; gives the function that accepts it in one. */
async function filed(category: string, email: string) {
  const body = submission({ category, contact: { email, verified: true } });
  const { body: answer } = await service.request('POST /v1/complaints', { as: 'mobile-app', body });
  await service.settled();
  return (into: string) =>
    service.request(`POST /v1/complaints/${answer.number}/review`, {
      ...{ as: 'zhou-min', body: { verdict: 'accept', category: into } },
    });
}

it('an administrator makes the team and puts people into it; nobody is put where there is none', async () => {
  expect(await admin('POST /v1/staff', newcomer)).toMatchObject({
    ...{ status: 422, body: { errors: [{ path: '/team' }] } },
  });
  const made = await admin('PUT /v1/teams/payments', {
    name: { en: 'Payments', 'zh-CN': '支付' },
    lead: null,
    supervisor: 'he-ping',
  });
  expect(made.status).toBe(200);
  expect(await admin('POST /v1/staff', { ...newcomer, categories: ['payment', 'travel'] })).toMatchObject({
    ...{ status: 422, body: { errors: [{ path: '/categories/1' }] } },
  });
  expect((await admin('POST /v1/staff', newcomer)).status).toBe(201);
});

it('a complaint of the class goes to its team, and its letters write the name the policy gives', async () => {
  const accept = await filed('payment', 'pays@example.com');
  expect(await accept('travel')).toMatchObject({
    ...{ status: 409, body: { type: 'urn:redress:problem:unknown-category' } },
  });
  expect(await accept('payment')).toMatchObject({
    ...{ status: 200, body: { team: 'payments', owner: 'pay-handler' } },
  });
  await expect
    .poll(async () =>
      (await mails.list(service.db, { limit: 9, recipient: 'pays@example.com' })).map(({ text }) => text),
    )
    .toContainEqual(expect.stringContaining(name.en));
});

it('a class of a team that nobody has made yet falls to a supervisor: never nobody', async () => {
  const accept = await filed('orphan', 'orphan@example.com');
  expect(await accept('orphan')).toMatchObject({
    ...{ status: 200, body: { team: 'nowhere', owner: 'he-ping' } },
  });
});

it('a class the policy does not name is refused at the door, with those it names', async () => {
  const body = submission({ category: 'travel' });
  const { status, body: problem } = await service.request('POST /v1/complaints', { as: 'mobile-app', body });
  expect([status, problem.errors]).toEqual([
    422,
    [{ path: '/category', message: 'must be one of content, account, privacy, other, payment, orphan' }],
  ]);
});
