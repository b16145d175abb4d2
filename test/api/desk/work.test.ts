/** My work: what is due next on top, filters that hold, and the way from one case to the next. */
import { expect, it } from 'vitest';
import { signedIn } from '../../support/browser.js';
import { shared } from '../../support/shared.js';
import { createRedress } from '../../support/redress.js';

const redress = await shared(createRedress({ workers: true }));

const page = async (path: string, as: string, lang = 'en') => {
  const tab = await signedIn(redress.app, as);
  return await tab.open(`${path}${path.includes('?') ? '&' : '?'}lang=${lang}`);
};
/** The numbers of the cases that a page leads to, in its order, each once. */
const listed = (text: string): string[] => [
  ...new Set([...text.matchAll(/\/desk\/cases\/([\d-]+)/g)].map(([, number = '']) => number)),
];
const counts = (text: string): number[] =>
  [...text.matchAll(/redress-work__count">(\d+)</g)].map(([, n]) => Number(n));

const plain = await redress.filed();
const { owner } = await redress.read(plain.number);
const danger = await redress.filed({ danger: true });
for (let n = 0; n < 60; n++) await redress.filed();

it('shows danger first, what is to be done, until when and by whom, in both languages', async () => {
  const { text, status } = await page('/desk/work?mine=false', 'guo-ran');
  expect(status).toBe(200);
  expect(listed(text)[0]).toBe(danger.number);
  const { body } = await redress.request('GET /v1/work?mine=false', { as: 'guo-ran' });
  expect(listed(text)).toEqual(body.items.map(({ number }: { number: string }) => number));
  for (const said of ['Review: accept or reject', 'Danger', 'Due in 23 ', 'received', 'content (improper'])
    expect(text).toContain(said);
  const { text: chinese } = await page('/desk/work?mine=false', 'guo-ran', 'zh-CN');
  for (const said of ['初审：通过或不通过', '危险', '还剩 23', 'Emma Clarke'])
    expect(chinese).toContain(said);
});

it('counts what its lists hold, page by page, with the filters in every link', async () => {
  const { text } = await page('/desk/work?mine=false&channel=app&team=&unread=', 'guo-ran');
  const [all = 0, reviews] = counts(text);
  expect([all, reviews]).toEqual([62, 62]);
  const walked: string[] = [];
  for (let path: string | undefined = '/desk/work?mine=false&kind=review&channel=app'; path !== undefined;) {
    const { text: one } = await page(path, 'guo-ran');
    expect(counts(one)).toEqual(counts(text));
    walked.push(...listed(one));
    for (const [, from = ''] of one.matchAll(/cases\/[\d-]+\?from=([^"]+)"/g))
      expect(decodeURIComponent(from)).toBe('mine=false&kind=review&channel=app');
    path = /href="([^"]+)" rel="next"/.exec(one)?.[1]?.replaceAll('&amp;', '&');
  }
  expect(walked).toHaveLength(all);
  expect(new Set(walked).size).toBe(all);
  expect((await page('/desk/work?mine=false&overdue=true', 'guo-ran')).text).toContain('Nothing fits');
  // What is no filter holds nothing back.
  expect((await page('/desk/work?team=A+B&danger=perhaps&cursor=x', owner)).status).toBe(200);
});

it('leads to the next case with the filters, and says when nothing is left', async () => {
  const next = (query: string) => page(`/desk/work/next${query}`, 'guo-ran');
  const filters = 'mine=false&danger=true';
  const first = await next(`?${filters}`);
  expect([first.status, first.to]).toEqual([
    303,
    `/desk/cases/${danger.number}?from=${encodeURIComponent(filters)}`,
  ]);
  const done = `done=assign&of=${danger.number}`;
  const none = await next(`?${filters}&${done}`);
  expect([none.status, none.to]).toEqual([303, `/desk/work?${filters}&left=none&${done}`]);
  const { text } = await page(`/desk/work?${filters}&left=none&${done}`, 'guo-ran');
  expect(text).toMatch(new RegExp(`${danger.number}: It has been handed over[^]*Nothing is left`));
  expect((await page('/desk/work', 'noah-fischer')).text).toContain('Nothing waits for you.');
});

it('folds its filters away until one is set, and tells whoever acted what was done', async () => {
  const said = async (query: string, what: RegExp) =>
    what.test((await page(`/desk/work${query}`, owner)).text);
  const open = /<details class="[^"]*redress-filters" open/;
  for (const [query, isOpen] of [
    ['', false],
    ['?kind=review', false],
    ['?paused=true', true],
  ] as const)
    expect(await said(query, open), query).toBe(isOpen);
  expect(await said(`?done=assign&of=${plain.number}`, /role="alert"[^]*It has been handed over/)).toBe(true);
  expect(await said(`?done=perhaps&of=${plain.number}`, /role="alert"/)).toBe(false);
});

it('has one script of ours, which its policy allows, and nothing inline', async () => {
  const tab = await signedIn(redress.app, 'guo-ran');
  const { text, headers } = await tab.open('/desk/work');
  const [, script = ''] = /<script src="(\/assets\/keys-\w+\.js)" defer="">/.exec(text) ?? [];
  expect(headers['content-security-policy']).toContain("script-src 'self'");
  expect((await tab.open(script)).headers['content-type']).toContain('text/javascript');
  expect(text).not.toMatch(/<script(?! src)|<style| on\w+="| style="/);
});
