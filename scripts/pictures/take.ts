/** Takes the pictures, in Chromium. */
import type { Browser, Page } from 'playwright-core';
import { findChromium, launch } from '../../test/support/chromium/find.js';

/** What the pictures show: whose work, which case, whose page, whose letter. */
export type Shown = { person: string; number: string; trackingUrl: string; told: string };

const FOLDER = 'docs/pictures';
/** How much of each page is shown at most, from its top (px): a README should load at once. */
const highest = { 'my-work': 1140, case: 960, tracking: 1400, letter: 1400 } as const;

export async function takeAll(url: string, shown: Shown): Promise<string[]> {
  const browser = await launch(await findChromium());
  try {
    return [...(await desk(browser, url, shown)), ...(await outside(browser, url, shown))];
  } finally {
    await browser.close();
  }
}

async function desk(browser: Browser, url: string, { person, number }: Shown): Promise<string[]> {
  const page = await opened(browser, url, 1280);
  await page.goto('/desk/work');
  await page.getByRole('combobox').selectOption(person);
  await page.locator('form[action$="/sample"] button').click();
  await page.waitForURL('**/desk/work');
  const work = await take(page, 'my-work');
  await page.goto(`/desk/cases/${number}`);
  return [work, await take(page, 'case')];
}

async function outside(browser: Browser, url: string, { trackingUrl, told }: Shown): Promise<string[]> {
  const phone = await opened(browser, url, 390);
  await phone.goto(trackingUrl);
  const tracking = await take(phone, 'tracking');
  const paper = await opened(browser, url, 640);
  await paper.goto('/inbox');
  await paper
    .locator(`a[href*="${encodeURIComponent(`${told}/`)}"][href*="${encodeURIComponent('/result/')}"]`)
    .click();
  await paper.setContent((await paper.locator('iframe').getAttribute('srcdoc')) ?? '');
  return [tracking, await take(paper, 'letter')];
}

async function opened(browser: Browser, baseURL: string, width: number): Promise<Page> {
  const context = await browser.newContext({
    ...{ baseURL, locale: 'en', colorScheme: 'light', reducedMotion: 'reduce' },
    viewport: { width, height: 900 },
  });
  return await context.newPage();
}

async function take(page: Page, name: keyof typeof highest): Promise<string> {
  const { width, height } = await page.evaluate(() => {
    const { clientWidth, scrollHeight } = document.documentElement;
    return { width: clientWidth, height: scrollHeight };
  });
  const path = `${FOLDER}/${name}.png`;
  const clip = { x: 0, y: 0, width, height: Math.min(height, highest[name]) };
  await page.screenshot({ path, fullPage: true, clip });
  return path;
}
