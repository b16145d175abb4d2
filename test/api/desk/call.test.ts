/** The hotline on one screen: who calls, how their complaints stand, and a new one, filed once. */
import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { accessLog } from '../../../src/db/schema/people.js';
import { signedIn } from '../../support/browser.js';
import { createRedress } from '../../support/redress.js';
import { shared } from '../../support/shared.js';

const service = await shared(createRedress({ workers: true }));
/** She answers the phone, and no case is given to her. */
const AGENT = 'sun-jiaqi';
const agent = await signedIn(service.app, AGENT);
const english = await signedIn(service.app, 'emma-clarke');

const find = (q: string, as = agent) => as.open(`/desk/call?q=${encodeURIComponent(q)}`);
const shows = (text: string, number: string): boolean => text.includes(`>${number}<`);

let callers = 0;
/** A phone number that nobody called from yet. */
function newPhone(): string {
  callers += 1;
  return `+861380013${String(callers).padStart(4, '0')}`;
}

/** A caller whose complaint waits for its review, and the phone number it is found by. */
async function known(change: object = {}) {
  const phone = newPhone();
  const filed = await service.filed({
    description: '她公布了我的住址。',
    contact: { phone, verified: true },
    ...change,
  });
  const { owner } = await service.read(filed.number);
  return { ...filed, phone, owner };
}

const said = {
  ...{ class: 'privacy', type: 'post', reference: 'post-9', story: 'She published my address.' },
  ...{ danger: 'no', wish: 'Take it down.', behalf: 'myself', minor: 'none', writtenIn: 'en' },
};
let forms = 0;
const newKey = (): string => `form-${(forms += 1)}-of-a-caller`;
const file = (fields: Record<string, string> = {}, as = english, key = newKey()) =>
  as.send('/desk/call', { idempotencyKey: key, ...said, ...fields });
const numberIn = (to: string): string => /\/desk\/call\/([\d-]+)$/.exec(to)?.[1] ?? '';

