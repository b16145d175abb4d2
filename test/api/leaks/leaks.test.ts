/** Words of people stay in the case file: they are looked for everywhere else after lives on the real stack. */
import { readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Submission } from '../../../src/api/schemas/submission.js';
import { peopleCommands } from '../../../src/domain/commands/index.js';
import { FreeText } from '../../../src/domain/commands/command.js';
import { limitToken } from '../../../src/ids/tokens.js';
import { sameOrigin } from '../../support/browser.js';
import { secret } from '../../support/config.js';
import { planting } from '../planting.js';
import { sandboxSecret, startSandbox, type Sandbox } from '../../../src/sandbox/sandbox.js';
import { createRedress, type Redress } from '../../support/redress.js';
import { everything } from './everything.js';
import { nastyProviders } from './nasty.js';
import { historiesOf } from './histories.js';

const Told = z.strictObject({
  key: z.string(),
  text: z.string(),
  to: z.strictObject({ holderOf: z.strictObject({ type: z.literal('account'), reference: z.string() }) }),
});
const words = planting(['merge.into', 'relate.to']);
let service: Redress;
let lives: ReturnType<typeof everything>;
let nasty: Awaited<ReturnType<typeof nastyProviders>>;
let sandbox: Sandbox;
let printed = '';
let lines = '';
const log = (line: string) => void (lines += line);

/** Everything is lived before the first test; each test then looks in one place. */
beforeAll(async () => {
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((text) => Boolean((printed += String(text))));
  }
  nasty = await nastyProviders();
  sandbox = await startSandbox({ secret: sandboxSecret('leaks') });
  service = await createRedress({
    ...{ workers: true, log, postmen: nasty.postmen },
    config: (config) => ({ ...config, platform: sandbox.config }),
  });
  sandbox.tells(service.url);
  lives = everything(service, words);
  const whole = await lives.submit({ subject: { type: 'message' } });
  await throughRefusals(await lives.submit());
  await lives.live(whole);
  await lives.give(await lives.submit(), { as: null, command: 'withdraw' });
  await lives.give(await lives.submit(), { as: null, command: 'set-representative' });
  await lives.submit({ onBehalfOf: { kind: 'lawyer', proof: 'power-of-attorney' } });
  await carriedOut();
  await spokenFor();
  await unreachable();
  await limited();
  await service.temporal.workflow.execute('reconcile', { taskQueue: 'complaints', workflowId: 'reconcile' });
});
afterAll(async () => {
  await service?.[Symbol.asyncDispose]();
  await sandbox?.[Symbol.asyncDispose]();
  await nasty?.[Symbol.asyncDispose]();
});

/** The database refuses rows, and says which, where a request, a commit and a letter are stored. */
async function throughRefusals(life: Awaited<ReturnType<typeof lives.submit>>): Promise<void> {
  await refusing('texts', 'text', async (refused) => {
    const answer = await lives.give(life, { as: 'zhou-min', command: 'note' });
    expect(answer.status).toBe(500);
    await refused();
  });
  await refusing('contacts', 'email', async (refused) => {
    const changing = lives.give(life, { as: null, command: 'change-contact' });
    await refused();
    return async () => expect((await changing).status).toBe(200);
  });
  await refusing('letters', 'written', async (refused) => {
    await lives.give(life, { as: null, command: 'change-contact' });
    await refused();
  });
}

/** Runs something while a table refuses planted words; `refused` waits until that is in the log. */
async function refusing(
  table: string,
  column: string,
  during: (refused: () => Promise<void>) => Promise<void | (() => Promise<void>)>,
): Promise<void> {
  const from = lines.length;
  const name = `no_${table}`;
  const alter = (change: string) =>
    service.asOwner((db) => db.execute(sql.raw(`alter table ${table} ${change}`)));
  await alter(`add constraint ${name} check (${column}::text not like '%kestrel%') not valid`);
  const after = await during(() =>
    vi.waitFor(() => expect(lines.slice(from)).toContain(name), { timeout: 30_000, interval: 20 }),
  );
  await alter(`drop constraint ${name}`);
  await after?.();
}

