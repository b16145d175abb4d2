/** The pages of reports: to whom they are there, what lies beside them, how much travels. */
import { gzipSync } from 'node:zlib';
import { beforeAll, expect, it } from 'vitest';
import { makeReport } from '../../../src/db/insights/make.js';
import { weekOf } from '../../../src/domain/insights/periods.js';
import { figureNames } from '../../../src/domain/insights/report.js';
import { drawn, store } from '../../db/insights/rounds.js';
import { signedIn } from '../../support/browser.js';
import { createRedress } from '../../support/redress.js';
import { shared } from '../../support/shared.js';

const redress = await shared(createRedress());
const MONDAY = Date.parse('2026-03-23T00:00:00Z');
const page = async (path: string, as = 'liu-yang') =>
  await (await signedIn(redress.app, as)).open(`/desk/insights${path}`);

beforeAll(async () => {
  await store(redress.db, drawn(12, { n: 600, from: MONDAY - 20 * 86_400_000, days: 30 }));
  for (const week of [-14, -7, 0])
    await makeReport(redress.db, weekOf(MONDAY + week * 86_400_000, 'UTC'), null);
});

it.each([
  ['liu-yang', 200],
  ['deng-rui', 200],
  ['olivia-reed', 403],
  ['noah-fischer', 403],
])('are there for whoever has a board, in the navigation too: %s', async (as, status) => {
  for (const path of ['', '/2026-W13', '/2026-W13/received', '/2026-W13.csv', '/2026-W13/received.json'])
    expect((await page(path, as)).status).toBe(status);
  const { text } = await (await signedIn(redress.app, as)).open('/desk/work');
  expect(text.includes('href="/desk/insights"')).toBe(status === 200);
});

it('every figure has its page, with its rule and its SQL; none styles itself, none is large', async () => {
  for (const path of ['', '/2026-W13', ...figureNames.map((name) => `/2026-W13/${name}`)]) {
    const { status, text } = await page(path);
    expect(status, path).toBe(200);
    expect(text, path).not.toMatch(/<[^>]+ style=|<style/);
    expect(gzipSync(text).length, path).toBeLessThan(40_000);
  }
  const { text } = await page('/2026-W13/upheld');
  expect(text).toContain('from complaint_facts');
  expect(text.match(/<svg[^>]+role="img"/g)?.length).toBeGreaterThan(3);
});

it('a number leads to its cases; whoever may has the report made anew on its page', async () => {
  const { text } = await page('/2026-W13/rejected');
  const [, link = ''] = /href="\/desk\/insights([^"]*by=category[^"]*)"/.exec(text) ?? [];
  const cases = await page(link.replaceAll('&amp;', '&'));
  expect(cases.status).toBe(200);
  expect(cases.text).toMatch(/另有 \d+ 件未列出/);
  expect((await page('/2026-W13')).text).not.toContain('name="idempotencyKey"');
  const supervisor = await signedIn(redress.app, 'he-ping');
  const { text: offered } = await supervisor.open('/desk/insights/2026-W12');
  const [, idempotencyKey = ''] = /name="idempotencyKey" value="([^"]+)"/.exec(offered) ?? [];
  const { to } = await supervisor.send('/desk/insights/2026-W12', { idempotencyKey });
  expect(to).toBe('/desk/insights/2026-W12?version=2');
  expect((await supervisor.open(to)).text).toContain('何平重新生成');
});

it('the numbers of a page are there as CSV and as JSON', async () => {
  const { body } = await redress.request('GET /v1/insights/reports/2026-W13', { as: 'liu-yang' });
  const { text: json } = await page('/2026-W13.json');
  expect(JSON.parse(json)).toEqual(body);
  const { text: csv } = await page('/2026-W13/received.csv');
  expect(csv.startsWith('\ufeffreport,version,zone,from,until')).toBe(true);
  const { n } = body.figures[0].cells.find(({ by }: { by: string }) => by === 'total');
  expect(csv).toContain(`,received,count,this,total,,${n},`);
  expect(csv).toContain('2026-03-23T00:00:00+00:00,2026-03-30T00:00:00+00:00');
});

it('authorities are sent what was counted: of appeals, and of complaints by how long they took', async () => {
  const days = 'from=2026-03-09&until=2026-03-29';
  const returned = async (of: string) =>
    (await redress.request(`GET /v1/insights/returns/${of}?${days}`, { as: 'he-ping' })).text;
  const dsa = await returned('dsa');
  expect(dsa).toMatch(/,complaints submitted,all,all,[1-9]/);
  expect((await page(`/exports?of=dsa&${days}`)).text).toBe(dsa);
  const fca = await returned('fca');
  const of = (indicator: string): number => Number(new RegExp(`,${indicator},all,,(\\d+),`).exec(fca)?.[1]);
  expect(of('closed within 3 business days') + of('"closed after 3 business days, within 8 weeks"')).toBe(
    of('closed') - of('closed after 8 weeks'),
  );
  expect(of('opened')).toBeGreaterThan(100);
  expect((await page('/exports?of=dsa&from=2026-03-29&until=2026-03-09')).status).toBe(400);
  expect((await redress.request(`GET /v1/insights/returns/dsa?${days}`, { as: 'olivia-reed' })).status).toBe(
    403,
  );
});
