/** Remedies on the platform to try, by HTTP: however a call goes wrong, each is done once or is a person's task. */
import { describe, expect, it, vi } from 'vitest';
import { sandboxSecret, startSandbox, type Reference } from '../../../src/sandbox/sandbox.js';
import { accessLog } from '../../../src/db/schema/people.js';
import { signedIn } from '../../support/browser.js';
import { createRedress } from '../../support/redress.js';
import { shared } from '../../support/shared.js';

const sandbox = await shared(startSandbox({ secret: sandboxSecret('platform'), slowMs: 500 }));
const redress = await shared(
  createRedress({ workers: true, config: (config) => ({ ...config, platform: sandbox.config }) }),
);
sandbox.tells(redress.url);
const { give, read } = redress;

const holdsOn = (subject: Reference) => sandbox.thing(subject).holds.map(({ kind }) => kind);
const owner = (number: string): Promise<string> =>
  vi.waitFor(async () => {
    const { owner: person } = await read(number);
    expect(person).not.toBeNull();
    return person;
  }, 30_000);

const newPost = () => ({
  type: 'post',
  reference: sandbox.post({ account: 'mallory', text: 'Her address.', picture: true }),
});

/** A complaint about a post of its own, accepted: its number, its handler, the post. */
async function accepted() {
  const subject = newPost();
  const { number } = await redress.filed({ subject });
  await give(number, 'review', await owner(number), { verdict: 'accept', category: 'content' });
  return { number, subject, handler: await owner(number) };
}

const resolution = (...remedies: object[]) => ({
  ...{ outcome: 'upheld', grounds: ['harassment'], explanation: 'The post named an address.' },
  remedies,
});

async function decided(...remedies: object[]) {
  const given = await accepted();
  const { body } = await give(given.number, 'resolve', given.handler, resolution(...remedies));
  expect(body.decision.remedies[0]).toMatchObject({ by: 'platform' });
  return given;
}

const remedies = async (number: string) => (await read(number)).decision.remedies;
const askedOf = (number: string) => sandbox.calls().filter(({ key }) => key.startsWith(`${number}/`));

it.each([null, 'slow', 'time-out-after-doing', 'answer-twice', 'lose-callback'] as const)(
  'removes a post once where the call goes: %s',
  async (wrong) => {
    if (wrong !== null) sandbox.arm(wrong, { of: 'carryOut' });
    const { number, subject } = await decided({ kind: 'remove-content' }, { kind: 'warn-user' });
    await vi.waitFor(
      async () => expect(await remedies(number)).toMatchObject([{ state: 'done' }, { state: 'done' }]),
      {
        timeout: 30_000,
        interval: 200,
      },
    );
    await sandbox.told();
    expect(holdsOn(subject)).toEqual(['remove-content']);
    expect(askedOf(number).map(({ key }) => key)).toEqual([`${number}/1/1`, `${number}/1/2`]);
    const [first, second] = await remedies(number);
    expect([first.receipt, second.receipt]).toEqual(
      askedOf(number).map(({ answer }) => answer !== null && 'receipt' in answer && answer.receipt),
    );
    expect((await redress.journal(number)).filter(({ type }) => type === 'remedy-settled')).toHaveLength(2);
  },
);

it('what the platform refuses is a task, and the next step waits for it', async () => {
  sandbox.arm('refuse', { of: 'carryOut' });
  const { number, subject, handler } = await decided({ kind: 'remove-content' }, { kind: 'warn-user' });
  const [task] = await vi.waitFor(async () => {
    const { tasks } = await read(number);
    expect(tasks).toMatchObject([{ kind: 'finish-remedy', step: 1 }]);
    return tasks;
  }, 30_000);
  expect(askedOf(number)).toHaveLength(1);
  await give(number, 'finish-task', handler, { task: task.n, result: 'done' });
  await vi.waitFor(async () => expect((await remedies(number))[1]).toMatchObject({ state: 'done' }), 30_000);
  expect((await remedies(number))[0]).toMatchObject({ state: 'done', why: 'refused' });
  expect(holdsOn(subject)).toEqual([]);
});

const lookedUp = async (number: string) =>
  (await redress.journal(number)).flatMap(({ type, data }) => (type === 'looked-up' ? [data] : []));
