/** The case on one page, as the staff work it. */
import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { sameOrigin, signedIn } from '../../support/browser.js';
import { createRedress } from '../../support/redress.js';
import { shared } from '../../support/shared.js';

const redress = await shared(createRedress({ workers: true }));

/** Pages that were opened, with what redirects led to: one load each. */
let loads = 0;
beforeEach(() => void (loads = 0));

/** What the browser of somebody who has signed in, and reads English, sends with each request. */
const cookies = new Map<string, string>();
async function signedInAs(as: string): Promise<{ cookie: string }> {
  const known = cookies.get(as);
  if (known !== undefined) return { cookie: known };
  const tab = await signedIn(redress.app, as);
  await tab.send('/desk/language', { locale: 'en' });
  const cookie = [...tab.cookies].map((pair) => pair.join('=')).join('; ');
  cookies.set(as, cookie);
  return { cookie };
}
const posting = { 'content-type': 'application/x-www-form-urlencoded', ...sameOrigin };

type Shown = { status: number; text: string; at: string };

async function open(as: string, path: string): Promise<Shown> {
  loads += 1;
  return await follow(as, path, await redress.request(`GET ${path}`, { headers: await signedInAs(as) }));
}

async function follow(
  as: string,
  path: string,
  answer: Awaited<ReturnType<typeof redress.request>>,
): Promise<Shown> {
  if (answer.status !== 303) return { status: answer.status, text: answer.text, at: path };
  const next = String(answer.headers['location']);
  return await follow(as, next, await redress.request(`GET ${next}`, { headers: await signedInAs(as) }));
}

/** Presses a button of the form that leads to this command, as a browser does: with all that its fields hold. */
async function press(
  as: string,
  { text, at }: Shown,
  command: string,
  fields: Record<string, string | string[]> = {},
  intent?: string,
): Promise<Shown> {
  loads += 1;
  const form = (text.match(/<form[^]*?<\/form>/g) ?? []).find((one) =>
    attribute(one, 'action').endsWith(`/${command}`),
  );
  if (form === undefined) throw new Error(`No form for ${command} on ${at}`);
  const action = attribute(form, 'action');
  const tags = (kind: string) => form.match(new RegExp(`<${kind}[^>]*>`, 'g')) ?? [];
  const hidden = tags('input').filter((tag) => attribute(tag, 'type') === 'hidden');
  const button = intent ?? attribute(tags('button')[0] ?? '', 'value');
  const sent = new URLSearchParams(
    hidden.map((tag) => [attribute(tag, 'name'), plain(attribute(tag, 'value'))]),
  );
  for (const [name, value] of Object.entries({ ...fields, intent: button })) {
    sent.delete(name);
    for (const one of [value].flat()) sent.append(name, one);
  }
  const answer = await redress.request(`POST ${action}`, {
    body: sent.toString(),
    headers: { ...posting, ...(await signedInAs(as)) },
  });
  return await follow(as, action, answer);
}

const attribute = (tag: string, name: string): string =>
  new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

const plain = (html: string): string =>
  html
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
const words = (html: string): string => plain(html.replaceAll(/<[^>]+>/g, ' ')).replaceAll(/\s+/g, ' ');
const path = (number: string): string => `/desk/cases/${number}`;
const stolen = {
  category: 'account',
  subject: { type: 'account', reference: 'u-stolen' },
  description: 'My account was taken over.',
};

it('a severe complaint goes from filing to told by its page alone, in at most twelve loads of all who act', async () => {
  const { number } = await redress.filed(stolen);
  const { owner: reviewer } = await redress.read(number);
  loads = 0;

  const first = await open(reviewer, path(number));
  expect(words(first.text)).toMatch(/reviews the complaint\. Due .*\(in 23 hr 59 min\)/);
  expect(words(first.text)).toContain('My account was taken over.');
  const accept = {
    verdict: 'accept',
    category: 'account',
    severity: 'high',
    explanation: 'We look into it.',
  };
  const checked = await press(reviewer, first, 'review', accept);
  expect(words(checked.text)).toContain('Check before you send');
  expect(words(checked.text)).toContain('We look into it.');
  expect((await redress.read(number)).stage).toBe('review');
  await press(reviewer, checked, 'review', {}, 'send');
  await redress.settled();

  const { owner: handler, stage } = await redress.read(number);
  expect(stage).toBe('investigation');
  const seen = await open(handler, path(number));
  const decision = {
    ...{ outcome: 'upheld', grounds: ['account-stolen'], remedies: ['restore-account'] },
    explanation: 'Somebody else had taken it over.',
  };
  const letter = await press(handler, seen, 'resolve', decision);
  expect(words(letter.text)).toContain('Goes out once a second person has approved');
  expect(words(letter.text)).toContain('Somebody else had taken it over.');
  const proposed = await press(handler, letter, 'resolve', {}, 'send');
  expect(words(proposed.text)).toContain('Your decision is recorded.');
  await redress.settled();

  const { approver } = await redress.read(number);
  const asked = await open(approver, path(number));
  expect(words(asked.text)).toContain('needs a proof of identity');
  const proven = await press(approver, asked, 'confirm-identity', { proof: 'document' });
  expect(words(proven.text)).toContain('Letter to the complainant');
  await press(approver, proven, 'approve');
  await redress.settled();

  const task = (await redress.read(number)).tasks[0];
  const work = await open(task.owner, path(number));
  const done = await press(task.owner, work, 'finish-task', { task: String(task.n), result: 'done' });
  expect(words(done.text)).toContain('Goes out at once.');
  await press(task.owner, done, 'finish-task', {}, 'send');
  await redress.settled();
  await expect
    .poll(() => redress.read(number))
    .toMatchObject({ stage: 'closed', telling: { state: 'told' } });
  expect(loads).toBeLessThanOrEqual(12);

  const closed = await open('guo-ran', path(number));
  expect(words(closed.text)).toContain('Letter “decision” by e-mail: ');
  expect(closed.text).not.toMatch(/\/[trc]\/[\w-]{20}/);
});

