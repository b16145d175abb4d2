/** What pages of elsewhere can have a browser do: nothing. */
import { describe, expect, it } from 'vitest';
import { testConfig } from '../../support/config.js';
import { browser, signedIn } from '../../support/browser.js';
import { createRedress } from '../../support/redress.js';
import { shared } from '../../support/shared.js';
import { routesOf } from '../authorisation/routes.js';

const { built: service, routes } = await routesOf(() => shared(createRedress()));
const { app } = service;

/** Pages whose forms act, but for JSON and what providers sign. */
const writes = routes.filter(({ method, url }) => method === 'POST' && !/^\/(v1|webhooks)\b/.test(url));
const pathOf = (url: string): string => url.replaceAll(/:\w+/g, 'x');
const form = { 'content-type': 'application/x-www-form-urlencoded' };

const foreign = {
  'another site': { 'sec-fetch-site': 'cross-site' },
  'another host of the same site': { 'sec-fetch-site': 'same-site' },
  'no page at all': { 'sec-fetch-site': 'none' },
  'another site, as older browsers say it': { origin: 'https://elsewhere.example' },
  'a page that hides where it is': { origin: 'null' },
};
it.each(Object.entries(foreign))('no write of a page is taken from %s', async (_, headers) => {
  expect(writes.length).toBeGreaterThan(15);
  for (const { url } of writes) {
    const answer = await app.inject({ method: 'POST', url: pathOf(url), headers: { ...form, ...headers } });
    expect([url, answer.statusCode]).toEqual([url, 403]);
  }
});

const ours = {
  'ours, as browsers say it': { 'sec-fetch-site': 'same-origin', origin: 'http://redress.example' },
  'ours, as older ones do': { origin: 'http://redress.example' },
  'ours by another name': { origin: 'http://localhost:3000', host: 'localhost:3000' },
};
it.each(Object.entries(ours))('each is taken from a page of %s', async (_, headers) => {
  for (const { url } of writes) {
    const answer = await app.inject({ method: 'POST', url: pathOf(url), headers: { ...form, ...headers } });
    expect([url, answer.statusCode]).not.toEqual([url, 403]);
  }
});

it('what says nothing of where it comes from is taken by private links, and by nothing that a cookie opens', async () => {
  for (const { url } of writes) {
    const { statusCode } = await app.inject({ method: 'POST', url: pathOf(url), headers: form });
    expect([url, statusCode === 403]).toEqual([url, url.startsWith('/desk')]);
  }
});

describe('an address to go on to', () => {
  const elsewhere = [
    ...[
      'https://elsewhere.example/desk/work',
      '//elsewhere.example/desk',
      '/\\elsewhere.example',
      '/desk/..//elsewhere.example',
    ],
    ...['javascript:alert(1)', '/t/token', '/desk', 'desk/work', '/desk/../t/token', '/desk/sign-out', ''],
  ];
  it.each(elsewhere)('%j is none: one begins at the first page', async (to) => {
    const tab = browser(app);
    expect((await tab.send('/desk/sign-in/sample', { person: 'wang-lei', to })).to).toBe('/desk/work');
    expect((await tab.send('/desk/language', { locale: 'en', to })).to).toBe('/desk/work');
    expect((await tab.open(`/desk/sign-in?to=${encodeURIComponent(to)}`)).text).toContain(
      'value="/desk/work"',
    );
  });
});

it('no page of the desk is framed by another, and none is kept', async () => {
  const tab = await signedIn(app, 'wang-lei');
  const pages = routes.filter(({ method, url }) => method === 'GET' && url.startsWith('/desk'));
  for (const { url } of pages) {
    const { headers } = await tab.open(pathOf(url));
    expect([url, headers['content-security-policy']]).toEqual([
      url,
      expect.stringContaining("frame-ancestors 'none'"),
    ]);
    expect([url, headers['cache-control']]).toEqual([url, 'no-store']);
  }
});

it('behind TLS the cookie is bound to this very host; nobody is chosen there', async () => {
  const { http, ...config } = testConfig({ PUBLIC_URL: 'https://desk.example' });
  const safe = await service.createApp({ local: false, config: { ...config, http } });
  const tab = await signedIn(app, 'wang-lei');
  const cookies = new Map([...tab.cookies].map(([, token]): [string, string] => ['__Host-redress', token]));
  expect((await browser(safe, cookies).open('/desk/sessions')).status).toBe(303);
  expect((await tab.send('/desk/sign-out')).headers['set-cookie']).toMatch(/^redress=;/);
  expect((await browser(safe, cookies).send('/desk/sign-out')).headers['set-cookie']).toMatch(
    /^__Host-redress=; .*Path=\/; .*HttpOnly; Secure; SameSite=Lax/,
  );
  expect((await browser(safe).send('/desk/sign-in/sample', { person: 'wang-lei' })).status).toBe(404);
  await safe.close();
});

it('what is not there is told on a page of the desk, to whoever is signed in', async () => {
  const tab = await signedIn(app, 'emma-clarke');
  const { status, text } = await tab.send('/desk/sessions/none/end');
  expect(status).toBe(404);
  expect(text).toMatch(/There is nothing here for you.*Go to my work/s);
});
