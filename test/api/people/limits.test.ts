/** Who complains without ground again and again: counted, warned, limited to one complaint a day, heard on appeal. */
import { randomUUID } from 'node:crypto';
import { expect, it, vi } from 'vitest';
import { forgetLimits, limitOn } from '../../../src/cases/doors/limits-in-force.js';
import * as limits from '../../../src/db/people/limits.js';
import * as mails from '../../../src/db/messages/outgoing/mails.js';
import { createRedress } from '../../support/redress.js';
import { submission } from '../../support/http.js';
import { instant } from '../../../src/words/instants.js';
import { sameOrigin, signedIn } from '../../support/browser.js';
import { shared } from '../../support/shared.js';

const redress = await shared(createRedress({ workers: true }));

const why = 'Five complaints in a week named posts that nobody wrote.';
const email = `${randomUUID()}@example.com`;
const theirs = { accountId: `u-${randomUUID()}`, contact: { email, verified: true } };
const submit = (change: object = {}, key: string = randomUUID()) =>
  redress.request('POST /v1/complaints', {
    as: 'mobile-app',
    key,
    body: submission({ ...theirs, ...change }),
  });
const act = (route: string, as: string, body: object = { why }) => redress.request(route, { as, body });
const letter = async (to: string, name: string) => {
  await redress.settled();
  const found = await mails.list(redress.db, { limit: 20, recipient: to });
  return found.find(({ id }) => id.includes(`/${name}/`))?.text ?? '';
};

