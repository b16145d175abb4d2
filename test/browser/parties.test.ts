/** Complainant and respondent on their pages, in Chromium: what they press reaches the case, and each page says what is next. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { respondentToken } from '../../src/ids/tokens.js';
import { pdf, picture } from '../api/evidence/files.js';
import { openChromium, visitor, type Sight, type Visitor } from '../support/chromium/visitor.js';
import { secret } from '../support/config.js';
import { createRedress } from '../support/redress.js';
import { shared } from '../support/shared.js';

const service = await shared(createRedress({ workers: true }));
const browser = await shared(openChromium());

const sights: Sight[] = [
  { locale: 'en', scripts: true },
  { locale: 'zh-CN', scripts: false },
];

const file = (name: string, content: string | Buffer) => ({
  ...{ name, mimeType: 'application/octet-stream' },
  buffer: Buffer.from(content),
});

const hrefOf = async (page: Page, name: string): Promise<string> =>
  (await page.getByRole('link', { name }).getAttribute('href')) ?? '';

/** On paper there is the case, in dark letters on white, and nothing to press. */
async function printed({ page }: Visitor): Promise<void> {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await page.locator('button:visible, textarea:visible, summary:visible').count()).toBe(0);
  expect(await page.getByText('It names my street.').first().isVisible()).toBe(true);
  const { color, backgroundColor } = await page.evaluate(() => getComputedStyle(document.body));
  const light = (rgb: string): number => Math.max(...(rgb.match(/\d+/g) ?? []).slice(0, 3).map(Number));
  expect(light(backgroundColor)).toBeGreaterThan(250);
  expect(light(color)).toBeLessThan(60);
}

