import { shared } from '../../support/shared.js';
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { respondentToken, respondentUrl } from '../../../src/tokens.js';
import { secret } from '../../support/config.js';
import { type Request } from '../../support/http.js';
import { createRedress } from '../../support/redress.js';

/** Words of the complainant, and everything else that must not reach the respondent. */
const planted = {
  description: 'The planted violet words describe what happened on that evening.',
  remedySought: 'A planted wish for an apology.',
  email: 'planted.li@example.com',
  account: 'u-planted-77',
  explanation: 'The planted explanation is for the complainant alone.',
  followUp: 'A planted follow-up measure.',
  note: 'A planted note of the staff.',
};
const theirs = 'My planted indigo answer as the respondent.';
const accept = { verdict: 'accept', category: 'content', severity: 'normal' };
const question = 'What do you say about your post of 1 March?';
const reasons = 'Your post shows an address that is not yours to show.';
const upheld = {
  outcome: 'upheld',
  grounds: ['personal-data-exposed'],
  remedies: [{ kind: 'remove-content' }, { kind: 'apologise' }],
  explanation: planted.explanation,
  followUp: planted.followUp,
  reasons,
};

let lines = '';
let number: string;
let tracking: string;
let token: string;
let handler: string;

const service = await shared(createRedress({ workers: true, log: (line) => (lines += line) }));

beforeEach(async () => {
  await file();
});

/** Files a complaint and has it accepted. */
async function file(change: Record<string, unknown> = {}): Promise<void> {
  const { description, remedySought, email, account } = planted;
  const { body } = await service.submit({
    ...{ description, remedySought, contact: { email, verified: true }, accountId: account },
    ...change,
  });
  number = body.number;
  tracking = body.trackingUrl.split('/t/')[1];
  token = respondentToken(secret, number);
  await service.settled();
  const reviewer = (await read('zhou-min')).owner;
  expect((await give(reviewer, 'review', accept)).status).toBe(200);
  handler = (await read('liu-yang')).owner;
}

const read = async (as: string) => await service.read(number, as);
const give = (as: string, command: string, body: object = {}) => service.give(number, command, as, body);
const done = async (as: string, command: string, body: object = {}) =>
  expect(await give(as, command, body)).toMatchObject({ status: 200 });
const get = (path: string, request: Request = {}) => service.request(`GET ${path}`, request);
const matter = async () => (await get(`/v1/respondents/${token}`)).body;
const mine = (command: string, body: object = {}, headers = {}) =>
  service.request(`POST /v1/respondents/${token}/${command}`, { body, headers });