describe('what was typed', () => {
  const note = 'Spoke to the platform team at length.';

  it('survives bad input, with a summary first and the error at its field', async () => {
    const { number } = await redress.filed();
    const { owner } = await redress.read(number);
    const page = await open(owner, path(number));
    const bad = await press(owner, page, 'review', { verdict: 'reject', explanation: note });
    expect(bad.status).toBe(422);
    expect(bad.text).toMatch(/<title>Error: /);
    expect(bad.text).toContain('href="#review-reason"');
    expect(words(bad.text)).toContain(note);
    expect(await open(owner, `${path(number)}/review`)).toMatchObject({ at: path(number), status: 200 });
  });

  it('survives a refusal and a colleague, with what changed meanwhile', async () => {
    const { number } = await redress.filed();
    const { owner } = await redress.read(number);
    const page = await open(owner, path(number));
    expect((await redress.give(number, 'mark-danger', 'zhou-min', {})).status).toBe(200);
    const reject = { verdict: 'reject', reason: 'out-of-scope', explanation: note };
    const late = await press(owner, page, 'review', reject);
    expect(late.status).toBe(409);
    expect(words(late.text)).toContain('周敏 marked danger to a person.');
    expect(words(late.text)).toContain(note);
    const checked = await press(owner, late, 'review', reject);
    expect((await press(owner, checked, 'review', {}, 'send')).status).toBe(200);
    expect((await redress.read(number)).ending).toBe('rejected');
  });

  it('is given back where the case went to somebody else', async () => {
    const { number } = await redress.filed();
    const { owner } = await redress.read(number);
    const page = await open(owner, path(number));
    await redress.give(number, 'review', owner, { verdict: 'accept', category: 'account' });
    await redress.settled();
    const gone = await press(owner, page, 'note', { note });
    expect(gone.status).toBe(409);
    expect(words(gone.text)).toContain(note);
  });

  it('is sent once, however often it is pressed', async () => {
    const { number } = await redress.filed();
    const { owner } = await redress.read(number);
    const page = await open(owner, path(number));
    const [one, two] = await Promise.all([
      press(owner, page, 'note', { note }),
      press(owner, page, 'note', { note }),
    ]);
    expect([one.status, two.status]).toEqual([200, 200]);
    const noted = (await redress.journal(number)).filter(({ type }: { type: string }) => type === 'noted');
    expect(noted).toHaveLength(1);
  });
});

it('a ready-made text is put into its field, in the language of the complaint, and a lead may add one', async () => {
  const { number } = await redress.filed({ locale: 'zh-CN' });
  const { owner } = await redress.read(number);
  const own = {
    ...{ command: 'ask-complainant', field: 'question', title: { en: 'When?', 'zh-CN': '何时' } },
    text: { en: 'When was that?', 'zh-CN': '那是什么时候？' },
  };
  const put = (as: string) => redress.request('PUT /v1/canned-texts/when', { as, body: own });
  expect((await put(owner)).status).toBe(403);
  expect((await put('zhou-min')).status).toBe(200);
  expect((await redress.request('GET /v1/acts', { as: 'guo-ran' })).text).toContain('put-canned-text');
  const page = await open(owner, path(number));
  const chosen = { question: 'Hello.', 'canned-question': 'when' };
  const filled = await press(owner, page, 'ask-complainant', chosen, 'insert-question');
  expect(filled.status).toBe(200);
  expect(plain(filled.text)).toContain('Hello.\n\n那是什么时候？</textarea>');
});

