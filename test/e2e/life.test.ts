import { randomUUID } from 'node:crypto';
import { expect, it, vi } from 'vitest';
import type { Config } from '../../src/config.js';
import { shared } from '../support/shared.js';
import { submission } from '../support/http.js';
import { createRedress } from '../support/redress.js';

const redress = await shared(createRedress({ workers: true }));

const { give, read } = redress;

const journal = async (number: string): Promise<string[]> =>
  (await redress.journal(number)).map(({ type }) => type);
const times = (types: string[], type: string): number => types.filter((other) => other === type).length;

/** The person who carries the case, once there is one. */
const owner = async (number: string): Promise<string> =>
  await vi.waitFor(async () => {
    const { owner: person } = await read(number);
    expect(person).not.toBeNull();
    return person;
  }, 30_000);

async function accepted() {
  const submitted = await redress.filed();
  const { number } = submitted;
  await give(number, 'review', await owner(number), { verdict: 'accept', category: 'content' });
  return { ...submitted, handler: await owner(number) };
}

const resolution = {
  outcome: 'upheld',
  grounds: ['harassment'],
  remedies: [{ kind: 'remove-content' }, { kind: 'suspend-account', days: 7 }],
  explanation: 'The post named an address, which the rules forbid.',
  followUp: 'We watch the account for a month.',
};
const dismissal = {
  outcome: 'dismissed',
  grounds: ['no-rule-broken'],
  explanation: 'It keeps to the rules.',
};

it('one whole life by HTTP, from the app to the result on the tracking page', async () => {
  const { number, token, handler } = await accepted();
  const asked = await give(number, 'ask-complainant', handler, { question: 'Is the address still yours?' });
  expect(asked).toMatchObject({ status: 200, body: { paused: true } });
  const seen = await redress.request(`GET /v1/tracking/${token}`);
  expect(seen.body.questions).toMatchObject([{ text: 'Is the address still yours?' }]);
  const [question] = seen.body.questions;
  const answered = await redress.request(`POST /v1/tracking/${token}/answer`, {
    body: { question: question.n, text: 'Yes, I live there.' },
  });
  expect(answered).toMatchObject({ status: 200, body: { stage: 'investigation' } });
  const proposed = await give(number, 'resolve', handler, resolution);
  expect(proposed.body).toMatchObject({ stage: 'approval', approver: 'liu-yang', paused: false });
  const early = await redress.request(`GET /v1/tracking/${token}`);
  expect(early.body).toMatchObject({ result: null });
  const { version } = await read(number, 'liu-yang');
  const approved = await give(number, 'approve', 'liu-yang', { version });
  expect(approved.body).toMatchObject({ stage: 'feedback', outcome: 'upheld' });
  for (const _ of resolution.remedies) {
    const { body: queue } = await redress.request('GET /v1/tasks?owner=me', { as: handler });
    const [task] = queue.items.filter((item: { number: string }) => item.number === number);
    const done = await give(number, 'finish-task', handler, { task: task.n, result: 'done' });
    expect(done.status).toBe(200);
  }
  await vi.waitFor(async () => expect(await read(number)).toMatchObject({ stage: 'closed' }), 30_000);
  const told = await redress.request(`GET /v1/tracking/${token}`);
  expect(told.body).toMatchObject({
    stage: 'closed',
    result: { outcome: 'upheld', explanation: resolution.explanation, followUp: resolution.followUp },
  });
  const page = await redress.request(`GET /t/${token}`);
  expect(page.text).toContain(resolution.explanation);
  const inbox = await redress.request('GET /inbox');
  expect(inbox.text.split(number).length).toBeGreaterThan(4);
  const { status, body: live } = await redress.request(`GET /v1/complaints/${number}/live`, { as: handler });
  expect([status, live.stage]).toEqual([200, 'closed']);
  const types = await journal(number);
  expect(types.filter((type) => ['accepted', 'decided', 'told', 'closed'].includes(type))).toEqual([
    'accepted',
    'decided',
    'told',
    'closed',
  ]);
});

it('the same Idempotency-Key gives the same answer, for a refusal too', async () => {
  const key = randomUUID();
  const body = submission({ description: 'Twice by a nervous finger.' });
  const twice = await Promise.all(
    [1, 2].map(() => redress.request('POST /v1/complaints', { as: 'mobile-app', body, key })),
  );
  expect(twice.map(({ status }) => status)).toEqual([202, 202]);
  expect(twice[0]?.body).toEqual(twice[1]?.body);
  const { number, handler } = await accepted();
  const done = randomUUID();
  const first = await give(number, 'resolve', handler, dismissal, done);
  expect(first.status).toBe(200);
  expect((await give(number, 'resolve', handler, dismissal, done)).body).toEqual(first.body);
  const late = randomUUID();
  const refused = await give(number, 'resolve', handler, dismissal, late);
  expect(refused).toMatchObject({ status: 409, body: { type: 'urn:redress:problem:not-in-this-stage' } });
  expect(await give(number, 'resolve', handler, dismissal, late)).toMatchObject({
    status: 409,
    body: refused.body,
  });
  expect(times(await journal(number), 'decided')).toBe(1);
});

it('two people decide at once: one wins, the other is told clearly', async () => {
  const { number, handler } = await accepted();
  const answers = await Promise.all([
    give(number, 'resolve', handler, dismissal),
    give(number, 'resolve', 'liu-yang', { ...dismissal, explanation: 'The lead decides.' }),
  ]);
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  const loser = answers.find(({ status }) => status === 409);
  expect(loser?.headers['content-type']).toContain('application/problem+json');
  expect(loser?.body.possible).toEqual(expect.any(Array));
  expect(times(await journal(number), 'decided')).toBe(1);
});

const impatient = (config: Config): Config => ({ ...config, commandPatienceMs: 500 });

it('Temporal out of reach: submitting works, commands say so, and everything catches up', async () => {
  const severed = await createRedress({ workers: true, severed: true, config: impatient });
  try {
    const { number } = (await severed.submit()).body;
    const shown = await severed.request(`GET /v1/complaints/${number}`, { as: 'guo-ran' });
    expect(shown.body).toMatchObject({ number, stage: 'review' });
    const command = await severed.give(number, 'note', 'zhou-min', { note: 'Is anybody there?' });
    expect(command).toMatchObject({ status: 503, body: { type: 'urn:redress:problem:outcome-unknown' } });
    await vi.waitFor(async () => {
      const { status } = await severed.temporal.workflow.getHandle(number).describe();
      expect(status.name).toBe('RUNNING');
    }, 30_000);
    await vi.waitFor(async () => {
      const inbox = await severed.request('GET /inbox');
      expect(inbox.text).toContain(number);
    }, 30_000);
  } finally {
    await severed[Symbol.asyncDispose]();
  }
});