const form = (command: string, fields: Record<string, string>) =>
  service.request(`POST /r/${token}/${command}`, {
    body: new URLSearchParams({ idempotencyKey: randomUUID(), ...fields }).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
const problem = (type: string) => ({ type: `urn:redress:problem:${type}` });
const refused = (type: string) => ({ status: 409, body: problem(type) });
const stage = async () => (await read('liu-yang')).stage;

/** Everything the respondent can be shown, in one string. */
async function shown(): Promise<string> {
  const pages = ['/v1/respondents/', '/r/'].map((path) => get(`${path}${token}`));
  return (await Promise.all(pages)).map(({ text }) => text).join('\n');
}
/** Everything the complainant and whoever filed for them can be shown. */
async function shownToComplainant(): Promise<string> {
  const answers = [
    ...['/v1/tracking/', '/t/'].map((path) => get(`${path}${tracking}`)),
    get(`/v1/complaints/${number}`, { as: 'mobile-app' }),
  ];
  return (await Promise.all(answers)).map(({ text }) => text).join('\n');
}

async function finishTasks(): Promise<void> {
  for (;;) {
    const [task] = (await read('liu-yang')).tasks;
    if (task === undefined) break;
    await done('liu-yang', 'finish-task', { task: task.n, result: 'done' });
  }
}
async function decide(as: string, decision: object = upheld): Promise<void> {
  await done(as, 'resolve', decision);
  await finishTasks();
  await expect.poll(stage).toBe('closed');
}

describe('the link of the respondent', () => {
  it('is there for those who may hand it on, and for nobody else', async () => {
    const url = respondentUrl('http://redress.example', token);
    for (const as of [handler, 'liu-yang', 'he-ping']) expect((await read(as)).respondentUrl).toBe(url);
    for (const as of ['wang-lei', 'deng-rui', 'noah-fischer', 'guo-ran', 'mobile-app'])
      expect((await read(as)).respondentUrl).toBeNull();
    expect(await shownToComplainant()).not.toContain(token);
  });

  it('is not there where the complainant owns the subject, or there is none', async () => {
    const account = { type: 'account', reference: planted.account };
    for (const subject of [account, undefined]) {
      await file({ subject });
      expect((await read('liu-yang')).respondentUrl).toBeNull();
      expect((await get(`/v1/respondents/${token}`)).status).toBe(404);
      expect((await get(`/r/${token}`)).status).toBe(404);
    }
  });
});

describe('the respondent, by their token', () => {
  it('sees that nothing is asked, under a reference of their own', async () => {
    await done(handler, 'note', { note: planted.note });
    expect(await matter()).toEqual({
      reference: expect.stringMatching(/^R-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/),
      ...{
        questions: [],
        subject: null,
        hidden: false,
        next: { kind: 'nothing', by: null, until: null },
        thread: [],
      },
      ...{ decision: null, recourse: null, outside: [], possible: [], takesFiles: true },
    });
    const all = await shown();
    for (const secretWord of ['planted', number, handler, 'p-1', 'investigation', 'complainant'])
      expect(all.replace(/<meta[^>]*>|<style>[^]*?<\/style>/g, '')).not.toContain(secretWord);
  });

  it('answers a question; the answer reaches the staff and never the complainant', async () => {
    await done(handler, 'ask-respondent', { question });
    const { questions, possible } = await matter();
    expect(questions).toEqual([
      { n: expect.any(Number), text: question, askedAt: expect.any(String), answerBy: expect.any(String) },
    ]);
    expect(possible).toEqual(['answer', 'add-evidence']);
    const key = { 'idempotency-key': randomUUID() };
    const body = { text: theirs, question: questions[0].n };
    const answered = await mine('answer', body, key);
    expect(answered).toMatchObject({ status: 200, body: { reference: expect.stringMatching(/^R-/) } });
    expect(Object.keys(answered.body).toSorted()).toEqual(['receivedAt', 'reference']);
    expect(await mine('answer', body, key)).toMatchObject({ status: 200, body: answered.body });
    expect(await mine('answer', { text: 'Another.' }, key)).toMatchObject({
      status: 409,
      body: problem('key-reused'),
    });
    expect(await mine('answer', body)).toMatchObject(refused('no-such-question'));
    expect(await matter()).toMatchObject({
      questions: [],
      thread: [
        { kind: 'question', who: 'us' },
        { kind: 'answer', who: 'you' },
      ],
    });
    const texts: { text: string }[] = (await read(handler)).texts;
    expect(texts.map(({ text }) => text)).toContain(theirs);
    expect(await shownToComplainant()).not.toContain('indigo');
    expect(await shown()).not.toMatch(/violet|planted\.li|u-planted/);
  });

  it('is not shown a text that may betray the complainant before a second person releases it', async () => {
    const betraying = `Did you write to ${planted.email}?`;
    await done(handler, 'ask-respondent', { question: betraying });
    const before = await read(handler);
    const masked = expect.stringMatching(/^Did you write to \S•••@/);
    expect(before.texts).toContainEqual(expect.objectContaining({ text: masked, held: true }));
    expect(before.texts).toContainEqual(
      expect.objectContaining({ name: 'description', text: planted.description, held: false }),
    );
    expect(await matter()).toMatchObject({ questions: [], possible: [] });
    expect(await shown()).not.toContain('planted.li');
    await finishTasks();
    expect(await matter()).toMatchObject({ questions: [{ text: betraying }] });
    expect((await read(handler)).texts).toContainEqual(
      expect.objectContaining({ text: masked, held: false }),
    );
  });

  it('may be asked about their own words', async () => {
    await done(handler, 'ask-respondent', { question });
    const words = 'I took the picture myself and asked everybody on it before I posted it.';
    expect((await mine('answer', { text: words })).status).toBe(200);
    await done(handler, 'ask-respondent', { question: `You say: ${words} Whom?` });
    expect(await matter()).toMatchObject({ questions: [{ text: `You say: ${words} Whom?` }] });
  });

  it('sees what restricts them with reasons, and nothing of what is told to the complainant', async () => {
    await done(handler, 'resolve', upheld);
    expect(await matter()).toMatchObject({ decision: null, recourse: null });
    await finishTasks();
    await expect.poll(stage).toBe('closed');
    expect(await matter()).toMatchObject({
      decision: {
        grounds: ['personal-data-exposed'],
        remedies: [{ kind: 'remove-content', days: null, state: 'done' }],
        reasons,
      },
      recourse: { state: 'open', until: expect.any(String), dueAt: null },
      possible: ['answer', 'appeal'],
    });
    expect(await shown()).not.toMatch(/planted|apologise|outcome|upheld/);
    expect(await shownToComplainant()).not.toContain('not yours to show');
  });
});

describe('an appeal of the respondent', () => {
  it('is examined by others, can be taken back, and is nothing the complainant reads', async () => {
    expect(await mine('appeal', { text: theirs })).toMatchObject(refused('not-restricted'));
    await decide(handler);
    const key = { 'idempotency-key': randomUUID() };
    const filed = await mine('appeal', { text: theirs }, key);
    expect(filed.status).toBe(200);
    await expect
      .poll(matter)
      .toMatchObject({ recourse: { state: 'examined', until: null, dueAt: expect.any(String) } });
    expect(await matter()).toMatchObject({
      decision: { reasons },
      thread: [{ kind: 'decided' }, { kind: 'appeal' }],
      possible: ['answer', 'add-evidence', 'withdraw'],
    });
    expect(await mine('appeal', { text: theirs }, key)).toMatchObject({ status: 200, body: filed.body });
    expect(await mine('appeal', { text: 'Again.' })).toMatchObject(refused('already-appealed'));
    expect(await shownToComplainant()).not.toMatch(/indigo|"respondent"|your appeal/i);
    expect((await mine('withdraw')).status).toBe(200);
    expect(await mine('withdraw')).toMatchObject(refused('not-your-appeal'));
    expect(await matter()).toMatchObject({ decision: { reasons }, possible: ['answer'] });
  });
});

describe('somebody hostile', () => {
  it('finds nothing by guessing, by the number, by the reference, or by the link of the other side', async () => {
    const { reference } = await matter();
    const nobody = await get('/v1/respondents/nobody');
    expect(nobody).toMatchObject({ status: 404, body: problem('not-found') });
    for (const guess of [number, number.replaceAll('-', ''), reference, tracking, '%27%20or%201=1'])
      expect(await get(`/v1/respondents/${guess}`)).toMatchObject({ status: 404, text: nobody.text });
    for (const path of [`/r/${tracking}`, `/r/${number}`, `/t/${token}`, `/v1/tracking/${token}`])
      expect((await get(path)).status).toBe(404);
    const posted = await service.request(`POST /v1/respondents/${tracking}/answer`, { body: { text: 'x' } });
    expect(posted).toMatchObject({ status: 404, text: nobody.text });
    expect(nobody.headers['x-ratelimit-limit']).toBe(
      (await get('/v1/tracking/nobody')).headers['x-ratelimit-limit'],
    );
  });

  it('cannot speak for the other side, nor give what belongs to others', async () => {
    await done(handler, 'ask-respondent', { question });
    for (const more of [{ from: 'complainant' }, { as: 'opinion' }, { expectedVersion: 1 }])
      expect((await mine('answer', { text: 'x', ...more })).status).toBe(422);
    for (const command of ['change-contact', 'confirm-contact', 'review', 'escalate', 'note', 'resolve'])
      expect((await mine(command, {})).status).toBe(404);
    const forged = await service.request(`POST /v1/tracking/${tracking}/answer`, {
      body: { text: 'x', from: 'respondent' },
    });
    expect(forged).toMatchObject({ status: 403, body: problem('not-your-part') });
    expect(JSON.stringify(await matter())).not.toContain('"who":"you"');
  });

  it('cannot answer a question to the complainant', async () => {
    await done(handler, 'ask-respondent', { question });
    await done(handler, 'ask-complainant', { question: 'Which post?' });
    const asked: { n: number; to: string }[] = (await read(handler)).questions;
    const other = asked.find(({ to }) => to === 'complainant')?.n;
    expect(await mine('answer', { text: 'x', question: other })).toMatchObject(refused('no-such-question'));
  });

  it('learns from no refusal how the complaint stands', async () => {
    const refusals = async () => {
      const all = [
        await mine('answer', { text: 'x' }),
        await mine('appeal', { text: 'x' }),
        await mine('withdraw'),
      ];
      return all.map(({ status, body }) => ({ status, body }));
    };
    const investigated = await refusals();
    await decide(handler, {
      outcome: 'dismissed',
      grounds: ['no-rule-broken'],
      explanation: planted.explanation,
    });
    expect(await refusals()).toEqual(investigated);
    expect(JSON.stringify(investigated)).not.toMatch(/possible|changes|stage/);
  });

  it('finds no token in the log', async () => {
    await get(`/r/${token}`);
    await mine('answer', { text: 'x' });
    expect(lines).toContain('/v1/respondents/:token');
    expect(lines).toContain('/r/:token');
    expect(lines).not.toContain(token);
  });
});

describe('the page of the respondent', () => {
  it('is in the language of the browser, whatever the complainant speaks, and guarded like any page', async () => {
    const page = await get(`/r/${token}`, { headers: { 'accept-language': 'zh-CN,zh;q=0.9' } });
    expect(page).toMatchObject({ status: 200, headers: { 'cache-control': 'no-store' } });
    expect(page.text).toContain('<html lang="zh-CN"');
    const { headers } = await get(`/t/${tracking}`);
    for (const name of [
      'content-security-policy',
      'referrer-policy',
      'x-frame-options',
      'x-content-type-options',
    ])
      expect(page.headers[name]).toBe(headers[name]);
    expect((await get(`/r/${token}?lang=en`)).text).toContain('Nothing is asked of you at present.');
  });

  it('changes nothing when it is opened, by whatever scanner', async () => {
    await done(handler, 'ask-respondent', { question });
    const { version } = await read(handler);
    for (const path of [`/r/${token}`, `/r/${token}?done=answer`, `/r/${token}/answer`]) await get(path);
    expect((await read(handler)).version).toBe(version);
  });

  it('takes its own forms, and says in words what was refused', async () => {
    await done(handler, 'ask-respondent', { question });
    const page = (await get(`/r/${token}`)).text;
    const asked = /name="question" value="(\d+)"/.exec(page)?.[1] ?? '';
    const empty = await form('answer', { question: asked });
    expect(empty).toMatchObject({ status: 422 });
    expect(empty.text).toContain('role="alert"');
    const answered = await form('answer', { text: theirs, question: asked });
    expect(answered).toMatchObject({ status: 303, headers: { location: `/r/${token}?lang=en&done=answer` } });
    const twice = await form('answer', { text: 'My words again.', question: asked });
    expect(twice.status).toBe(409);
    expect(twice.text).toContain('This question has been answered');
    await decide(handler);
    expect((await form('appeal', { text: 'I disagree.' })).status).toBe(303);
    await expect.poll(matter).toMatchObject({ possible: ['answer', 'add-evidence', 'withdraw'] });
    expect((await form('withdraw', {})).status).toBe(422);
    expect((await form('withdraw', { confirmed: 'yes' })).status).toBe(303);
  });
});
