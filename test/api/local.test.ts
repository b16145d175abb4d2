/** What only a local installation has is there for whoever sits at this machine, and for nobody else. */
import { expect, it } from 'vitest';
import { sameOrigin } from '../support/browser.js';
import { createRedress, type Redress } from '../support/redress.js';
import { shared } from '../support/shared.js';
import { routesOf, type Route } from './authorisation/routes.js';

const here = await routesOf(() => shared(createRedress()));
const resend = { apiKey: 're_x', from: 'a@example.com', baseUrl: null, webhookSecret: null };
const elsewhere = await routesOf(() =>
  shared(createRedress({ local: false, config: (config) => ({ ...config, resend }) })),
);

type From = { remoteAddress?: string; headers?: Record<string, string> };
const ask = async ({ app }: Redress, { method, url }: Route, from: From = {}): Promise<number> => {
  const path = url.replace(/:\w+|\*/, 'x');
  const headers = { ...sameOrigin, ...from.headers };
  const asked = { method: method === 'GET' ? 'GET' : 'POST', url: path, ...from, headers } as const;
  return (await app.inject(asked)).statusCode;
};
const nameOf = ({ url }: Route): string => url;

/** Asked for a key, or led to where one signs in. */
const asksWho = (status: number): boolean => [303, 401].includes(status);
/** Routes that only a local installation has, or that ask everywhere else who it is. */
const onlyHere: Route[] = [];
for (const route of here.routes) {
  const there = elsewhere.routes.some(({ method, url }) => method === route.method && url === route.url);
  const [open, closed] = [await ask(here.built, route), await ask(elsewhere.built, route)];
  if (!there || (asksWho(closed) && !asksWho(open))) onlyHere.push(route);
}

it('these are all that there are', () => {
  expect([...new Set(onlyHere.map(nameOf))]).toEqual([
    '/desk/sign-in/sample',
    '/inbox',
    '/inbox/:id',
    '/operations',
  ]);
});

const strangers = {
  'another machine': { remoteAddress: '10.0.0.1' },
  ...Object.fromEntries(
    ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-server', 'x-real-ip', 'cf-connecting-ip'].map(
      (name) => [`a proxy that says ${name}`, { headers: { [name]: '127.0.0.1' } }],
    ),
  ),
};
it.each(Object.entries(strangers))('none is there for %s', async (_, from) => {
  for (const route of onlyHere)
    expect([nameOf(route), await ask(here.built, route, from)]).toEqual([nameOf(route), 404]);
});

it.each([
  { host: 'complaints.example.com' },
  { host: 'localhost.example.com:3000' },
  { host: 'rebound.example.com', 'x-forwarded-host': 'localhost' },
])('a page of %o, whose name leads here, reads nothing at all', async (headers) => {
  for (const route of here.routes)
    expect([nameOf(route), await ask(here.built, route, { headers })]).toEqual([nameOf(route), 421]);
  expect(await ask(elsewhere.built, { method: 'GET', url: '/livez' }, { headers })).toBe(200);
});

it.each(['localhost', 'LOCALHOST:3000', '127.0.0.1:3000', '[::1]:3000'])('%s is our name', async (host) => {
  expect(await ask(here.built, { method: 'GET', url: '/operations' }, { headers: { host } })).toBe(200);
});
