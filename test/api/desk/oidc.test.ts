/** Signing in by an identity provider: a real one, over HTTP. */
import { sign } from '@fastify/cookie';
import { describe, expect, it } from 'vitest';
import { changeStaff } from '../../../src/db/people/people.js';
import { createOidc } from '../../../src/providers/oidc.js';
import { cookieKey } from '../../../src/ids/tokens.js';
import { browser, type Browser } from '../../support/browser.js';
import { secret, testConfig } from '../../support/config.js';
import { createIdentityProvider } from '../../support/identity-provider.js';
import { createRedress } from '../../support/redress.js';
import { shared } from '../../support/shared.js';

const BACK = 'http://redress.example/desk/sign-in/oidc/callback';
const verified = (email: string) => ({ email, email_verified: true });
const provider = await shared(
  createIdentityProvider(BACK, {
    lei: verified('Wang-Lei@staff.example'),
    doubtful: { email: 'wang-lei@staff.example', email_verified: false },
    silent: {},
    stranger: verified('stranger@elsewhere.example'),
    gone: verified('ma-chao@staff.example'),
    numbered: { employee: 'olivia-reed' },
  }),
);
const { issuer, client } = provider;
const settings = { issuer, clientId: client.id, clientSecret: client.secret, staffClaim: 'email' };
const service = await shared(
  createRedress({ local: false, config: (config) => ({ ...config, oidc: settings }) }),
);
const { app, db } = service;
await changeStaff(db, 'ma-chao', { active: false });

let network = 0;
/** Begins in this browser: where it is sent. */
const begin = async (tab: Browser, to = '/desk/sessions'): Promise<string> =>
  (
    await tab.open(`/desk/sign-in/oidc?to=${encodeURIComponent(to)}`, {
      from: `198.51.100.${(network += 1)}`,
    })
  ).to;
const pathOf = (address: string): string => address.replace('http://redress.example', '');
const back = (tab: Browser, address: string) =>
  tab.open(pathOf(address), { from: `198.51.100.${(network += 1)}` });

async function signInAs(name: string, tab = browser(app)) {
  const address = await provider.signIn(await begin(tab), name);
  return { address, answer: await back(tab, address), tab };
}

it('signs in whoever has the verified address, and leads to the page they came for', async () => {
  const { answer, tab } = await signInAs('lei');
  expect(answer).toMatchObject({ status: 303, to: '/desk/sessions' });
  expect((await tab.open(answer.to)).text).toContain('本单位账号');
});

it('asks with PKCE, state and nonce, in a cookie that is signed', async () => {
  const tab = browser(app);
  const { searchParams } = new URL(await begin(tab));
  expect(Object.fromEntries(searchParams)).toMatchObject({
    ...{ response_type: 'code', redirect_uri: BACK, code_challenge_method: 'S256' },
    ...{ state: expect.stringMatching(/.{32}/), nonce: expect.stringMatching(/.{32}/) },
  });
  expect([...tab.cookies.keys()]).toEqual(['redress-oidc']);
});

it.each(['doubtful', 'silent', 'stranger', 'gone'])('does not let in %s, and says why', async (name) => {
  const { answer, tab } = await signInAs(name);
  expect(answer).toMatchObject({ status: 403, text: expect.stringMatching(/nobody on the staff is known/) });
  expect(tab.cookies.size).toBe(0);
});

