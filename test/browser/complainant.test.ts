/** A complainant from the door to an appeal, in Chromium, by keyboard alone and without an account. */
import { describe, expect, it } from 'vitest';
import * as mails from '../../src/db/messages/outgoing/mails.js';
import { defaultPolicy } from '../../src/domain/policy/policy.js';
import { go, reach, typeIn, type Typed } from '../support/chromium/keyboard.js';
import { openChromium, visitor, type Sight, type Visitor } from '../support/chromium/visitor.js';
import { createRedress } from '../support/redress.js';
import { shared } from '../support/shared.js';

const service = await shared(
  createRedress({ workers: true, policy: { ...defaultPolicy, web: { notBefore: '0s' } } }),
);
const browser = await shared(openChromium());

const sights: Sight[] = [
  { locale: 'en', scripts: false },
  { locale: 'zh-CN', scripts: true },
];

/** What is answered to each question; where nothing stands, it is left open. */
const answersOf = (email: string): Record<string, Typed[]> => ({
  complain: [['input[name="class"]', 'Space']],
  subject: [
    ['input[name="type"]', 'Space'],
    ['input[name="reference"]', 'post-1'],
  ],
  story: [['textarea[name="story"]', 'It says that I steal.']],
  danger: [['input[name="danger"]', 'ArrowDown']],
  behalf: [['input[value="myself"]', 'Space']],
  minor: [['input[name="minor"]', 'ArrowUp']],
  contact: [['input[name="email"]', email]],
});

describe.each(sights)('in $locale, scripts: $scripts', (sight) => {
  it('somebody complains, learns that it was rejected, and appeals', async () => {
    await using her = await visitor(browser, service.url, sight);
    const { page } = her;
    await page.goto('/');
    await go(her, '.govuk-button--start');
    const email = `her-${sight.locale}@example.com`;
    await answer(her, answersOf(email));
    await go(her, '#question .govuk-button');
    await page.locator('.govuk-panel').waitFor();
    const number = (await page.locator('.govuk-panel strong').textContent()) ?? '';
    await go(her, 'main a.govuk-button');
    await page.waitForURL(/\/t\//);
    const link = async (): Promise<string> => {
      const [mail] = await mails.list(service.db, { limit: 1, recipient: email });
      return /\/c\/[\w-]+/.exec(mail?.text ?? '')?.[0] ?? '';
    };
    await expect.poll(link).not.toBe('');
    await page.goto(await link());
    await typeIn(her, [['input[name="number"]', number]]);
    await go(her, 'form[action*="/confirm-contact"] button');
    const opened = await page.locator('main a').getAttribute('href');
    await page.goto(new URL(opened ?? '').pathname);
    const { owner } = await service.read(number);
    const explanation = 'It is an opinion.';
    const rejects = { verdict: 'reject', reason: 'out-of-scope', explanation };
    expect(await service.give(number, 'review', owner, rejects)).toMatchObject({ status: 200 });
    await expect.poll(async () => (await service.read(number)).stage).toBe('closed');
    await page.reload();
    expect(await page.locator('main').textContent()).toContain(explanation);
    await typeIn(her, [['form[action*="/appeal"] textarea', 'I never did, and it names me.']]);
    await go(her, 'form[action*="/appeal"] button');
    await page.locator('.govuk-notification-banner').waitFor();
    expect(await page.locator('main').textContent()).toContain('I never did, and it names me.');
    expect(await service.read(number)).toMatchObject({ round: 2 });
  });
});

/** Answers question after question, until the answers are to be checked. */
async function answer(her: Visitor, answers: ReturnType<typeof answersOf>): Promise<void> {
  const { page } = her;
  const question = (): string => new URL(page.url()).pathname.split('/').at(-1) ?? '';
  for (let asked = question(); asked !== 'check'; asked = question()) {
    await typeIn(her, answers[asked] ?? []);
    await reach(her, '#question .govuk-button:not([name])');
    await page.keyboard.press('Enter');
    await page.waitForURL((address) => !address.pathname.endsWith(`/${asked}`));
  }
}