const files = async (number: string, as: string): Promise<{ name: string; type: string; sha256: string }[]> =>
  (await redress.request(`GET /v1/complaints/${number}/attachments`, { as })).body.items;

it.each([null, 'slow', 'time-out-after-doing', 'lose-callback'] as const)(
  'keeps what the platform shows at receipt, once, for staff alone, where the call goes: %s',
  async (wrong) => {
    if (wrong !== null) sandbox.arm(wrong, { of: 'lookUp' });
    const { number, handler } = await accepted();
    await vi.waitFor(async () => expect(await lookedUp(number)).toMatchObject([{ result: 'found' }]), 30_000);
    await sandbox.told();
    const [event] = await lookedUp(number);
    const kinds = await files(number, handler);
    expect(kinds.map(({ type }) => type).toSorted()).toEqual(['image/png', 'text/plain']);
    const [file, picture] = kinds.toSorted((a, b) => b.type.localeCompare(a.type));
    expect(file?.sha256).toBe(event.sha256);
    expect(await files(number, 'mobile-app')).toEqual([]);
    const kept = await redress.request(`GET /v1/complaints/${number}/attachments/${event.attachment}`, {
      as: handler,
    });
    expect(JSON.parse(kept.text)).toMatchObject({
      ...{ account: 'mallory', snapshot: { text: 'Her address.' } },
      media: [{ sha256: picture?.sha256 }],
    });
    const tab = await signedIn(redress.app, handler);
    expect((await tab.open(`/desk/cases/${number}`)).text).toMatch(/Her address\.[^]*snapshot-\d+\.json/);
    expect(await lookedUp(number)).toHaveLength(1);
  },
);

it('keeps no media of child-abuse material, and shows nothing of what it keeps', async () => {
  sandbox.arm('refuse', { of: 'lookUp' });
  const { number, handler } = await accepted();
  await vi.waitFor(async () => expect(await lookedUp(number)).toMatchObject([{ result: 'refused' }]), 30_000);
  await give(number, 'mark-danger', handler, { kind: 'child-abuse-material' });
  expect((await give(number, 'look-up', handler, {})).status).toBe(200);
  await vi.waitFor(
    async () => expect(await lookedUp(number)).toMatchObject([{}, { result: 'found' }]),
    30_000,
  );
  await sandbox.told();
  const kept = await redress.request(`GET /v1/complaints/${number}/attachments`, { as: handler });
  expect(kept.body.items).toMatchObject([{ type: 'text/plain', withheld: true }]);
  const tab = await signedIn(redress.app, handler);
  expect((await tab.open(`/desk/cases/${number}`)).text).not.toContain('Her address.');
});

it('each opening of a case is one viewing of its words and one of what the platform showed', async () => {
  const { number, handler } = await accepted();
  await vi.waitFor(async () => expect(await lookedUp(number)).toMatchObject([{ result: 'found' }]), 30_000);
  await sandbox.told();
  const [{ attachment }] = await lookedUp(number);
  const logged = async () =>
    (await redress.db.select().from(accessLog)).filter(
      (entry) => entry.number === number && entry.callerId === handler,
    );
  const before = await logged();
  const tab = await signedIn(redress.app, handler);
  for (const opening of [1, 2]) {
    await tab.open(`/desk/cases/${number}`);
    const since = (await logged()).slice(before.length);
    expect(since.map(({ what }) => what).toSorted()).toEqual([
      ...Array.from({ length: opening }, () => 'file'),
      ...Array.from({ length: opening }, () => 'texts'),
    ]);
    expect(since.filter(({ what }) => what === 'file').every((one) => one.attachment === attachment)).toBe(
      true,
    );
  }
});

it('what is gone cannot be removed any more, and what the platform refuses to show holds nobody up', async () => {
  sandbox.arm('refuse', { of: 'lookUp' });
  const { number, subject, handler } = await accepted();
  await vi.waitFor(async () => expect(await lookedUp(number)).toMatchObject([{ result: 'refused' }]), 30_000);
  sandbox.remove(subject);
  expect((await give(number, 'look-up', handler, {})).status).toBe(200);
  await vi.waitFor(async () => expect(await read(number)).toMatchObject({ subjectGone: true }), 30_000);
  const { status, body } = await give(number, 'resolve', handler, resolution({ kind: 'remove-content' }));
  expect([status, body.type]).toEqual([409, expect.stringContaining('subject-gone')]);
  expect((await give(number, 'resolve', handler, resolution({ kind: 'warn-user' }))).status).toBe(200);
});