describe('what does not belong to the sign-in that this browser began is refused', () => {
  const withQuery = (address: string, change: Record<string, string>): string => {
    const url = new URL(address);
    for (const [name, value] of Object.entries(change)) url.searchParams.set(name, value);
    return url.href;
  };
  const begun = async () => {
    const tab = browser(app);
    return { tab, address: await provider.signIn(await begin(tab), 'lei') };
  };
  const cookieOf = (tab: Browser): string => decodeURIComponent(tab.cookies.get('redress-oidc') ?? '');
  const keep = (tab: Browser, value: string) => tab.cookies.set('redress-oidc', encodeURIComponent(value));
  const resigned = (tab: Browser, change: object) => {
    const content: object = JSON.parse(cookieOf(tab).replace(/\.[^.]*$/, ''));
    keep(tab, sign(JSON.stringify({ ...content, ...change }), cookieKey(secret)));
  };

  type Begun = Awaited<ReturnType<typeof begun>>;
  const attempts: Record<string, (begun: Begun) => Promise<{ tab: Browser; address: string }>> = {
    'in another browser': async ({ address }) => ({ tab: browser(app), address }),
    'in a browser that began another': async ({ address }) => {
      const tab = browser(app);
      await begin(tab);
      return { tab, address };
    },
    'a second time': async ({ tab, address }) => {
      await back(tab, address);
      return { tab, address };
    },
    'a second time, with all that the first had': async ({ tab, address }) => {
      const kept = new Map(tab.cookies);
      await back(tab, address);
      return { tab: browser(app, kept), address };
    },
    'with another state': async ({ tab, address }) => ({
      tab,
      address: withQuery(address, { state: 'other' }),
    }),
    'with another code': async ({ tab, address }) => ({
      tab,
      address: withQuery(address, { code: 'other' }),
    }),
    'from another issuer': async ({ tab, address }) => ({
      tab,
      address: withQuery(address, { iss: 'https://elsewhere.example' }),
    }),
    'for another nonce': async ({ tab, address }) => {
      resigned(tab, { nonce: 'x'.repeat(43) });
      return { tab, address };
    },
    'with another verifier': async ({ tab, address }) => {
      resigned(tab, { verifier: 'x'.repeat(43) });
      return { tab, address };
    },
    'after ten minutes': async ({ tab, address }) => {
      resigned(tab, { until: Date.now() - 1 });
      return { tab, address };
    },
    'with a cookie that is not ours': async ({ tab, address }) => {
      keep(tab, cookieOf(tab).replace('{', '{"x":1,'));
      return { tab, address };
    },
    'where the provider says no': async ({ tab, address }) => {
      const { searchParams } = new URL(address);
      const said = { error: 'access_denied', state: searchParams.get('state') ?? '', iss: issuer };
      return { tab, address: `${BACK}?${new URLSearchParams(said).toString()}` };
    },
  };
  it.each(Object.entries(attempts))('%s', async (_, attempt) => {
    const { tab, address } = await attempt(await begun());
    const signedOut = browser(app, new Map([...tab.cookies].filter(([name]) => name !== 'redress')));
    const answer = await back(signedOut, address);
    expect(answer).toMatchObject({ status: 401, text: expect.stringMatching(/was not completed/) });
    expect(signedOut.cookies.has('redress')).toBe(false);
  });
});

it('leads to no other site', async () => {
  const tab = browser(app);
  const address = await provider.signIn(await begin(tab, '//elsewhere.example'), 'lei');
  expect((await back(tab, address)).to).toBe('/desk/work');
});

it('knows somebody by another claim, where the configuration says so', async () => {
  const config = { ...testConfig(), oidc: { ...settings, staffClaim: 'employee' } };
  const other = await service.createApp({ config });
  const { answer } = await signInAs('numbered', browser(other));
  expect(answer).toMatchObject({ status: 303 });
  const { answer: without } = await signInAs('lei', browser(other));
  expect(without).toMatchObject({ status: 403 });
  await other.close();
});

it.each([
  ['does not answer', 'http://127.0.0.1:1'],
  ['is another than it says', `http://localhost:${new URL(issuer).port}`],
])('says so where the provider %s', async (_, other) => {
  const oidc = createOidc({ ...settings, issuer: other }, BACK);
  const alone = await service.createApp({ oidc });
  const tab = browser(alone);
  expect((await tab.open('/desk/sign-in')).status).toBe(200);
  const answer = await tab.open('/desk/sign-in/oidc');
  expect(answer).toMatchObject({ status: 503, text: expect.stringMatching(/does not answer at the moment/) });
  await alone.close();
});

it('is the only way in where it is set: nobody is chosen, and no link is mailed', async () => {
  const tab = browser(app);
  expect((await tab.open('/desk/sign-in')).text).not.toMatch(/<form/);
  for (const way of ['link', 'sample']) expect((await tab.send(`/desk/sign-in/${way}`)).status).toBe(404);
});
