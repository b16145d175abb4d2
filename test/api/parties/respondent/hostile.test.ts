/** What nobody learns by the link of the other side, and its page. */
import { describe, expect, it } from 'vitest';
import { concerning, planted, theirs, question } from './concerning.js';

const { the, read, done, get, matter, mine, form, problem, refused, decide, service } = await concerning();

describe('somebody hostile', () => {
  it('finds nothing by guessing, by the number, by the reference, or by the link of the other side', async () => {
    const { reference } = await matter();
    const nobody = await get('/v1/respondents/nobody');
    expect(nobody).toMatchObject({ status: 404, body: problem('not-found') });
    for (const guess of [
      the.number,
      the.number.replaceAll('-', ''),
      reference,
      the.tracking,
      '%27%20or%201=1',
    ])
      expect(await get(`/v1/respondents/${guess}`)).toMatchObject({ status: 404, text: nobody.text });
    for (const path of [
      `/r/${the.tracking}`,
      `/r/${the.number}`,
      `/t/${the.token}`,
      `/v1/tracking/${the.token}`,
    ])
      expect((await get(path)).status).toBe(404);
    const posted = await service.request(`POST /v1/respondents/${the.tracking}/answer`, {
      body: { text: 'x' },
    });
    expect(posted).toMatchObject({ status: 404, text: nobody.text });
    expect(nobody.headers['x-ratelimit-limit']).toBe(
      (await get('/v1/tracking/nobody')).headers['x-ratelimit-limit'],
    );
  });

  it('cannot speak for the other side, nor give what belongs to others', async () => {
    await done(the.handler, 'ask-respondent', { question });
    for (const more of [{ from: 'complainant' }, { as: 'opinion' }, { expectedVersion: 1 }])
      expect((await mine('answer', { text: 'x', ...more })).status).toBe(422);
    for (const command of ['change-contact', 'confirm-contact', 'review', 'escalate', 'note', 'resolve'])
      expect((await mine(command, {})).status).toBe(404);
    const forged = await service.request(`POST /v1/tracking/${the.tracking}/answer`, {
      body: { text: 'x', from: 'respondent' },
    });
    expect(forged).toMatchObject({ status: 403, body: problem('not-your-part') });
    expect(JSON.stringify(await matter())).not.toContain('"who":"you"');
  });

  it('cannot answer a question to the complainant', async () => {
    await done(the.handler, 'ask-respondent', { question });
    await done(the.handler, 'ask-complainant', { question: 'Which post?' });
    const asked: { n: number; to: string }[] = (await read(the.handler)).questions;
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
    await decide(the.handler, {
      outcome: 'dismissed',
      grounds: ['no-rule-broken'],
      explanation: planted.explanation,
    });
    expect(await refusals()).toEqual(investigated);
    expect(JSON.stringify(investigated)).not.toMatch(/possible|changes|stage/);
  });

  it('finds no token in the log', async () => {
    await get(`/r/${the.token}`);
    await mine('answer', { text: 'x' });
    expect(the.lines).toContain('/v1/respondents/:token');
    expect(the.lines).toContain('/r/:token');
    expect(the.lines).not.toContain(the.token);
  });
});

describe('the page of the respondent', () => {
  it('is in the language of the browser, whatever the complainant speaks, and guarded like any page', async () => {
    const page = await get(`/r/${the.token}`, { headers: { 'accept-language': 'zh-CN,zh;q=0.9' } });
    expect(page).toMatchObject({ status: 200, headers: { 'cache-control': 'no-store' } });
    expect(page.text).toContain('<html lang="zh-CN"');
    const { headers } = await get(`/t/${the.tracking}`);
    for (const name of [
      'content-security-policy',
      'referrer-policy',
      'x-frame-options',
      'x-content-type-options',
    ])
      expect(page.headers[name]).toBe(headers[name]);
    expect((await get(`/r/${the.token}?lang=en`)).text).toContain('Nothing is asked of you at present.');
  });

  it('changes nothing when it is opened, by whatever scanner', async () => {
    await done(the.handler, 'ask-respondent', { question });
    const { version } = await read(the.handler);
    for (const path of [`/r/${the.token}`, `/r/${the.token}?done=answer`, `/r/${the.token}/answer`])
      await get(path);
    expect((await read(the.handler)).version).toBe(version);
  });

  it('takes its own forms, and says in words what was refused', async () => {
    await done(the.handler, 'ask-respondent', { question });
    const page = (await get(`/r/${the.token}`)).text;
    const asked = /name="question" value="(\d+)"/.exec(page)?.[1] ?? '';
    const empty = await form('answer', { question: asked });
    expect(empty).toMatchObject({ status: 422 });
    expect(empty.text).toContain('role="alert"');
    const answered = await form('answer', { text: theirs, question: asked });
    expect(answered).toMatchObject({
      status: 303,
      headers: { location: `/r/${the.token}?lang=en&done=answer` },
    });
    const twice = await form('answer', { text: 'My words again.', question: asked });
    expect(twice.status).toBe(409);
    expect(twice.text).toContain('This question has been answered');
    await decide(the.handler);
    expect((await form('appeal', { text: 'I disagree.' })).status).toBe(303);
    await expect.poll(matter).toMatchObject({ possible: ['answer', 'add-evidence', 'withdraw'] });
    expect((await form('withdraw', {})).status).toBe(422);
    expect((await form('withdraw', { confirmed: 'yes' })).status).toBe(303);
  });
});