describe('the express lane', () => {
  const claimed = async (accountId: string, subject = newPost()) => {
    const { number } = await redress.filed({ subject, accountId, category: 'privacy' });
    return { number, subject };
  };
  const journalOf = async (number: string) => (await redress.journal(number)).map(({ type }) => type);

  it('hides what a verified account says is private, and shows it again where nothing came of it', async () => {
    const { number, subject } = await claimed('lin-1');
    await vi.waitFor(() => expect(holdsOn(subject)).toEqual(['hide-content']), 30_000);
    await vi.waitFor(async () => expect(await journalOf(number)).toContain('content-hidden'), 30_000);
    expect((await give(number, 'confirm-hide', await owner(number), {})).status).toBe(200);
    const rejection = { verdict: 'reject', reason: 'insufficient', explanation: 'Nothing to see.' };
    expect((await give(number, 'review', await owner(number), rejection)).status).toBe(200);
    await vi.waitFor(() => expect(holdsOn(subject)).toEqual([]), 30_000);
    expect(askedOf(number).map(({ order }) => order.kind)).toEqual(['hide-content', 'show-content']);
  });

  it('hides one subject so often a day, and then leaves it to whoever is on call, who may', async () => {
    const subject = newPost();
    for (const account of ['an-1', 'an-2']) await claimed(account, subject);
    await vi.waitFor(() => expect(holdsOn(subject)).toEqual(['hide-content', 'hide-content']), 30_000);
    const { number } = await claimed('an-3', subject);
    const told = await vi.waitFor(() => {
      const alarm = redress.sent(number).find((id) => id.includes('/danger/')) ?? '';
      expect(alarm).not.toBe('');
      return alarm.split('/').at(-1) ?? '';
    }, 30_000);
    expect([await journalOf(number), askedOf(number)]).toEqual([
      expect.arrayContaining(['hide-referred']),
      [],
    ]);
    expect((await give(number, 'confirm-hide', told, {})).status).toBe(200);
    await vi.waitFor(() => expect(holdsOn(subject)).toHaveLength(3), 30_000);
  });
});

it('a forged report, and one of what nobody asked for, change nothing', async () => {
  const { number } = await decided({ kind: 'remove-content' });
  await vi.waitFor(async () => expect(await remedies(number)).toMatchObject([{ state: 'done' }]), 30_000);
  const body = {
    type: 'remedy.settled',
    timestamp: new Date().toISOString(),
    data: { key: `${number}/1/1`, result: 'refused', code: 'x' },
  };
  const forged = await redress.request('POST /webhooks/platform', { body });
  expect(forged.status).toBeGreaterThanOrEqual(400);
  expect(await remedies(number)).toMatchObject([{ state: 'done' }]);
});

