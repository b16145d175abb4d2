/** The client against a real Redress: what it sends, what it gives back, what it throws. */
import { expect, it, vi } from 'vitest';
import { RedressProblem, type ListedComplaint } from '../../src/client/index.js';
import { shared } from '../support/shared.js';
import { submission } from '../support/http.js';
import { createRedress } from '../support/redress.js';

const redress = await shared(createRedress({ workers: true }));

/** A complaint in review, and the client of whoever owns it. */
async function inReview() {
  const { number } = await redress.client('mobile-app').submit(submission());
  const agent = await vi.waitFor(async () => {
    const { owner } = await redress.client('guo-ran').read(number);
    if (owner === null) throw new Error('Nobody has it yet');
    return redress.client(owner);
  }, 30_000);
  return { number, agent };
}

/** The problem a call is thrown. */
async function problemOf(call: Promise<unknown>): Promise<RedressProblem> {
  const problem = await call.catch((error: unknown) => error);
  if (!(problem instanceof RedressProblem)) throw new Error('It was not refused', { cause: problem });
  return problem;
}

it('a complaint is submitted, read, decided upon by commands and followed in the journal', async () => {
  const { number, agent } = await inReview();
  const reviewed = await agent.command(number, 'review', {
    ...{ verdict: 'accept', category: 'content', severity: 'normal' },
    explanation: 'We take it up.',
  });
  expect(reviewed).toMatchObject({ stage: 'investigation', team: 'content' });
  const admin = redress.client('guo-ran');
  expect((await admin.read(number)).stage).toBe('investigation');
  expect((await admin.journal(number)).map(({ type }) => type)).toContain('accepted');
});

it('the complainant needs nothing but the token of the link', async () => {
  const { trackingUrl } = await redress.client('mobile-app').submit(submission());
  const complainant = redress.client().complainant(trackingUrl?.split('/').at(-1) ?? '');
  expect((await complainant.read()).possible).toContain('withdraw');
  expect(await complainant.command('withdraw', {})).toMatchObject({ ending: 'withdrawn' });
});

it('what has no method is reached by its path', async () => {
  const { items } = await redress.client('guo-ran').call('get', '/v1/teams', {});
  expect(items.map(({ id }) => id)).toContain('content');
});

it('a refusal is thrown with its code, its reason and what is possible instead', async () => {
  const { number, agent } = await inReview();
  const problem = await problemOf(agent.command(number, 'approve', { version: 1 }));
  expect(problem).toMatchObject({ status: 409, code: 'not-in-this-stage' });
  expect(problem.message).toBe('The complaint is in a stage where this cannot be done.');
  expect(problem.possible).toContain('review');
});

it('an invalid body is thrown with the places that are wrong', async () => {
  const problem = await problemOf(redress.client('mobile-app').submit({ ...submission(), description: '' }));
  expect(problem).toMatchObject({ status: 422, type: 'urn:redress:problem:invalid' });
  expect(problem.errors.map(({ path }) => path)).toEqual(['/description']);
});

it('a change since the version that was seen is thrown with what people did', async () => {
  const { number, agent } = await inReview();
  const { version } = await agent.read(number);
  await agent.command(number, 'mark-danger', {});
  const problem = await problemOf(agent.command(number, 'mark-danger', { expectedVersion: version }));
  expect(problem.code).toBe('changed-meanwhile');
  expect(problem.changes.map(({ type }) => type)).toEqual(['danger-marked']);
});

it('a key of its own makes a call the same call in another process', async () => {
  const options = { idempotencyKey: 'ticket-1' };
  const first = await redress.client('web-form').submit(submission({ channel: 'web' }), options);
  expect(await redress.client('web-form').submit(submission({ channel: 'web' }), options)).toEqual(first);
});

it('a list is walked over its pages, each change once', async () => {
  const since = new Date().toISOString();
  const app = redress.client('mobile-app');
  const numbers: string[] = [];
  for (let n = 0; n < 5; n++) numbers.push((await app.submit(submission())).number);
  const seen: ListedComplaint[] = [];
  // One that its run changes meanwhile comes in the next walk.
  await expect
    .poll(async () => {
      seen.length = 0;
      for await (const complaint of app.list({ updatedSince: since, limit: 2 })) seen.push(complaint);
      return seen.map(({ number }) => number);
    })
    .toEqual(expect.arrayContaining(numbers));
  expect(new Set(seen.map(({ number, version }) => `${number}/${version}`)).size).toBe(seen.length);
});