/** The platform removes what was complained about, and tells whose it is. */
async function carriedOut(): Promise<void> {
  const { number } = await lives.submit();
  const give = async (as: string, command: string, body: object) =>
    await service.request(`POST /v1/complaints/${number}/${command}`, { as, body });
  await give('zhou-min', 'review', { verdict: 'accept', category: 'content', severity: 'normal' });
  await vi.waitFor(async () => expect((await lives.read(number)).owner).not.toBeNull(), 30_000);
  await give((await lives.read(number)).owner, 'resolve', {
    ...{ outcome: 'upheld', grounds: ['harassment'], explanation: 'It broke our rules.' },
    remedies: [{ kind: 'remove-content' }],
  });
  await vi.waitFor(
    () => expect(sandbox.messages().some(({ text }) => text.includes('how to appeal'))).toBe(true),
    20_000,
  );
}

/** Nothing but their account is known of whom somebody speaks for: the platform passes it on that somebody does. */
async function spokenFor(): Promise<void> {
  const onBehalfOf = Submission.shape.onBehalfOf.unwrap().omit({ registered: true });
  await lives.submit({ onBehalfOf: { kind: 'lawyer' } }, Submission.extend({ onBehalfOf }));
  await vi.waitFor(
    () => expect(sandbox.asked().filter((asked) => isToRepresented(asked))).toHaveLength(1),
    30_000,
  );
}

/** The call that tells whom somebody speaks for: it goes to an account that the complaint names as theirs. */
const isToRepresented = ({ call, body }: ReturnType<Sandbox['asked']>[number]): boolean =>
  call === 'send' && words.foundIn(JSON.stringify(body)).includes('submission.accountId');

/** A complainant is warned and limited, appeals, and it is kept: each says why. */
async function limited(): Promise<void> {
  const { number } = await lives.submit();
  const why = (act: string) => words.body(z.object({ why: FreeText }), {}, act);
  const post = async (path: string, as: string, body: object) => {
    const answer = await service.request(`POST /v1/limits${path}`, { as, body });
    expect([200, 201]).toContain(answer.status);
    return answer.body.id;
  };
  const id = await post('', 'zhou-min', { number, ...why('warn-complainant') });
  await post(`/${id}/limit`, 'zhou-min', { days: 1, ...why('limit') });
  const { text } = words.body(z.object({ text: FreeText }), {}, 'appeal-limit');
  const appealed = await service.request(`POST /l/${limitToken(secret, id)}/appeal-limit`, {
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...sameOrigin },
    body: new URLSearchParams({ text: String(text) }).toString(),
  });
  expect(appealed.status).toBe(303);
  await post(`/${id}/keep-limit`, 'he-ping', why('keep-limit'));
  await service.settled();
}

/** No letter gets through, so that somebody has to phone: the rejection, and after an appeal the decision. */
async function unreachable(): Promise<void> {
  nasty.refuse();
  const life = await lives.submit();
  const toPhone = () =>
    vi.waitFor(async () => expect((await lives.read(life.number)).tasks).not.toEqual([]), 30_000);
  const phone = async () => {
    await toPhone();
    const [task] = (await lives.read(life.number)).tasks;
    await lives.give(life, { as: task.owner, command: 'record-call' });
  };
  await phone();
  await service.request(`POST /v1/complaints/${life.number}/review`, {
    as: 'zhou-min',
    body: { verdict: 'reject', reason: 'out-of-scope', explanation: 'Not about our platform.' },
  });
  await phone();
  await lives.give(life, { as: null, command: 'rate' });
  await lives.give(life, { as: null, command: 'appeal' });
  const { owner } = await lives.read(life.number);
  await service.request(`POST /v1/complaints/${life.number}/resolve`, {
    as: owner,
    body: { outcome: 'dismissed', grounds: ['no-rule-broken'], explanation: 'It is as it was.' },
  });
  await phone();
  await lives.give(life, { as: 'liu-yang', command: 'reopen' });
}