describe.each(sights)('in $locale, scripts: $scripts', ({ locale, scripts }) => {
  it('the complainant answers, is told, appeals and changes her mind', async () => {
    const { number, token } = await service.filed({ locale });
    const give = async (as: string, command: string, body: object) => {
      expect(await service.give(number, command, as, body)).toMatchObject({ status: 200 });
      await service.settled();
    };
    const reviewer = (await service.read(number)).owner;
    await give(reviewer, 'review', { verdict: 'accept', category: 'content' });
    const handler = (await service.read(number)).owner;
    await give(handler, 'ask-complainant', { question: 'Which of the two posts is it?' });

    await using her = await visitor(browser, service.url, { locale, scripts });
    const { page } = her;
    await page.goto(`/t/${token}`);
    await her.look('life-question');
    await page.locator('form[action*="/answer"] textarea').fill(' ');
    await page.locator('form[action*="/answer"] button').click();
    await page.locator('.govuk-error-summary').waitFor();
    expect(await page.title()).toMatch(locale === 'en' ? /^Error/ : /^错误/);
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('govuk-error-summary');
    await her.look('life-refused');
    await page.goto(page.url());
    expect(new URL(page.url()).pathname).toBe(`/t/${token}`);
    await page.locator('form[action*="/answer"] textarea').fill('The second.');
    const files = [file('截图.png', await picture()), file('letter.pdf', pdf())];
    await page.locator('form[action*="/answer"] input[type="file"]').setInputFiles(files);
    await page.locator('form[action*="/answer"] button').click();
    await page.locator('.govuk-notification-banner').waitFor();
    for (const said of ['The second.', '截图.png', 'letter.pdf'])
      expect(await page.locator('main').textContent()).toContain(said);
    const shown = await page.request.get(await hrefOf(page, '截图.png'));
    expect(shown.headers()).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': expect.stringMatching(/^inline; /),
    });
    const saved = await page.request.get(await hrefOf(page, 'letter.pdf'));
    expect(saved.headers()['content-disposition']).toMatch(/^attachment; /);
    await her.look('life-answered');

    await give(handler, 'resolve', {
      ...{ outcome: 'dismissed', grounds: ['no-rule-broken'], remedies: [] },
      explanation: 'It is an opinion, which our rules allow.',
    });
    await expect.poll(async () => (await service.read(number)).stage).toBe('closed');
    await page.goto(`/t/${token}`);
    await her.look('life-decided');
    const press = async (row: 'handling' | 'outcome', value: number) => {
      await page.locator(`button[name="${row}"][value="${value}"]`).click();
      await page.locator(`button[name="${row}"][value="${value}"][aria-pressed="true"]`).waitFor();
    };
    await press('handling', 2);
    await press('outcome', 1);
    await press('handling', 4);
    await page.locator('form[action*="/rate"] textarea').fill('Quick, but I do not agree.');
    await page.locator('form[action*="/rate"]:has(textarea) button').click();
    await page.locator('#survey ~ blockquote, section:has(#survey) :text("Quick, but")').first().waitFor();
    await her.look('life-rated');
    await page.locator('form[action*="/appeal"] textarea').fill('It names my street.');
    await page.locator('form[action*="/appeal"] button').click();
    await page.locator('.govuk-notification-banner').waitFor();
    await her.look('life-appealed');
    expect(await service.read(number)).toMatchObject({ round: 2 });
    await page.locator('details:has(form[action*="/withdraw"]) summary').click();
    await page.locator('form[action*="/withdraw"] input[type="checkbox"]').check();
    await page.locator('form[action*="/withdraw"] button').click();
    await page.locator('.govuk-notification-banner').waitFor();
    await her.look('life-taken-back');
    const text = await page.request.get(`/t/${token}/download`);
    expect(await text.text()).toContain('It names my street.');
    await printed(her);
  });

  it('the author of a private message is asked with consent, answers, is restricted, appeals and is told', async () => {
    const subject = { type: 'message', reference: `m-${locale}` };
    const { number, token } = await service.filed({ locale, subject });
    const give = async (as: string, command: string, body: object) => {
      expect(await service.give(number, command, as, body)).toMatchObject({ status: 200 });
      await service.settled();
    };
    const reading = () => service.read(number);
    await give((await reading()).owner, 'review', { verdict: 'accept', category: 'content' });
    const handler = (await reading()).owner;
    await give(handler, 'ask-consent', { reason: 'They may say what came before.' });
    await using her = await visitor(browser, service.url, { locale, scripts });
    const consent = 'form[action*="/consent"]';
    await her.page.goto(`/t/${token}`);
    await her.look('consent-asked');
    await her.page.locator(`${consent} button`).click();
    await her.page.locator('.govuk-error-summary').waitFor();
    await her.look('consent-refused');
    await her.page.locator(`${consent} input[value="yes"]`).check();
    await her.page.locator(`${consent} button`).click();
    await her.page.locator('.govuk-notification-banner').waitFor();
    await her.look('consent-given');
    await give(handler, 'ask-respondent', { question: 'Is the post yours?' });

    await using them = await visitor(browser, service.url, { locale, scripts });
    const { page } = them;
    const press = async (command: string, text: string): Promise<void> => {
      await page.locator(`form[action*="/${command}"] textarea`).fill(text);
      await page.locator(`form[action*="/${command}"] button`).click();
      await page.locator('.govuk-notification-banner').waitFor();
      await service.settled();
    };
    await give(handler, 'ask-witness', { question: 'Did you see the post?' });
    await page.goto(new URL((await service.read(number, handler)).witnesses[0].url).pathname);
    await them.look('witness-asked');
    await press('answer', 'On Sunday, in the group.');
    await them.look('witness-answered');
    await page.goto(`/r/${respondentToken(secret, number)}`);
    await them.look('respondent-asked');
    await page.locator('details:has(form[action*="/add-evidence"]) summary').click();
    await page.locator('form[action*="/add-evidence"] textarea').fill('All I have.');
    await page
      .locator('form[action*="/add-evidence"] input[type="file"]')
      .setInputFiles([
        ...['1.txt', '2.txt', '3.txt'].map((name) => file(name, name)),
        ...[file('4.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'), file('5.png', await picture())],
      ]);
    await page.locator('form[action*="/add-evidence"] button').click();
    await page.locator('.govuk-error-summary', { hasText: '4.svg' }).waitFor();
    expect(await page.locator('form[action*="/add-evidence"] textarea').inputValue()).toBe('All I have.');
    await them.look('respondent-files-refused');
    await page.getByLabel('2.txt').uncheck();
    await page.locator('form[action*="/add-evidence"] button').click();
    await page.locator('.govuk-notification-banner').waitFor();
    const links = page.locator('.redress-thread a[href*="/files/"]');
    expect(await links.allTextContents()).toEqual(['1.txt', '3.txt', '5.png']);
    await press('answer', 'It is, and the street is my own.');
    expect(await page.locator('main').textContent()).toContain('the street is my own');
    await them.look('respondent-answered');

    await give(handler, 'resolve', {
      ...{ outcome: 'upheld', grounds: ['personal-data-exposed'], remedies: [{ kind: 'remove-content' }] },
      ...{ explanation: 'It names your street.', reasons: 'Your post names a street.' },
    });
    await finishTask();
    await page.reload();
    await them.look('respondent-restricted');
    expect(await page.locator('main').textContent()).toContain('Your post names a street.');
    await press('appeal', 'Everybody knows where she lives.');
    await them.look('respondent-appealed-life');

    await expect.poll(async () => (await reading()).round).toBe(2);
    await give((await reading()).owner, 'resolve', {
      ...{ outcome: 'dismissed', grounds: ['personal-data-exposed'], remedies: [] },
      ...{ explanation: 'It stands.', reasons: 'It is her address all the same.' },
    });
    await page.reload();
    await them.look('respondent-told');

    async function finishTask(): Promise<void> {
      const { tasks } = await reading();
      const { n, owner } = tasks[0];
      await give(owner, 'finish-task', { task: n, result: 'done' });
      await expect.poll(async () => (await reading()).stage).toBe('closed');
    }
  });
});
