/** Complainant and respondent on their pages, in Chromium: what they press reaches the case, and each page says what is next. */
import { describe, expect, it } from 'vitest';
import { openChromium, visitor, type Sight } from '../support/chromium/visitor.js';
import { createRedress } from '../support/redress.js';
import { shared } from '../support/shared.js';

const service = await shared(createRedress({ workers: true }));
const browser = await shared(openChromium());

const sights: Sight[] = [
  { locale: 'en', scripts: true },
  { locale: 'zh-CN', scripts: false },
];

describe.each(sights)('in $locale, scripts: $scripts', ({ locale, scripts }) => {
  it('the complainant answers, is told, appeals and changes her mind', async () => {
    const { number, token } = await service.filed({ locale });
    const give = async (as: string, command: string, body: object) => {
      expect(await service.give(number, command, as, body)).toMatchObject({ status: 200 });
      await service.settled();
    };
    const reviewer = (await service.read(number, 'zhou-min')).owner;
    await give(reviewer, 'review', { verdict: 'accept', category: 'content' });
    const handler = (await service.read(number, 'zhou-min')).owner;
    await give(handler, 'ask-complainant', { question: 'Which of the two posts is it?' });

    await using her = await visitor(browser, service.url, { locale, scripts });
    const { page } = her;
    await page.goto(`/t/${token}`);
    await her.look('life-question');
    await page.locator('form[action$="/answer"] textarea').fill(' ');
    await page.locator('form[action$="/answer"] button').click();
    await page.locator('.govuk-error-summary').waitFor();
    expect(await page.title()).toMatch(locale === 'en' ? /^Error/ : /^错误/);
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('govuk-error-summary');
    await her.look('life-refused');
    await page.goto(page.url());
    expect(new URL(page.url()).pathname).toBe(`/t/${token}`);
    await page.locator('form[action$="/answer"] textarea').fill('The second.');
    await page.locator('form[action$="/answer"] button').click();
    await page.locator('.govuk-notification-banner').waitFor();
    expect(await page.locator('main').textContent()).toContain('The second.');
    await her.look('life-answered');

    await give(handler, 'resolve', {
      ...{ outcome: 'dismissed', grounds: ['no-rule-broken'], remedies: [] },
      explanation: 'It is an opinion, which our rules allow.',
    });
    await expect
      .poll(async () => (await service.read(number, 'zhou-min')).stage, { timeout: 20_000 })
      .toBe('closed');
    await page.goto(`/t/${token}`);
    await her.look('life-decided');
    await page.locator('form[action$="/appeal"] textarea').fill('It names my street.');
    await page.locator('form[action$="/appeal"] button').click();
    await page.locator('.govuk-notification-banner').waitFor();
    await her.look('life-appealed');
    expect(await service.read(number, 'zhou-min')).toMatchObject({ round: 2 });
    await page.locator('details:has(form[action$="/withdraw"]) summary').click();
    await page.locator('form[action$="/withdraw"] input[type="checkbox"]').check();
    await page.locator('form[action$="/withdraw"] button').click();
    await page.locator('.govuk-notification-banner').waitFor();
    await her.look('life-taken-back');
    const text = await page.request.get(`/t/${token}/download`);
    expect(await text.text()).toContain('It names my street.');
  });
});