const caseFile = async (): Promise<string> => {
  const tables = ['texts', 'contacts', 'complaints', 'letters', 'attachments', 'limits'];
  const rows = await Promise.all(
    tables.map((table) => service.db.execute(sql.raw(`select * from ${table}`))),
  );
  return JSON.stringify(rows);
};

describe('words of people, planted in every field that takes them', () => {
  it('are in all commands that take any, and each of those was carried out', () => {
    const speaking = peopleCommands
      .filter(({ texts }) => Object.keys(texts).length > 0)
      .map(({ name }) => name);
    expect(speaking.filter((name) => !lives.accepted.has(name))).toEqual([]);
    const fields = [...words.planted.values()];
    for (const { name, texts } of peopleCommands)
      for (const text of Object.keys(texts)) expect(fields).toContain(`${name}.${text}`);
    expect(fields).toEqual(
      expect.arrayContaining([
        ...['submission.description', 'submission.contact.email', 'submission.externalId'],
        'submission.onBehalfOf.registered.email',
        ...['warn-complainant.why', 'limit.why', 'appeal-limit.text', 'keep-limit.why'],
      ]),
    );
  });

  it('are kept in the case file and leave in letters', async () => {
    const found = words.foundIn(await caseFile());
    expect(new Set(found)).toEqual(new Set(words.planted.values()));
    expect(words.foundIn(nasty.sent())).toEqual(
      expect.arrayContaining(['review.explanation', 'ask-complainant.question']),
    );
  });

  it('are in no history of Temporal, no memo, summary, failure or search attribute', async () => {
    const histories = await historiesOf(service.temporal, lives.numbers);
    expect(histories).toContain('letters-wait');
    expect(histories).toContain('record: resolve');
    expect(histories).toMatch(/SearchAttributes|searchAttributes/);
    expect(words.foundIn(histories)).toEqual([]);
    expect(words.tracedIn(histories)).toBe(false);
  });

  it('are in no call to the platform, and in no message to respondent or witness, but for what names subject and witness', () => {
    const [calls, messages] = [sandbox.asked(), sandbox.messages()];
    expect(calls.map(({ call }) => call)).toEqual(expect.arrayContaining(['carryOut', 'send']));
    const said = JSON.stringify(calls.map(({ body }) => body));
    expect(new Set(words.foundIn(said))).toEqual(
      new Set([
        ...['submission.subject.reference', 'set-subject.reference'],
        ...['ask-witness.account', 'submission.accountId'],
      ]),
    );
    expect(messages.length).toBeGreaterThan(0);
    expect(words.foundIn(JSON.stringify(messages.map(({ text }) => text)))).toEqual([]);
  });

  it('of whom somebody speaks for the platform gets the account that the message is for, and nothing else', () => {
    const [told] = sandbox.asked().filter((asked) => isToRepresented(asked));
    const { to, ...rest } = Told.parse(told?.body);
    expect(words.foundIn(JSON.stringify(to))).toEqual(['submission.accountId']);
    expect(rest).toEqual({
      key: expect.stringContaining('/represented/'),
      text: expect.stringContaining('/p/'),
    });
    expect(rest.text).not.toContain('/t/');
    expect(words.foundIn(JSON.stringify(rest))).toEqual([]);
  });

  it('are in no measurement of the API or of the workers', async () => {
    const { text } = await service.request('GET /metrics');
    expect(text).toContain('redress_http_request_duration_seconds');
    expect(text).toContain('temporal_activity_execution_latency');
    expect(words.foundIn(text)).toEqual([]);
    expect(words.tracedIn(text)).toBe(false);
  });

  it('are in no line of the log, whatever failed', () => {
    expect(lines).toContain('activity failed');
    expect(lines).toContain('request failed');
    expect(lines).toContain('letter given up');
    expect(words.foundIn(lines + printed)).toEqual([]);
    expect(words.tracedIn(lines + printed)).toBe(false);
  });

  it('are in no trace, for the product makes none', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(Object.keys(dependencies).filter((name) => /telemetry|tracing/.test(name))).toEqual([]);
  });
});
