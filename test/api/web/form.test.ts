/** The web form against programs, hurry and bad luck (process row P1): nothing typed is lost, nothing is filed twice. */
import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import { createUpkeep } from '../../../src/activities/upkeep/upkeep.js';
import { defaultPolicy } from '../../../src/domain/policy/policy.js';
import { complaints } from '../../../src/db/schema/complaints.js';
import { drafts } from '../../../src/db/schema/drafts.js';
import { browser, sameOrigin, type Shown } from '../../support/browser.js';
import { formWith } from '../../support/http.js';
import { createRedress } from '../../support/redress.js';
import { shared } from '../../support/shared.js';

const policy = {
  ...defaultPolicy,
  web: { notBefore: '0s', anHourOfNetwork: 3, aDayOfAddress: 2, filesADayOfNetwork: 2 },
};
const service = await shared(createRedress({ policy }));
const hasty = await shared(createRedress({ policy: { ...policy, web: { notBefore: '1h' } } }));

let network = 0;
let from: string;
beforeEach(() => {
  network += 1;
  from = `10.0.${network}.1`;
});

const answers = {
  subject: { type: 'none' },
  story: { story: 'My parcel never came.' },
  danger: { danger: 'no' },
  wish: {},
  files: {},
  behalf: { behalf: 'myself' },
  minor: { minor: 'none' },
  contact: {},
  adjustments: { writtenIn: 'en' },
};
const of = ({ app }: typeof service) => {
  const { open, send } = browser(app);
  return {
    open: (url: string) => open(url, { from }),
    send: (url: string, fields: Record<string, string> = {}) => send(url, fields, { from }),
  };
};
/** Answers all questions; gives the form's address. */
async function filled(
  at = service,
  changed: Partial<Record<keyof typeof answers | 'represented', object>> = {},
): Promise<string> {
  const { send } = of(at);
  const begun = await send('/complain?lang=en', { class: 'other' });
  const path = begun.to.replace(/\/subject\?.*$/, '');
  for (const [question, fields] of Object.entries({ ...answers, ...changed })) {
    const given = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]));
    expect((await send(`${path}/${question}`, given)).status).toBe(303);
  }
  return path;
}
const sent = (path: string, fields = {}, at = service) => of(at).send(`${path}/check?lang=en`, fields);
const numberIn = async (path: string): Promise<string> =>
  /<strong class="redress-unbroken">([\d-]+)</.exec((await of(service).open(`${path}/sent`)).text)?.[1] ?? '';
const wrongIn = ({ status, text }: Shown) => [status, /<title>Error/.test(text)];

it('is sent once: pressed twice at once, again, and after going back it is the same complaint', async () => {
  const path = await filled();
  const both = await Promise.all([sent(path), sent(path)]);
  for (const { status, to } of [...both, await sent(path)])
    expect([status, to]).toEqual([303, `${path}/sent?lang=en`]);
  const number = await numberIn(path);
  expect(number).toMatch(/^\d{3}-\d{3}-\d{3}$/);
  expect((await of(service).open(`${path}/story`)).to).toBe(`${path}/sent?lang=en`);
  expect((await of(service).send(`${path}/story`, { story: 'Other' })).to).toMatch(/\/sent/);
  expect(await service.db.$count(complaints, eq(complaints.channel, 'web'))).toBe(1);
  const [kept] = await service.db.select().from(drafts).where(eq(drafts.number, number));
  expect(kept?.answers).toEqual({});
});

it('asks for what is missing, in whatever order it is answered', async () => {
  const { open, send } = of(service);
  const { to } = await send('/complain', { class: 'content' });
  const path = to.replace(/\/subject\?.*$/, '');
  await send(`${path}/danger`, { danger: 'yes' });
  for (const at of ['check', 'sent']) await open(`${path}/${at}`);
  expect((await open(`${path}/check`)).to).toMatch(/\/subject\?/);
  expect((await sent(path)).to).toMatch(/\/subject\?/);
  expect((await open(path)).to).toMatch(/\/subject\?/);
  expect((await open(`${path}/sent`)).to).toMatch(/\/check\?/);
  expect((await open('/complain/nobody')).status).toBe(404);
});

it.each([
  ['class', {}],
  ['class', { class: 'nothing-we-know' }],
  ['subject', {}],
  ['subject', { type: 'post', reference: '\u200b ' }],
  ['subject', { type: 'post', reference: 'x'.repeat(513) }],
  ['story', { story: '\u2800' }],
  ['story', { story: '哈'.repeat(20_001) }],
  ['danger', { danger: 'perhaps' }],
  ['wish', { wish: 'x'.repeat(2_001) }],
  ['behalf', { behalf: 'nobody' }],
  ['represented', { account: ' ', proof: 'I am her aunt.' }],
  ['represented', { account: 'x'.repeat(129) }],
  ['represented', { email: 'nobody', phone: '12' }],
  ['represented', { account: 'ning', proof: 'x'.repeat(2_001) }],
  ['minor', {}],
  ['contact', { email: 'nobody', phone: '12' }],
  ['adjustments', { writtenIn: 'fr' }],
])('says what is wrong with %s as %o, and keeps what was typed', async (question, fields: object) => {
  const path = await filled();
  const typed = Object.fromEntries(Object.entries(fields));
  const answer = await of(service).send(`${path}/${question}?lang=en`, typed);
  expect(wrongIn(answer)).toEqual([422, true]);
  expect((await of(service).open(path)).to).toBe(`${path}/check?lang=en`);
});