describe('the caller', () => {
  it.each([
    ['the number they call from', ({ phone }: { phone: string; number: string }) => phone],
    ['it as it is dialled at home', ({ phone }) => phone.slice(3)],
    ['the number of the complaint', ({ number }) => number.replaceAll('-', ' ')],
  ])('is found by %s', async (_, by) => {
    const theirs = await known();
    const { status, text } = await find(by(theirs));
    expect(status).toBe(200);
    expect(shows(text, theirs.number)).toBe(true);
    expect(text).toContain(`href="/desk/cases/${theirs.number}"`);
    for (const stands of ['We are checking', 'You have our answer by', 'UTC']) expect(text).toContain(stands);
  });

  it('is found by a whole address, and by no words nor accounts', async () => {
    const { number } = await known({
      ...{ accountId: 'u-4711', description: '蓝色雨伞' },
      contact: { email: 'Wang.Fang@example.com' },
    });
    expect(shows((await find('wang.fang@EXAMPLE.com')).text, number)).toBe(true);
    for (const q of ['wang.fang@example', '蓝色雨伞', 'u-4711']) {
      const { status, text } = await find(q);
      expect([status, shows(text, number)]).toEqual([200, false]);
      expect(text).toContain('没有找到');
    }
  });

  it('is told how it stands in the language of their letters, whatever the agent’s is', async () => {
    const { phone } = await known({ locale: 'zh-CN' });
    const { text } = await find(phone, english);
    expect(text).toContain('Complaints of this caller');
    expect(text).toMatch(/lang="zh-CN" class="redress-call__said"><p[^>]*>我们正在审核您的投诉[^<]*北京时间/);
  });

  it('hears our open question, and answers it in the words that the agent takes down', async () => {
    const { number, phone, owner } = await known();
    await service.give(number, 'ask-complainant', owner, { question: 'Which of the two posts?' });
    const asks = await find(phone, await signedIn(service.app, owner));
    expect(asks.text).toContain('Which of the two posts?');
    const [, key = ''] = /name="idempotencyKey" value="([^"]+-answer)"/.exec(asks.text) ?? [];
    const [, question = ''] = /name="question" value="(\d+)"/.exec(asks.text) ?? [];
    const answered = await (
      await signedIn(service.app, owner)
    ).send(`/desk/cases/${number}/answer`, {
      ...{ idempotencyKey: key, question, text: 'The first one.', intent: 'send' },
    });
    expect(answered.status).toBe(303);
    expect(await service.read(number)).toMatchObject({ questions: [] });
    expect((await find(phone)).text).not.toContain('Which of the two posts?');
  });

  it('is told no more than how it stands of a case that is not the agent’s to see', async () => {
    const { number, phone, owner } = await known({ subject: { type: 'post', reference: 'secret-post' } });
    await service.give(number, 'review', owner, { verdict: 'accept', category: 'content' });
    const { owner: handler } = await service.read(number);
    await service.give(number, 'ask-complainant', handler, { question: 'Which street?' });
    expect((await agent.open(`/desk/cases/${number}`)).status).toBe(404);
    const { text } = await find(phone);
    expect(shows(text, number)).toBe(true);
    expect(text).toContain('We have a question for you.');
    expect(text).toContain('您无权查看此案件');
    for (const hidden of ['Which street?', 'secret-post', `/desk/cases/${number}`, handler])
      expect(text).not.toContain(hidden);
  });

  it('stays unknown where the complaint is of or about the agent, or is with the integrity team', async () => {
    const phone = newPhone();
    const about = (reference: string) =>
      service.filed({ subject: { type: 'account', reference }, contact: { phone } });
    const { number } = await about(`account-${AGENT}`);
    const { number: other } = await about('account-wang-lei');
    for (const q of [phone, number, other]) {
      const { text } = await find(q);
      expect([shows(text, number), shows(text, other)]).toEqual([false, false]);
    }
  });

  it('who has yet to prove that they speak for somebody else hears that it was received, and nothing more', async () => {
    const { number, phone, owner } = await known({
      ...{ accountId: 'ning', onBehalfOf: { kind: 'relative' } },
    });
    await service.give(number, 'ask-complainant', owner, { question: 'Who are you?' });
    const { text } = await find(phone);
    expect(shows(text, number)).toBe(true);
    expect(text).toContain('show us that you may speak for that person');
    for (const hidden of ['Who are you?', 'You have our answer by', 'We have a question'])
      expect(text).not.toContain(hidden);
  });

  it('leaves an entry in the access log', async () => {
    const { number, phone } = await known();
    await find(phone);
    const entries = await service.db.select().from(accessLog).where(eq(accessLog.number, number));
    const what = entries.filter(({ callerId }) => callerId === AGENT).map((entry) => entry.what);
    expect(what.toSorted()).toEqual(['search', 'texts']);
  });
});

