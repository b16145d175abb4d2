/** Root causes over HTTP (process row P16): the list, what is recorded of it, and who sees it. */
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { factDifferences } from '../../../scripts/fact-differences.js';
import { complaintFacts } from '../../../src/db/schema/facts.js';
import { signedIn } from '../../support/browser.js';
import { createRedress } from '../../support/redress.js';
import { shared } from '../../support/shared.js';
import { administrator, filling } from '../desk/admin/filling.js';

const service = await shared(createRedress({ workers: true }));
const admin = 'guo-ran';

const ownerOf = async (number: string): Promise<string> => {
  await expect.poll(async () => (await service.read(number)).owner).not.toBeNull();
  return (await service.read(number)).owner;
};
const recordedOf = async (number: string) =>
  (
    await service.db
      .select({ causes: complaintFacts.causes })
      .from(complaintFacts)
      .where(eq(complaintFacts.number, number))
  ).map(({ causes }) => causes);

const put = (id: string, body: object, as = admin) => service.request(`PUT /v1/causes/${id}`, { as, body });
const called = (name: string, parent: string | null = null) => ({
  name: { en: name, 'zh-CN': name },
  parent,
});

async function underInvestigation() {
  const { number, token } = await service.filed();
  await service.give(number, 'review', await ownerOf(number), { verdict: 'accept', category: 'content' });
  await service.settled();
  return { number, token, handler: await ownerOf(number) };
}
const decision = {
  ...{ outcome: 'dismissed', grounds: ['no-rule-broken'], remedies: [] },
  explanation: 'Our rules allow it.',
};
const problem = (type: string) => ({ status: 409, body: { type: `urn:redress:problem:${type}` } });

it('a decision names causes, a correction reaches a closed case, and nobody outside sees them', async () => {
  const { number, token, handler } = await underInvestigation();
  expect(await recordedOf(number)).toEqual([null]);
  const unknown = { ...decision, causes: ['no-such'] };
  expect(await service.give(number, 'resolve', handler, unknown)).toMatchObject(problem('unknown-cause'));
  const given = { ...decision, causes: ['rule-unclear', 'human-error'] };
  expect(await service.give(number, 'resolve', handler, given)).toMatchObject({ status: 200 });
  await expect.poll(async () => (await service.read(number)).stage).toBe('closed');
  expect(await recordedOf(number)).toEqual([['rule-unclear', 'human-error']]);
  expect(await service.give(number, 'set-cause', handler, { causes: [] })).toMatchObject({ status: 200 });
  expect(await recordedOf(number)).toEqual([[]]);
  expect(await service.read(number)).toMatchObject({ stage: 'closed', causes: [] });
  expect((await service.read(number, 'mobile-app')).causes).toBeNull();
  for (const path of [`/v1/tracking/${token}`, `/t/${token}?lang=en`])
    expect((await service.request(`GET ${path}`)).text).not.toMatch(/rule-unclear|rule is unclear|causes/);
});

it('one that was merged is recorded as the other, one that is retired is refused; each act is on record', async () => {
  expect(await put('outages', called('Outages', 'product'))).toMatchObject({ status: 200 });
  expect(await put('breakdowns', called('Breakdowns', 'product'))).toMatchObject({ status: 200 });
  const merge = (as = admin) =>
    service.request('POST /v1/causes/breakdowns/merge', { as, body: { into: 'outages' } });
  expect((await merge('liu-yang')).status).toBe(403);
  expect(await merge()).toMatchObject({ status: 200, body: { mergedInto: 'outages' } });
  expect(await put('breakdowns', called('Breakdowns'))).toMatchObject(problem('conflict'));
  expect(await put('deep', called('Too deep', 'outages'))).toMatchObject(problem('conflict'));
  expect(await put('product', { ...called('Product'), retired: true })).toMatchObject(problem('conflict'));
  const retired = { ...called('Nobody answered', 'service'), retired: true };
  expect(await put('unheard', retired)).toMatchObject({ status: 200, body: { retired: true } });

  const { number, handler } = await underInvestigation();
  const set = (...causes: string[]) => service.give(number, 'set-cause', handler, { causes });
  expect(await set('unheard')).toMatchObject(problem('cause-retired'));
  const preview = await service.request(`POST /v1/complaints/${number}/preview`, {
    as: handler,
    body: { command: 'set-cause', body: { causes: ['unheard'] } },
  });
  expect(preview.text).toContain('cause-retired');
  expect(await set('breakdowns', 'outages')).toMatchObject({ status: 200, body: { causes: ['outages'] } });
  expect(await recordedOf(number)).toEqual([['outages']]);
  expect(await put('outages', { ...called('Outages', 'product'), retired: true })).toMatchObject({
    status: 200,
  });
  expect(await set('outages', 'rule-unclear')).toMatchObject({
    ...{ status: 200, body: { causes: ['outages', 'rule-unclear'] } },
  });
  const acts = (await service.request('GET /v1/acts', { as: admin })).text;
  for (const name of ['put-cause', 'merge-cause']) expect(acts).toContain(name);
  const list = (await service.request('GET /v1/causes', { as: 'liu-yang' })).body.items;
  expect(list).toContainEqual(expect.objectContaining({ id: 'breakdowns', mergedInto: 'outages' }));
});

it('the desk offers the list in its forms, and says what was recorded and how satisfied they are', async () => {
  const { number, token, handler } = await underInvestigation();
  const desk = await signedIn(service.app, handler);
  await desk.send('/desk/language', { locale: 'en' });
  const path = `/desk/cases/${number}`;
  const { text } = await desk.open(path);
  for (const offered of ['Rules: A rule is unclear', 'Nothing on our side']) expect(text).toContain(offered);
  const sent = { idempotencyKey: randomUUID(), intent: 'send', causes: 'none' };
  expect((await desk.send(`${path}/set-cause`, sent)).status).toBe(303);
  expect((await service.read(number)).causes).toEqual([]);
  await service.give(number, 'resolve', handler, decision);
  await expect.poll(async () => (await service.read(number)).stage).toBe('closed');
  const rated = { body: { round: 1, handling: 5, comment: 'In plain words.' } };
  expect((await service.request(`POST /v1/tracking/${token}/rate`, rated)).status).toBe(200);
  const after = (await desk.open(path)).text;
  for (const said of ['with how it was handled: Very satisfied', 'Nothing on our side', 'In plain words.'])
    expect(after).toContain(said);
});

it('administrators name, merge and retire causes on a page', async () => {
  const desk = await administrator(service.app);
  const fill = filling(desk);
  const at = '/desk/admin/causes';
  const words = { names: 'Weather', namesZh: '天气' };
  expect(
    await fill('/desk/admin/new-cause', '/desk/admin/new-cause/add', { id: 'weather', ...words }),
  ).toMatchObject({ to: `${at}?done=changed` });
  const into = await fill(`${at}/weather`, `${at}/weather/merge`, { into: '' });
  expect(into.status).toBe(422);
  const moved = { ...words, parent: 'slow-review' };
  const wrong = await fill(`${at}/weather`, `${at}/weather/change`, moved);
  expect(wrong.text).toContain('href="#parent"');
  expect(await fill(`${at}/weather`, `${at}/weather/retire`)).toMatchObject({ to: `${at}?done=retired` });
  expect(await fill(`${at}/weather`, `${at}/weather/merge`, { into: 'service' })).toMatchObject({
    to: `${at}?done=merged`,
  });
  expect((await desk.open(at)).text).toContain('Weather');
});

it('the facts are those that the journals tell', async () =>
  expect((await factDifferences(service.db)).differences).toEqual([]));
