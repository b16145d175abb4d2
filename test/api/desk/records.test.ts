/** Records across cases: who read what, what became of files, who changed the organisation; and a journal as text. */
import { expect, it } from 'vitest';
import { formWith } from '../../support/http.js';
import { signedIn } from '../../support/browser.js';
import { shared } from '../../support/shared.js';
import { createRedress } from '../../support/redress.js';

const redress = await shared(createRedress({ workers: true }));
const page = async (path: string, as = 'deng-rui') =>
  await (await signedIn(redress.app, as)).open(`/desk/records/${path}`);
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const { number } = await redress.filed();
const { owner } = await redress.read(number);
await redress.request(`GET /v1/complaints/${number}`, { as: owner });

it('shows auditors who was shown which case, by person and day, and leads to the case', async () => {
  const { text } = await page('access');
  expect(text).toContain(`/desk/cases/${number}"`);
  const of = (query: string) => page(`access?${query}`).then(({ text: shown }) => shown.includes(number));
  expect(await of(`person=${owner}`)).toBe(true);
  expect(await of('person=zhang-wei')).toBe(false);
  expect(await of(`from=${day(-1)}&until=${day(1)}`)).toBe(true);
  expect(await of(`from=${day(2)}`)).toBe(false);
  expect(await of(`until=${day(-2)}`)).toBe(false);
  expect(await of('from=never&person=A+B&cursor=x')).toBe(true);
});

it('shows page by page all there is, each once', async () => {
  for (let n = 0; n < 60; n++) await redress.request(`GET /v1/complaints/${number}`, { as: owner });
  const times: string[] = [];
  for (let path: string | undefined = `access?person=${owner}`; path !== undefined;) {
    const { text } = await page(path);
    times.push(...[...text.matchAll(/<time dateTime="([^"]+)"/g)].map(([, at = '']) => at));
    path = /href="\/desk\/records\/([^"]+)" rel="next"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
  }
  expect(times.length).toBeGreaterThan(60);
  expect(times).toEqual(times.toSorted().toReversed());
});

it('shows what became of files, in whatever case', async () => {
  const { body } = await redress.request('POST /v1/uploads', {
    as: owner,
    body: formWith([['what-was-seen.txt', 'Words.']]),
  });
  await redress.give(number, 'add-evidence', owner, { attachments: [body.id], note: 'Seen.' });
  await redress.request(`GET /v1/complaints/${number}/attachments/${body.id}`, { as: owner });
  const { text } = await page('custody');
  expect(text).toContain(`/desk/cases/${number}/files/${body.id}/custody`);
  expect((await page(`custody?person=${owner}`)).text).toContain(body.id);
  expect((await page('custody?person=zhang-wei')).text).not.toContain(body.id);
});

it('shows who changed the organisation, at the desk and by HTTP', async () => {
  const absence = { staff: 'wang-lei', from: `${day(1)}T00:00:00Z`, until: `${day(2)}T00:00:00Z` };
  await redress.request('POST /v1/absences', { as: 'liu-yang', body: absence });
  expect((await page('acts?person=liu-yang')).text).toContain('登记缺勤');
  const acts = async (query: string) =>
    (await redress.request(`GET /v1/acts?${query}`, { as: 'deng-rui' })).body.items.length;
  expect(await acts('by=liu-yang')).toBe(1);
  expect(await acts('by=wang-lei')).toBe(0);
  expect(await acts(`by=liu-yang&until=${day(-1)}T00:00:00Z`)).toBe(0);
});

it('shows nothing of a case that concerns the auditor, and nothing at all to others', async () => {
  const about = await redress.filed({ subject: { type: 'account', reference: 'account-deng-rui' } });
  await redress.request(`GET /v1/complaints/${about.number}`, { as: 'guo-ran' });
  expect((await page('access')).text).not.toContain(about.number);
  expect((await page('access', 'guo-ran')).text).toContain(about.number);
  for (const as of ['liu-yang', 'he-ping', 'olivia-reed', 'noah-fischer'])
    for (const kind of ['access', 'custody', 'acts']) expect((await page(kind, as)).status, as).toBe(403);
});

it('gives the journal of a case as text to whoever sees the case', async () => {
  const open = async (as: string) =>
    await (await signedIn(redress.app, as)).open(`/desk/cases/${number}/journal`);
  const { status, text, headers } = await open(owner);
  expect([status, headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
  expect(headers['content-disposition']).toContain(`${number}-journal.txt`);
  const entries = await redress.journal(number);
  expect(text.split('\n').filter((line) => /^\d+\. /.test(line))).toHaveLength(entries.length);
  expect((await open('zhang-wei')).status).toBe(404);
});