const represented = { account: 'ning', email: 'ning@example.com', proof: 'Her birth certificate.' };
const forNing = { behalf: { behalf: 'relative' }, represented };

it('for somebody else asks for whom, and files what it was told: the proof is yet to be recorded', async () => {
  const path = await filled(service, {
    ...forNing,
    minor: { minor: 'complainant' },
    contact: { email: 'aunt@example.com', phone: '+8613800138000' },
    adjustments: { writtenIn: 'zh-CN', largePrint: 'yes', phoneOnly: 'yes' },
  });
  const { text } = await of(service).open(`${path}/check?lang=en`);
  for (const said of [
    'For a relative',
    'ning · ning@example.com',
    'birth certificate',
    'I am, or the person',
  ])
    expect(text).toContain(said);
  expect(text).toContain('中文 · Large print · A phone call instead of letters');
  await sent(path);
  const page = await of(service).open(`${path}/sent?lang=en`);
  expect(page.text).toContain('We send no letters: we phone');
  expect(page.text).toContain('We need proof that you may do so');
  expect(page.text).toContain('redress-large');
  const filed = await service.read(await numberIn(path), 'guo-ran');
  expect(filed).toMatchObject({
    ...{ minor: 'complainant', severity: 'high' },
    adjustments: { largePrint: true, phoneOnly: true },
    representative: { kind: 'relative', proof: null, told: false },
    contact: { locale: 'zh-CN', represented: { account: 'ning', email: expect.stringMatching(/^n•/) } },
  });
  expect(filed.texts).toContainEqual(
    expect.objectContaining({ name: 'proof', text: 'Her birth certificate.', audience: 'internal' }),
  );
});

it('of whoever complains for themself it forgets whom they spoke for, and phones nobody without a number', async () => {
  const path = await filled(service, {
    ...forNing,
    contact: { phone: '+8613800138000' },
    adjustments: { writtenIn: 'en', phoneOnly: 'yes' },
  });
  await of(service).send(`${path}/behalf`, { behalf: 'myself' });
  await of(service).send(`${path}/contact`, {});
  const { text } = await of(service).open(`${path}/check?lang=en`);
  for (const gone of ['ning@example.com', 'A phone call']) expect(text).not.toContain(gone);
  expect((await of(service).open(`${path}/adjustments?lang=en`)).text).not.toContain('phoneOnly');
  await sent(path);
  const filed = await service.read(await numberIn(path), 'guo-ran');
  expect(filed).toMatchObject({ representative: null, contact: { represented: null } });
  expect(filed.adjustments).toEqual({ largePrint: false, phoneOnly: false });
});

it('whoever turns out to complain for somebody else is asked for whom before it goes on', async () => {
  const path = await filled();
  const { to } = await of(service).send(`${path}/behalf?lang=en`, { behalf: 'guardian' });
  expect(to).toBe(`${path}/represented?lang=en`);
  expect((await sent(path)).to).toBe(to);
  expect((await of(service).open(`${path}/minor?lang=en`)).text).toContain(`${path}/represented?lang=en`);
});

it('says that it is writing until it is known to be sent', async () => {
  const path = await filled(service, { contact: { email: 'her@example.com' } });
  await sent(path);
  expect((await of(service).open(`${path}/sent?lang=en`)).text).toContain('We are writing to h');
});

it('refuses what programs send, says so, and takes it from a person', async () => {
  const path = await filled();
  const trapped = await sent(path, { website: 'http://spam.example' });
  expect(wrongIn(trapped)).toEqual([422, true]);
  expect(trapped.text).not.toContain('redress-trap');
  expect((await sent(path)).status).toBe(303);
  const soon = await sent(await filled(hasty), {}, hasty);
  expect(wrongIn(soon)).toEqual([422, true]);
});

it('bounds what a network and an address send, keeps the answers, and leaves others alone', async () => {
  const contact = { email: 'Often@example.com' };
  for (let n = 0; n < 2; n += 1) expect((await sent(await filled(service, { contact }))).status).toBe(303);
  const path = await filled(service, { contact: { email: 'often@EXAMPLE.com' } });
  expect(wrongIn(await sent(path))).toEqual([429, true]);
  await of(service).send(`${path}/contact`, {});
  expect(wrongIn(await sent(path))).toEqual([429, true]);
  from = '10.9.9.9';
  expect((await sent(path)).status).toBe(303);
});

it('says of files of a network that has sent too many that they are not taken today, and goes on without', async () => {
  const path = await filled();
  const bring = () =>
    service.app.inject({
      ...{ method: 'POST', url: `${path}/files?lang=en`, headers: sameOrigin, remoteAddress: from },
      payload: formWith([['a.txt', 'Words.']], { idempotencyKey: 'k', field: 'attachments' }),
    });
  for (const status of [303, 303, 422]) expect((await bring()).statusCode).toBe(status);
  expect((await bring()).body).toContain('tomorrow');
  expect((await sent(path)).status).toBe(303);
});

it('the door names the ways there are', async () => {
  const { text } = await of(service).open('/?lang=en');
  expect([text.includes('By phone'), text.includes('direct message')]).toEqual([false, false]);
});

it('forms and their files die after a day', async () => {
  const path = await filled();
  await service.db.update(drafts).set({ startedAt: Date.now() - 25 * 3_600_000 });
  expect((await of(service).open(path)).status).toBe(404);
  await createUpkeep(service.deps).prune();
  expect(await service.db.$count(drafts)).toBe(0);
});
