/** Every route × role × own, foreign and absent complaint, really asked; docs/authorisation.md is what they say. */
import { beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { keepMail } from '../../../src/activities/effects/letters.js';
import { keptHere } from '../../../src/providers/local-mail.js';
import type { Postman } from '../../../src/providers/postman.js';
import { createRedress } from '../../support/redress.js';
import { shared } from '../../support/shared.js';
import { page, type Cell, type Row } from './page.js';
import { sentTo } from './requests.js';
import { routesOf, type Route } from './routes.js';
import { createWorld, roleNames, roles, type Role, type Which } from './world.js';

const Cells = z.record(z.enum(roleNames), z.custom<Record<string, Cell>>());

const webhookSecret = `whsec_${Buffer.from('a secret of thirty-two characters').toString('base64')}`;

/** Resend is set up for its receipts alone: letters stay here. */
const email: Postman = { send: (letter) => keptHere(keepMail(service.db)).send(letter) };

const { built: service, routes } = await routesOf(() =>
  shared(
    createRedress({
      workers: true,
      postmen: { email },
      config: (config) => ({
        ...config,
        platform: { url: 'https://platform.example', secrets: [webhookSecret] },
        resend: { apiKey: 're_x', from: 'a@example.com', baseUrl: null, webhookSecret },
      }),
    }),
  ),
);
const world = await createWorld(service);
const rows: Row[] = [];
beforeAll(async () => {
  for (const route of routes) rows.push(await askAll(route));
});

const askedFor = ({ url }: Route): Which[] =>
  /:(number|token)/.test(url) ? ['own', 'foreign', 'absent'] : /:|\*/.test(url) ? ['own', 'absent'] : ['own'];

async function askAll(route: Route): Promise<Row> {
  const asked = askedFor(route);
  const cells: Partial<Row['cells']> = {};
  await Promise.all(
    roleNames.map(async (role) => {
      const answers: Row['cells'][Role] = {};
      for (const which of asked) answers[which] = await ask(route, role, which);
      cells[role] = answers;
    }),
  );
  return { route, asked, cells: Cells.parse(cells) };
}

async function ask(route: Route, role: Role, which: Which): Promise<Cell> {
  const as = roles[role];
  const { query = '', ...sent } = sentTo(route, role);
  const parameter = /:|\*/.test(route.url) ? await world.parameter(route, role, which) : '';
  const { status, text, body } = await service.request(
    `${route.method} ${route.url
      .replace(/:\w+|\*/, parameter)
      .replace(':command', 'note')
      .replace(':act', route.url.includes('/insights/actions/') ? 'drop' : 'abandon')
      .replace(':version', '1')
      .replace(':figure', 'received')
      .replace(':round', '1')}${query}`,
    {
      ...sent,
      ...(route.url.startsWith('/desk')
        ? { headers: { ...sent.headers, cookie: await world.cookie(role) } }
        : as !== null && { as }),
      ...(role === 'complainant' ? { bearer: world.token } : {}),
      from: addressOf(role),
    },
  );
  // A page says which address it was asked for.
  const said = parameter === '' ? text : text.replaceAll(parameter, '…');
  return { status, text: said, type: String(body?.type ?? '') };
}

/** Each has an address of their own: what one guesses at counts for nobody else. */
const addressOf = (role: Role): string => `203.0.113.${roleNames.indexOf(role) + 1}`;

const nameOf = ({ method, url }: Route): string => `${method} ${url}`;

it('docs/authorisation.md says what every route answers to whom; if not, `npm run docs:authorisation`', async () => {
  await expect(page(rows), 'npm run docs:authorisation writes it anew').toMatchFileSnapshot(
    '../../../docs/authorisation.md',
  );
});

it('a foreign complaint and one that is not there give the same answer, word for word', () => {
  const differing = rows.flatMap(({ route, cells }) =>
    roleNames
      .filter((role) => cells[role]['foreign'] !== undefined)
      .filter((role) => cells[role]['foreign']?.text !== cells[role]['absent']?.text)
      .map((role) => `${nameOf(route)} as ${role}`),
  );
  expect(differing).toEqual([]);
});

it('nothing goes wrong on the way', () => {
  const wrong = rows.flatMap(({ route, cells }) =>
    roleNames.flatMap((role) =>
      Object.values(cells[role]).flatMap(({ status, text }) =>
        status >= 500 ? [`${nameOf(route)} as ${role}: ${text}`] : [],
      ),
    ),
  );
  expect(wrong).toEqual([]);
});

it('without a key or a session, and with a token of one’s side for one, only these routes are open', () => {
  const open = rows.filter(({ cells }) =>
    (['nobody', 'complainant', 'respondent', 'witness', 'represented'] as const).some(
      // 303 leads to the sign-in.
      (role) => ![401, 303].includes(cells[role]['own']?.status ?? 0),
    ),
  );
  const paths = [
    ...new Set(
      open.map(({ route }) =>
        route.url.replace(
          /^(\/assets|\/complain|\/docs|\/desk\/sign-in|\/c|\/seal|\/t|\/p|\/r|\/v1\/tracking|\/v1\/represented|\/w|\/v1\/respondents|\/v1\/witnesses|\/inbox|\/l)\b.*/,
          '$1',
        ),
      ),
    ),
  ];
  expect(paths).toEqual([
    ...[
      '/',
      '/assets',
      '/c',
      '/complain',
      '/desk/sign-in',
      '/docs',
      '/inbox',
      '/l',
      '/livez',
      '/lost-link',
      '/metrics',
      '/openapi.json',
      '/operations',
      '/p',
      '/promise',
      '/r',
    ],
    ...['/readyz', '/seal', '/t'],
    ...['/v1/lost-links', '/v1/promise', '/v1/receipts/twilio', '/v1/represented', '/v1/respondents'],
    ...['/v1/tracking', '/v1/witnesses', '/w'],
  ]);
});

it('only administrators change people, teams and keys', () => {
  const changing = rows.filter(
    ({ route }) => route.method !== 'GET' && /^\/v1\/(staff|teams|keys)/.test(route.url),
  );
  expect(changing.length).toBeGreaterThanOrEqual(5);
  for (const { route, cells } of changing)
    for (const role of roleNames)
      expect([nameOf(route), role, (cells[role]['own']?.status ?? 0) < 300]).toEqual([
        nameOf(route),
        role,
        role === 'admin',
      ]);
});
