/** A complaint about a private message: its author is asked only with the complainant's consent (process row P8). */
import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { expect, it, vi } from 'vitest';
import { letters } from '../../../src/db/schema/messages.js';
import { sandboxSecret, startSandbox } from '../../../src/sandbox/sandbox.js';
import { respondentToken } from '../../../src/ids/tokens.js';
import { secret } from '../../support/config.js';
import { createRedress } from '../../support/redress.js';
import { shared } from '../../support/shared.js';

const sandbox = await shared(startSandbox({ secret: sandboxSecret('platform') }));
const service = await shared(
  createRedress({ workers: true, config: (config) => ({ ...config, platform: sandbox.config }) }),
);
sandbox.tells(service.url);

/** What must not come to whoever wrote the message before there is consent. */
const planted = 'The planted orange words of the private message.';

/** Accepted: its number, the token of its private link, its handler, the message, and the account that wrote it. */
async function accepted() {
  const reference = `m-${randomUUID()}`;
  const subject = { type: 'message', reference };
  const { number, token } = await service.filed({ subject, description: planted });
  const owner = async (): Promise<string> =>
    await vi.waitFor(async () => {
      const { owner: person } = await service.read(number);
      expect(person).not.toBeNull();
      return person;
    });
  const review = { verdict: 'accept', category: 'content', severity: 'normal' };
  expect((await service.give(number, 'review', await owner(), review)).status).toBe(200);
  const handler = await owner();
  const give = (command: string, body: object = {}) => service.give(number, command, handler, body);
  const form = (agrees?: string) =>
    service.request(`POST /t/${token}/consent`, {
      body: new URLSearchParams({
        idempotencyKey: randomUUID(),
        ...(agrees === undefined ? {} : { agrees }),
      }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  const messages = () => sandbox.messages().filter(({ account }) => account === `owner-of-${reference}`);
  return { number, token, reference, give, form, messages };
}

const refused = (type: string) => ({ status: 409, body: { type: `urn:redress:problem:${type}` } });
const question = { question: 'What do you say to it?' };
const reason = 'They may say what came before.';

it('is asked for by letter and page; a yes lets the author be asked', async () => {
  const { number, token, give, form, messages } = await accepted();
  expect(await give('ask-respondent', question)).toMatchObject(refused('consent-wanted'));
  expect(await give('ask-consent', { reason })).toMatchObject({ status: 200, body: { paused: true } });
  const written = () =>
    service.db
      .select({ written: letters.written })
      .from(letters)
      .where(and(eq(letters.number, number), eq(letters.name, 'consent')));
  await vi.waitFor(async () => expect(JSON.stringify(await written())).toContain(reason), 10_000);
  const page = (await service.request(`GET /t/${token}`)).text;
  for (const shown of [reason, 'name="agrees"', `/t/${token}/consent`]) expect(page).toContain(shown);
  expect((await form()).status).toBe(422);
  expect((await form('yes')).status).toBe(303);
  const { body } = await service.request(`GET /v1/tracking/${token}`);
  expect(body).toMatchObject({ consent: { said: 'yes', reason }, next: { kind: 'we-investigate' } });
  expect(await give('ask-respondent', question)).toMatchObject({ status: 200, body: { consent: 'given' } });
  await vi.waitFor(() => expect(messages()).toHaveLength(1));
  const shown = await service.request(`GET /v1/respondents/${respondentToken(secret, number)}`);
  expect(shown.text).toContain(question.question);
});

it('after a no nobody is asked, nothing is quoted, and reasons name the rule alone', async () => {
  const { number, reference, give, form, messages } = await accepted();
  await give('ask-consent');
  expect((await form('no')).status).toBe(303);
  expect(await give('ask-respondent', question)).toMatchObject(refused('consent-refused'));
  expect(await give('ask-witness', { question: `Did you see this? ${planted}` })).toMatchObject(
    refused('quotes-without-consent'),
  );
  // What the platform showed at receipt is as little for others as what the complainant wrote.
  const types = async () => (await service.journal(number)).map(({ type }) => type);
  await vi.waitFor(async () => expect(await types()).toContain('looked-up'), 10_000);
  const shown = `Did anybody write: “What ${reference} says.”?`;
  expect(await give('ask-witness', { question: shown })).toMatchObject(refused('quotes-without-consent'));
  const decision = {
    ...{ outcome: 'upheld', grounds: ['harassment'], explanation: 'It breaks our rules.' },
    remedies: [{ kind: 'remove-content' }],
  };
  expect(await give('resolve', { ...decision, reasons: 'You wrote it.' })).toMatchObject(
    refused('rule-alone'),
  );
  expect((await give('resolve', decision)).status).toBe(200);
  await vi.waitFor(() => expect(messages()).toHaveLength(1));
  const token = respondentToken(secret, number);
  const told = await service.request(`GET /v1/respondents/${token}`);
  expect(told.body).toMatchObject({ subject: null, decision: { grounds: ['harassment'], reasons: null } });
  const page = await service.request(`GET /r/${token}`);
  for (const { text } of [told, page, ...messages()]) {
    expect(text).not.toContain(reference);
    expect(text).not.toContain('orange');
  }
});

it('the desk says how it stands, why it is closed, and what a decision may not do', async () => {
  sandbox.arm('refuse', { of: 'lookUp' });
  const { number, give } = await accepted();
  const decision = { outcome: 'upheld', grounds: ['harassment'], explanation: 'It breaks our rules.' };
  const remedies = [{ kind: 'remove-content' }];
  expect(await give('resolve', { ...decision, remedies })).toMatchObject(refused('proof-wanted'));
  const { body } = await service.request(`GET /v1/complaints/${number}`, { as: 'liu-yang' });
  expect(body).toMatchObject({ consent: 'open' });
  expect(body.possible).toContain('ask-consent');
  expect(body.possible).not.toContain('ask-respondent');
});