it('is counted for whoever decides, warned, limited, and lifted by somebody else on an appeal', async () => {
  const { number, token } = await redress.filed(theirs);
  await redress.give(number, 'review', (await redress.read(number)).owner, {
    ...{ verdict: 'reject', reason: 'abusive', explanation: 'Nobody wrote this post.' },
  });
  const next = await redress.filed(theirs);
  const conduct = (as: string) => redress.request(`GET /v1/complaints/${next.number}/conduct`, { as });
  expect((await conduct('zhou-min')).body).toMatchObject({
    complainant: { complaints: 1, unfounded: 1 },
    respondent: { breaches: 0 },
    limit: null,
  });
  for (const as of ['mobile-app', 'noah-fischer']) expect((await conduct(as)).status, as).toBe(403);

  const warn = (as: string) => act('POST /v1/limits', as, { number, why });
  expect([(await warn('emma-clarke')).status, (await warn('mobile-app')).status]).toEqual([403, 403]);
  const { status, body: warned } = await warn('zhou-min');
  expect([status, warned.standing, (await warn('zhou-min')).status]).toEqual([201, 'warned', 409]);
  expect(await letter(email, 'limit')).toContain(why);
  expect((await submit()).status).toBe(202);

  const limit = (act_: string) => `POST /v1/limits/${warned.id}/${act_}`;
  expect((await act(limit('limit'), 'zhou-min', { why, days: 31 })).status).toBe(422);
  const { body: limited } = await act(limit('limit'), 'zhou-min', { why, days: 10 });
  expect(limited).toMatchObject({ standing: 'limited', limitedBy: 'zhou-min' });
  const key = randomUUID();
  const first = await submit({}, key);
  expect([first.status, (await submit({}, key)).text]).toEqual([202, first.text]);
  const refused = await submit();
  expect(refused).toMatchObject({ status: 429, body: { type: 'urn:redress:problem:complaints-limited' } });
  expect(refused.body.until).toBe(limited.until);
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(23 * 3_600);
  expect([(await submit({ danger: true })).status, (await submit({ danger: true })).status]).toEqual([
    202, 429,
  ]);
  expect((await submit({ accountId: 'somebody-else', contact: {} })).status).toBe(202);

  const page = /\/l\/[\w-]+/.exec(await letter(email, 'limit'))?.[0] ?? '';
  const appeal = (text: string) =>
    redress.request(`POST ${page}/appeal-limit`, {
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...sameOrigin },
      body: new URLSearchParams({ text }).toString(),
    });
  expect([(await appeal(' ')).status, (await appeal('I did see them.')).status]).toEqual([422, 303]);
  expect((await redress.request(`GET ${page}`)).text).toContain('We have your appeal');
  const tracked = (await redress.request(`GET /v1/tracking/${token}`)).body.limit;
  expect(tracked).toMatchObject({ standing: 'appealed', why, until: limited.until, mayAppeal: false });
  expect(new URL(tracked.url).pathname).toBe(page);
  const { text: shown } = await redress.request(`GET /t/${token}`);
  for (const said of [why, tracked.url, 'Until then we take one complaint a day'])
    expect(shown).toContain(said);

  const listed = async (as: string) => (await redress.request('GET /v1/limits', { as })).body.items;
  const open = { id: warned.id, number, standing: 'appealed', overdue: false };
  expect(await listed('zhou-min')).toMatchObject([{ ...open, mayDecide: false }]);
  expect(await listed('he-ping')).toMatchObject([{ ...open, mayDecide: true }]);
  expect(JSON.stringify(await listed('he-ping'))).not.toContain(why);
  expect([await listed('emma-clarke'), await listed('liu-yang')]).toEqual([[], []]);
  expect((await redress.request('GET /v1/limits', { as: 'mobile-app' })).status).toBe(403);
  const waiting = async (as: string) => (await redress.request('GET /v1/work', { as })).body.limitAppeals;
  expect([await waiting('zhou-min'), await waiting('emma-clarke')]).toEqual([[], []]);
  const [mine] = await waiting('he-ping');
  expect(Date.parse(mine.appealDueAt) - Date.parse(mine.appealedAt)).toBe(72 * 3_600_000);
  await limits.change(redress.db, warned.id, { appealDueAt: Date.now() - 60_000 });
  expect(await waiting('he-ping')).toMatchObject([{ id: warned.id, overdue: true }]);
  const desk = await signedIn(redress.app, 'he-ping');
  for (const path of ['/desk/work', '/desk/limits']) {
    const { text: of } = await desk.open(`${path}?lang=en`);
    for (const said of ['Overdue', `/desk/cases/${number}#conduct`]) expect(of, path).toContain(said);
  }
  expect(await letter('zhou-min@staff.example', 'limit-appealed')).toBe('');
  expect(await letter('he-ping@staff.example', 'limit-appealed')).toContain(
    instant(Date.parse(mine.appealDueAt), 'zh-CN'),
  );
  expect((await conduct('he-ping')).body.limit).toMatchObject({ appeal: 'I did see them.' });
  expect((await act(limit('keep-limit'), 'zhou-min')).status).toBe(409);
  expect((await act(limit('lift-limit'), 'he-ping')).body).toMatchObject({ standing: 'lifted' });
  expect((await submit()).status).toBe(202);

  const { body: acts, text } = await redress.request('GET /v1/acts', { as: 'deng-rui' });
  const names = acts.items.filter(({ about }: { about: string }) => about === warned.id);
  expect(names.map(({ by, act: name }: { by: string; act: string }) => `${by} ${name}`)).toEqual([
    'he-ping lift-limit',
    'complainant appeal-limit',
    'zhou-min limit',
    'zhou-min warn-complainant',
  ]);
  expect(text).not.toContain(why);
});

it('names nobody by an address or an account that nobody has proven', async () => {
  const unproven = { accountId: 'u-unproven', contact: { email: 'unproven@example.com' } };
  const { number } = await redress.filed(unproven, 'web-form');
  const { status, body } = await act('POST /v1/limits', 'zhou-min', { number, why });
  expect([status, body.detail]).toEqual([409, expect.stringContaining('proven')]);
});

it('that another process has set is known within a second', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  try {
    const { number } = await redress.filed();
    const person = { accountId: `u-${randomUUID()}`, email: null, phone: null };
    forgetLimits(redress.db);
    expect(await limitOn(redress.db, person)).toBeNull();
    const id = randomUUID();
    const day = Date.now() + 86_400_000;
    // As another process writes it: this one is not told.
    await limits.insert(redress.db, {
      ...{
        id,
        number,
        ...person,
        warnedAt: Date.now(),
        warnedBy: 'zhou-min',
        warnedUntil: day,
        warning: why,
      },
      ...{ limitedAt: Date.now(), limitedBy: 'zhou-min', until: day, reason: why },
    });
    vi.advanceTimersByTime(1_000);
    expect(await limitOn(redress.db, person)).toBe(id);
  } finally {
    vi.useRealTimers();
  }
});
