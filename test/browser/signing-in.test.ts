/** How staff sign in, in Chromium: by a link that is mailed, by an identity provider, and out again. */
import { describe, expect, it } from 'vitest';
import * as mails from '../../src/db/messages/outgoing/mails.js';
import { choosePort } from '../../src/servers/child-process.js';
import { openChromium, visitor, type Sight } from '../support/chromium/visitor.js';
import { createIdentityProvider } from '../support/identity-provider.js';
import { createRedress } from '../support/redress.js';
import { shared } from '../support/shared.js';

const browser = await shared(openChromium());
const service = await shared(createRedress({ workers: true }));

const port = await choosePort(0);
const url = `http://127.0.0.1:${port}`;
const { issuer, client } = await shared(
  createIdentityProvider(`${url}/desk/sign-in/oidc/callback`, {
    lei: { email: 'wang-lei@staff.example', email_verified: true },
  }),
);
const oidc = { issuer, clientId: client.id, clientSecret: client.secret, staffClaim: 'email' } as const;
await shared(
  createRedress({
    ...{ local: false, port },
    config: (config) => ({ ...config, oidc, http: { ...config.http, publicUrl: url } }),
  }),
);

/** Links that were pressed. */
const used: string[] = [];
const sights: Sight[] = [
  { locale: 'en', scripts: true },
  { locale: 'zh-CN', scripts: false },
];

describe.each(sights)('in $locale, scripts: $scripts', (sight) => {
  it('a link that is mailed leads to the page that was asked for', async () => {
    const { number } = await service.filed();
    await using agent = await visitor(browser, service.url, sight);
    const { page } = agent;
    await page.goto(`/desk/cases/${number}`);
    await page.locator('#email').fill('guo-ran@staff.example');
    await page.locator('form[action$="/link"] button').click();
    await page.getByText('guo-ran@staff.example').waitFor();
    const link = async (): Promise<string | undefined> => {
      const sent = await mails.list(service.db, { limit: 50, recipient: 'guo-ran@staff.example' });
      const { text } = sent.find(({ id }) => id.startsWith('sign-in/')) ?? {};
      return /\/desk\/sign-in\/link\/[\w-]{43}/.exec(text ?? '')?.[0];
    };
    const known = used.at(-1);
    await expect.poll(link).not.toBe(known);
    const mailed = (await link()) ?? '';
    used.push(mailed);
    await page.goto(mailed);
    await page.locator('main form button').click();
    await page.waitForURL(`**/desk/cases/${number}`);
    await page.goto(mailed);
    expect(await page.locator('.govuk-error-summary').count()).toBe(1);
    await agent.look('sign-in-used');
  });

  it('an identity provider lets in whom it knows, and signing out ends it', async () => {
    await using agent = await visitor(browser, url, sight);
    const { page } = agent;
    await page.goto('/desk/search');
    await page.locator('main a[href*="/oidc"]').click();
    await page.locator('input[name="login"]').fill('lei');
    await page.locator('input[name="password"]').fill('any');
    await page.locator('button[type="submit"]').click();
    await page.locator('button[type="submit"]').click();
    await page.waitForURL('**/desk/search');
    await page.locator('form[action="/desk/sign-out"] button').click();
    await page.waitForURL('**/desk/sign-in?out');
    await page.goto('/desk/search');
    await page.waitForURL('**/desk/sign-in?to=**');
  });
});