describe('a new complaint', () => {
  it('is filed for the hotline, and what is read out is its number, the dates and where we write', async () => {
    const phone = newPhone();
    const { status, to } = await file({ phone, mayWrite: 'yes', writtenIn: 'zh-CN', largePrint: 'yes' });
    expect(status).toBe(303);
    const number = numberIn(to);
    const { text } = await english.open(to);
    const spoken = Array.from(number.replaceAll('-', ''), (digit) => '零一二三四五六七八九'[Number(digit)]);
    expect(text.replaceAll(/[ ，]/g, '')).toContain(spoken.join(''));
    for (const read of ['lang="zh-CN"', '北京时间', '您会得到答复', '输入投诉编号', phone.slice(-2)])
      expect(text).toContain(read);
    expect(text).not.toContain(phone);
    expect(text).toMatch(/href="\/desk\/call"[^>]*>Next call/);
    expect(await service.read(number)).toMatchObject({
      ...{ channel: 'hotline', category: 'privacy', stage: 'review' },
      adjustments: { largePrint: true, phoneOnly: false },
      contact: { locale: 'zh-CN', reach: { sms: 'unconfirmed', email: 'none' } },
    });
  });

  it('is one however often its form is sent; with other words under the same key it is not filed', async () => {
    const key = newKey();
    const [first, second] = await Promise.all([file({}, english, key), file({}, english, key)]);
    expect([first.status, second.to]).toEqual([303, first.to]);
    const again = await file({ story: 'Something else.' }, english, key);
    expect(again.status).toBe(409);
    expect(again.text).toContain('with other words');
    expect(again.text).toContain('Something else.');
    const [, fresh = ''] =
      /name="idempotencyKey" value="([^"]+)"/.exec(again.text.split('id="new"')[1] ?? '') ?? [];
    expect(fresh).not.toBe(key);
    const other = await file({ story: 'Something else.' }, english, fresh);
    expect(other.status).toBe(303);
    expect(other.to).not.toBe(first.to);
  });

  it('keeps all that was typed, and who calls, while something is wrong', async () => {
    const { number, phone } = await known();
    const { status, text } = await file({
      q: phone,
      danger: '',
      email: 'her@',
      story: '她公布了我的住址 <b>',
    });
    expect(status).toBe(422);
    for (const kept of ['她公布了我的住址 &lt;b&gt;', 'value="her@"', 'value="post-9"', 'Take it down.'])
      expect(text).toContain(kept);
    for (const wrong of ['href="#danger"', 'href="#email"', 'href="#mayWrite"'])
      expect(text).toContain(wrong);
    expect(text).toContain('<title>Error');
    expect(shows(text, number)).toBe(true);
  });

  it('writes to nobody who does not wish it: they are phoned, or give no address', async () => {
    const email = 'not.there@example.com';
    const refused = await file({ email, mayWrite: 'no' });
    expect([refused.status, refused.text.includes('href="#phone"')]).toEqual([422, true]);
    const { to } = await file({ email, phone: newPhone(), mayWrite: 'no' });
    expect((await english.open(to)).text).toContain('We send no letters: we phone');
    const filed = await service.read(numberIn(to));
    expect(filed).toMatchObject({ adjustments: { phoneOnly: true }, contact: { email: null } });
    expect((await find(email)).text).toContain('没有找到');
    const anonymous = await file();
    expect((await english.open(anonymous.to)).text).toContain('We have no address of yours');
  });

  it('for somebody else proves nothing by what the caller says', async () => {
    const fields = {
      behalf: 'relative',
      account: 'ning',
      theirEmail: 'ning@example.com',
      proof: 'I am her aunt.',
    };
    expect((await file({ behalf: 'relative' })).text).toContain('href="#account"');
    const { to } = await file(fields);
    expect((await english.open(to)).text).toContain('proof that you may speak');
    const filed = await service.read(numberIn(to));
    expect(filed).toMatchObject({ representative: { kind: 'relative', proof: null } });
    await service.settled();
    expect(service.sent(numberIn(to)).filter((id) => id.includes('represented'))).toEqual([]);
  });

  it('is told to whoever filed it alone', async () => {
    const { to } = await file();
    expect((await english.open(to)).status).toBe(200);
    expect((await agent.open(to)).status).toBe(404);
    expect((await english.open('/desk/call/100-000-008')).status).toBe(404);
  });
});

it('is there for the service team alone, on top of their pages too', async () => {
  const hers = await agent.open('/desk/work');
  expect(hers.text).toContain('href="/desk/call"');
  for (const person of ['wang-lei', 'guo-ran', 'deng-rui']) {
    const other = await signedIn(service.app, person);
    expect((await other.open('/desk/work')).text).not.toContain('href="/desk/call"');
    expect((await other.open('/desk/call')).status).toBe(404);
    expect((await file({}, other)).status).toBe(404);
  }
});