it('the respondent is told by message when asked, and of what is taken from them; the link opens their page', async () => {
  const { number, handler } = await accepted();
  await give(number, 'ask-respondent', handler, { question: 'Whose address is it?' });
  const mailed = () =>
    sandbox
      .messages()
      .filter(({ account, key }) => account === 'mallory' && key?.startsWith(number) === true);
  await vi.waitFor(() => expect(mailed()).toHaveLength(1), 30_000);
  await give(number, 'resolve', handler, resolution({ kind: 'remove-content' }));
  const [asked, restricted] = await vi.waitFor(() => {
    expect(mailed()).toHaveLength(2);
    return mailed();
  }, 30_000);
  expect(restricted?.text).toMatch(/how to appeal:.*\/r\//);
  const { body } = await redress.request(`GET /v1/respondents/${asked?.text.split('/r/')[1]}`);
  expect(body).toMatchObject({ questions: [], decision: { remedies: [{ kind: 'remove-content' }] } });
  expect(asked?.text).toContain(body.reference);
  expect(JSON.stringify(mailed().map(({ text }) => text))).not.toContain(number);
});

it('a message that the platform refuses is said in the journal', async () => {
  sandbox.arm('refuse', { of: 'send' });
  const { number, handler } = await accepted();
  await give(number, 'ask-respondent', handler, { question: 'Whose address is it?' });
  await vi.waitFor(
    async () =>
      expect((await redress.journal(number)).map(({ type }) => type)).toContain('respondent-unreached'),
    20_000,
  );
});

it('a witness is told by message, answers on a page of their own, and the case has it under the witness', async () => {
  const { number, handler } = await accepted();
  const question = 'What did you see on Sunday?';
  expect((await give(number, 'ask-witness', handler, { question, account: 'chen-yu' })).status).toBe(200);
  const message = await vi.waitFor(() => {
    const found = sandbox.messages().find(({ account }) => account === 'chen-yu');
    expect(found).toBeDefined();
    return found;
  }, 30_000);
  const { witnesses } = await read(number, handler);
  expect(witnesses).toMatchObject([{ n: 1, url: expect.stringContaining('/w/') }]);
  expect(message?.text).toContain(witnesses[0].url);
  expect(message?.text).toContain(witnesses[0].reference);
  expect(message?.text).not.toContain(number);

  const token = witnesses[0].url.split('/w/')[1];
  const page = await redress.request(`GET /w/${token}?lang=en`);
  expect(page.text).toContain(question);
  expect(page.text).toContain('Nothing is held against you');
  const [asked] = (await redress.request(`GET /v1/witnesses/${token}`)).body.questions;
  const text = 'I saw the post before it was changed.';
  const file = new FormData();
  file.append('file', new Blob(['as it was']), 'post.txt');
  const { id } = (await redress.request(`POST /v1/witnesses/${token}/uploads`, { body: file })).body;
  const answer = await redress.request(`POST /v1/witnesses/${token}/answer`, {
    body: { text, question: asked.n, attachments: [id] },
  });
  expect(answer).toMatchObject({ status: 200, body: { reference: witnesses[0].reference } });
  const { texts, questions, unreadSince } = await read(number, 'guo-ran');
  expect(texts).toContainEqual(expect.objectContaining({ text, command: 'answer', audience: 'internal' }));
  expect([questions, unreadSince !== null]).toEqual([[], true]);
  expect(await redress.journal(number)).toContainEqual(
    expect.objectContaining({ data: expect.objectContaining({ type: 'answered', witness: 1 }) }),
  );

  const more = new FormData();
  more.append('idempotencyKey', 'w-1');
  more.append('text', 'This too.');
  more.append('attachments', new Blob(['and then']), 'later.txt');
  expect((await redress.request(`POST /w/${token}/answer`, { body: more })).status).toBe(303);
  expect((await redress.request(`GET /w/${token}`)).text).toContain(`/w/${token}/files/${id}`);
  expect((await redress.request(`GET /w/${token}/files/${id}`)).text).toBe('as it was');

  for (const wrong of [`${token.slice(0, -1)}x`, token.slice(1), token.slice(0, 22), 'x'])
    expect((await redress.request(`GET /v1/witnesses/${wrong}`)).status).toBe(404);
  for (const path of ['/v1/tracking', '/v1/respondents'])
    expect((await redress.request(`GET ${path}/${token}`)).status).toBe(404);
  expect((await give(number, 'ask-witness', handler, { question: 'Again?', witness: 1 })).status).toBe(200);
  await vi.waitFor(
    () => expect(sandbox.messages().filter(({ account }) => account === 'chen-yu')).toHaveLength(2),
    20_000,
  );
});

it('nothing of the complainant is in any call', async () => {
  const { number } = await decided({ kind: 'remove-content' });
  await vi.waitFor(async () => expect(await remedies(number)).toMatchObject([{ state: 'done' }]), 30_000);
  const said = JSON.stringify(sandbox.asked());
  expect(said).toContain(number);
  for (const { body } of sandbox.asked())
    expect(
      Object.keys(body ?? {}).filter(
        (name) => !['key', 'kind', 'subject', 'days', 'reverses', 'to', 'text'].includes(name),
      ),
    ).toEqual([]);
});