describe('the page', () => {
  it('leads on in the list it came from, and back to the case where something was only added', async () => {
    const { number } = await redress.filed();
    const { owner } = await redress.read(number);
    const page = await open(owner, `${path(number)}?from=${encodeURIComponent('danger=true')}`);
    expect(page.text).toContain('name="from" value="danger=true"');
    expect(page.text).not.toContain('undefined');
    const headers = { ...posting, ...(await signedInAs(owner)) };
    const sent = async (command: string, fields: Record<string, string>) => {
      const body = new URLSearchParams({
        idempotencyKey: randomUUID(),
        intent: 'send',
        ...fields,
      }).toString();
      const answer = await redress.request(`POST ${path(number)}/${command}`, { body, headers });
      return answer.headers['location'];
    };
    const from = 'danger=true';
    const done = (command: string) => `done=${command}&of=${number}`;
    expect(await sent('note', { note: 'n', from })).toBe(
      `${path(number)}?from=danger%3Dtrue&${done('note')}`,
    );
    expect(await sent('note', { note: 'n', from: '//evil.example/' })).toBe(
      `${path(number)}?${done('note')}`,
    );
    expect(await sent('reclassify', { category: 'content', severity: 'high', from })).toBe(
      `/desk/work/next?danger=true&${done('reclassify')}`,
    );
    const other = await redress.filed();
    const next = await open(owner, `${path(other.number)}?from=&${done('reclassify')}`);
    expect(words(next.text)).toContain(`${number}: Category and severity are changed.`);
  });

  it('is there for whom the case is there, says who else has it open, and shows operators no words', async () => {
    const { number } = await redress.filed();
    const { owner } = await redress.read(number);
    await open(owner, path(number));
    expect(words((await open('zhou-min', path(number))).text)).toContain('has had this open since');
    expect((await open('olivia-reed', path(number))).status).toBe(404);
    const operator = await open('noah-fischer', path(number));
    expect(operator.status).toBe(200);
    expect(operator.text).not.toContain('The post names my address.');
  });

  it('shows earlier cases of the same account and subject that are there for its reader', async () => {
    const subject = { type: 'post', reference: 'p-again' };
    const [one, two] = [await redress.filed({ subject }), await redress.filed({ subject })];
    const { owner } = await redress.read(two.number);
    expect((await open('guo-ran', path(two.number))).text).toContain(`href="${path(one.number)}"`);
    expect(owner).toEqual(expect.any(String));
  });

  it('shows the suspensions in force of the account it is about, of cases that are there for its reader', async () => {
    const about = { subject: { type: 'account', reference: 'mallory' } };
    const accepted = async (category: string) => {
      const { number } = await redress.filed(about);
      const verdict = { verdict: 'accept', category };
      await redress.give(number, 'review', (await redress.read(number)).owner, verdict);
      await redress.settled();
      return { number, handler: (await redress.read(number)).owner };
    };
    const [one, two, other] = [
      await accepted('content'),
      await accepted('content'),
      await accepted('account'),
    ];
    const remedies = [{ kind: 'suspend-account' }];
    const decision = { outcome: 'upheld', grounds: ['harassment'], explanation: 'It harasses.', remedies };
    await redress.give(one.number, 'resolve', one.handler, decision);
    await redress.settled();
    const { approver, version } = await redress.read(one.number);
    await redress.give(one.number, 'approve', approver, { version });
    await redress.settled();
    const { tasks } = await redress.read(one.number);
    await redress.give(one.number, 'finish-task', tasks[0].owner, { task: tasks[0].n, result: 'done' });
    const shown = async (as: string, number: string) => words((await open(as, path(number))).text);
    const inForce = /Suspensions in force .* Until it is lifted/;
    expect(await shown(two.handler, two.number)).toMatch(new RegExp(`${inForce.source} ${one.number}`));
    expect(await shown(one.handler, one.number)).toMatch(
      new RegExp(`${inForce.source} ${one.number} \\(this one\\)`),
    );
    expect(await shown('guo-ran', other.number)).toMatch(inForce);
    expect(await shown(other.handler, other.number)).not.toMatch(inForce);
  });

  it('joins with one press what is likely the same matter, and then offers it no more', async () => {
    const subject = { type: 'post', reference: 'https://example.com/p/twice' };
    const mine = { subject, contact: { email: 'twice@example.com', verified: true } };
    const [first, second] = [await redress.filed(mine), await redress.filed(mine)];
    const { number: others } = await redress.filed({ subject });
    const { owner } = await redress.read(second.number);
    const shown = await open(owner, path(second.number));
    const likely = { ...shown, text: shown.text.slice(shown.text.indexOf('Likely the same matter')) };
    expect(words(likely.text)).toContain(`Merge into ${first.number}`);
    expect(words(likely.text)).toContain(`Relate to ${others}`);
    const related = await press(owner, likely, 'relate', {}, 'send');
    expect(words(related.text)).toContain('The two are related.');
    expect(words(related.text)).not.toContain(`Relate to ${others}`);
  });
});
