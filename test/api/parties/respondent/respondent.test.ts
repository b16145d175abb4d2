/** What whoever a complaint is about is asked, sees and may do, by their link. */
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { respondentUrl } from '../../../../src/ids/tokens.js';
import { concerning, planted, theirs, question, reasons, upheld } from './concerning.js';

const {
  the,
  read,
  done,
  get,
  matter,
  mine,
  problem,
  refused,
  stage,
  shown,
  shownToComplainant,
  finishTasks,
  decide,
  file,
} = await concerning();

describe('the link of the respondent', () => {
  it('is there for those who may hand it on, and for nobody else', async () => {
    const url = respondentUrl('http://redress.example', the.token);
    for (const as of [the.handler, 'liu-yang', 'he-ping']) expect((await read(as)).respondentUrl).toBe(url);
    for (const as of ['wang-lei', 'deng-rui', 'noah-fischer', 'guo-ran', 'mobile-app'])
      expect((await read(as)).respondentUrl).toBeNull();
    expect(await shownToComplainant()).not.toContain(the.token);
  });

  it('is not there where the complainant owns the subject, or there is none', async () => {
    const account = { type: 'account', reference: planted.account };
    for (const subject of [account, undefined]) {
      await file({ subject });
      expect((await read('liu-yang')).respondentUrl).toBeNull();
      expect((await get(`/v1/respondents/${the.token}`)).status).toBe(404);
      expect((await get(`/r/${the.token}`)).status).toBe(404);
    }
  });
});

describe('the respondent, by their token', () => {
  it('sees that nothing is asked, under a reference of their own', async () => {
    await done(the.handler, 'note', { note: planted.note });
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
    for (const secretWord of ['planted', the.number, the.handler, 'p-1', 'investigation', 'complainant'])
      expect(all.replace(/<meta[^>]*>|<style>[^]*?<\/style>/g, '')).not.toContain(secretWord);
  });

  it('answers a question; the answer reaches the staff and never the complainant', async () => {
    await done(the.handler, 'ask-respondent', { question });
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
    const texts: { text: string }[] = (await read(the.handler)).texts;
    expect(texts.map(({ text }) => text)).toContain(theirs);
    expect(await shownToComplainant()).not.toContain('indigo');
    expect(await shown()).not.toMatch(/violet|planted\.li|u-planted/);
  });

  it('is not shown a text that may betray the complainant before a second person releases it', async () => {
    const betraying = `Did you write to ${planted.email}?`;
    await done(the.handler, 'ask-respondent', { question: betraying });
    const before = await read(the.handler);
    const masked = expect.stringMatching(/^Did you write to \S•••@/);
    expect(before.texts).toContainEqual(expect.objectContaining({ text: masked, held: true }));
    expect(before.texts).toContainEqual(
      expect.objectContaining({ name: 'description', text: planted.description, held: false }),
    );
    expect(await matter()).toMatchObject({ questions: [], possible: [] });
    expect(await shown()).not.toContain('planted.li');
    await finishTasks();
    expect(await matter()).toMatchObject({ questions: [{ text: betraying }] });
    expect((await read(the.handler)).texts).toContainEqual(
      expect.objectContaining({ text: masked, held: false }),
    );
  });

  it('may be asked about their own words', async () => {
    await done(the.handler, 'ask-respondent', { question });
    const words = 'I took the picture myself and asked everybody on it before I posted it.';
    expect((await mine('answer', { text: words })).status).toBe(200);
    await done(the.handler, 'ask-respondent', { question: `You say: ${words} Whom?` });
    expect(await matter()).toMatchObject({ questions: [{ text: `You say: ${words} Whom?` }] });
  });

  it('sees what restricts them with reasons, and nothing of what is told to the complainant', async () => {
    await done(the.handler, 'resolve', upheld);
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
    await decide(the.handler);
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
