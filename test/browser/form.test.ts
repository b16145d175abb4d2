/** From the door to a complaint and its page, in Chromium, without an account, by keyboard too. */
import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../src/domain/policy/policy.js';
import { picture } from '../api/evidence/files.js';
import { openChromium, visitor, type Sight } from '../support/chromium/visitor.js';
import { createRedress } from '../support/redress.js';
import { shared } from '../support/shared.js';

const service = await shared(
  createRedress({ workers: true, policy: { ...defaultPolicy, web: { notBefore: '0s' } } }),
);
const browser = await shared(openChromium());

const sights: Sight[] = [
  { locale: 'en', scripts: true },
  { locale: 'zh-CN', scripts: false },
];

describe.each(sights)('in $locale, scripts: $scripts', ({ locale, scripts }) => {
  it('somebody complains, goes back, changes the language, and is led to her page', async () => {
    await using her = await visitor(browser, service.url, { locale, scripts });
    const { page } = her;
    const go = async (): Promise<void> => {
      await page.locator('#question .govuk-button').last().click();
      await page.waitForLoadState();
    };
    await page.goto('/');
    await her.look('door');
    await page.locator('a[href^="/promise"]').click();
    await page.locator('table').first().waitFor();
    await her.look('promise');
    await page.goBack();
    await page.locator('.govuk-button--start').click();
    await her.look('form-class');
    await go();
    await page.locator('.govuk-error-summary').waitFor();
    await her.look('form-class-wrong');
    await page.locator('input[value="privacy"]').check();
    await go();
    await her.look('form-subject');
    await page.locator('input[value="post"]').check();
    await go();
    await her.look('form-subject-wrong');
    await page.locator('input[name="reference"]').fill('post-123');
    // Enter goes on, and does not change the language.
    await page.keyboard.press('Enter');
    await page.locator('textarea[name="story"]').waitFor();
    await her.look('form-story');
    const story = '她公布了我的住址 <b>&amp;\nand my number';
    await page.locator('textarea').fill(story);
    await page.locator('button[name="language"]').click();
    await expect.poll(() => page.locator('html').getAttribute('lang')).not.toBe(locale);
    expect(await page.locator('textarea').inputValue()).toBe(story);
    await page.locator('button[name="language"]').click();
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe(locale);
    await go();
    await her.look('form-danger');
    await page.locator('input[value="no"]').check();
    await go();
    await her.look('form-wish');
    const resumed = page.url();
    await page.goto('/');
    await page.goto(resumed);
    await go();
    await her.look('form-files');
    await page.locator('input[type="file"]').setInputFiles([
      { name: '截图.png', mimeType: 'image/png', buffer: await picture() },
      { name: 'run.exe', mimeType: 'application/x-msdownload', buffer: Buffer.from('MZ\0\0') },
    ]);
    await go();
    await page.locator('.govuk-error-summary').waitFor();
    await her.look('form-files-wrong');
    await go();
    await her.look('form-behalf');
    await go();
    await her.look('form-behalf-wrong');
    await page.locator('input[value="relative"]').check();
    await go();
    await her.look('form-represented');
    await page.locator('textarea[name="proof"]').fill('出生证明 <b>');
    await go();
    await page.locator('.govuk-error-summary').waitFor();
    await her.look('form-represented-wrong');
    await page.locator('input[name="account"]').fill('ning');
    await page.locator('button[name="language"]').click();
    await expect.poll(() => page.locator('html').getAttribute('lang')).not.toBe(locale);
    expect(await page.locator('textarea[name="proof"]').inputValue()).toBe('出生证明 <b>');
    await page.locator('button[name="language"]').click();
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe(locale);
    await go();
    await her.look('form-minor');
    await page.locator('.govuk-back-link').click();
    expect(await page.locator('input[name="account"]').inputValue()).toBe('ning');
    await go();
    await page.locator('input[value="complainant"]').check();
    await go();
    await page.locator('input[name="email"]').fill('her@');
    await go();
    await her.look('form-contact-wrong');
    await page.locator('input[name="email"]').fill('her@example.com');
    await page.locator('input[name="phone"]').fill('+8613800138000');
    await go();
    await her.look('form-adjustments');
    await page.locator('input[name="largePrint"]').check();
    await go();
    await her.look('form-check');
    await page.locator('.govuk-summary-list__row').nth(3).locator('a').click();
    await page.locator('input[value="yes"]').check();
    await go();
    expect(await page.locator('main').textContent()).toContain('截图.png');
    expect(await page.locator('main').textContent()).toContain('and my number');
    await page.locator('form .govuk-button').last().click();
    await page.locator('.govuk-panel').waitFor();
    await her.look('form-sent');
    const number = (await page.locator('.govuk-panel strong').textContent()) ?? '';
    expect(await service.read(number)).toMatchObject({
      ...{ channel: 'web', category: 'privacy', danger: true, minor: 'complainant' },
      ...{ representative: { kind: 'relative', proof: null }, adjustments: { largePrint: true } },
    });
    const main = async (): Promise<string> => {
      await page.reload();
      return (await page.locator('main').textContent()) ?? '';
    };
    await expect.poll(main).toContain(locale === 'en' ? 'We have written to h' : '我们已向 h');
    const calendar = await page.request.get((await page.locator('a[download]').getAttribute('href')) ?? '');
    expect([calendar.headers()['content-type'], await calendar.text()]).toEqual([
      'text/calendar; charset=utf-8',
      expect.stringMatching(new RegExp(`SUMMARY:.*${number}`)),
    ]);
    await page.goBack();
    await page.waitForLoadState();
    expect(await page.locator('.govuk-panel strong').textContent()).toBe(number);
    await page.locator('main a.govuk-button').first().click();
    await expect.poll(() => page.locator('main').textContent()).toContain('截图.png');
    await her.look('receipt-only-life');
    expect(await page.locator('html').getAttribute('class')).toContain('redress-large');
    const help = page.locator('details:has(input[name="largePrint"])');
    await help.locator('summary').click();
    await her.look('adjustments-open');
    await help.locator('input[name="largePrint"]').uncheck();
    await help.locator('button').click();
    await page.locator('.govuk-notification-banner').waitFor();
    await expect.poll(() => page.locator('html').getAttribute('class')).not.toContain('redress-large');
    await her.look('adjustments-done');
  });
});
