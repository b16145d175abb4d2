/** Takes the pictures, in Chromium. */
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { findChromium, launch } from '../../test/support/chromium/find.js';

/** What the pictures show: whose work, which case, whose page, whose letter. */
export type Shown = { person: string; number: string; trackingUrl: string; told: string; caller: string };

/** Who leads the team that the desk's pictures show, and who answers the phone. */
const [LEAD, AGENT] = ['xu-hao', 'emma-clarke'];

const FOLDER = 'docs/pictures';
/** How much of each page is shown at most, from its top (px): a README should load at once. */
const highest = {
  ...{ 'my-work': 1140, case: 960, tracking: 1400, letter: 1400 },
  ...{ door: 1400, form: 1400, confirmation: 1400, promise: 1900 },
  ...{ hotline: 1140, board: 1140, operations: 1140 },
  ...{ report: 1500, funnel: 1300, meeting: 1300 },
} as const;

/** In one browser, one set after the other. */
export async function takeIn<T>(taking: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await launch(await findChromium());
  try {
    return await taking(browser);
  } finally {
    await browser.close();
  }
}

export async function takeAll(browser: Browser, url: string, shown: Shown): Promise<string[]> {
  const within = await desk(browser, url, shown);
  return [...within, ...(await outside(browser, url, shown)), ...(await atTheDoor(browser, url))];
}

async function desk(browser: Browser, url: string, { person, number, caller }: Shown): Promise<string[]> {
  const shown = [
    ['my-work', person, '/desk/work'],
    ['case', person, `/desk/cases/${number}`],
    ['hotline', AGENT, `/desk/call?q=${encodeURIComponent(caller)}`],
    ['board', LEAD, '/desk/team?lang=en'],
    ['operations', LEAD, '/operations?lang=en'],
  ] as const;
  const taken: string[] = [];
  for (const [name, reader, path] of shown) {
    const page = await signedInAs(browser, url, reader);
    await page.goto(path);
    taken.push(await take(page, name));
  }
  return taken;
}

/** The desk of one of the sample people, in English. */
export async function signedInAs(browser: Browser, url: string, reader: string): Promise<Page> {
  const page = await opened(browser, url, 1280);
  await page.goto('/desk/work');
  await page.getByRole('combobox').selectOption(reader);
  await page.locator('form[action$="/sample"] button').click();
  await page.waitForURL('**/desk/work');
  return page;
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

/** What is filled in where the form wants something. */
const filled: Record<string, (page: Page) => Promise<void>> = {
  complain: (page) => page.locator('input[value="privacy"]').check(),
  subject: async (page) => {
    await page.locator('input[value="post"]').check();
    await page.locator('input[name="reference"]').fill('https://social.example/p/31415');
  },
  story: (page) => page.locator('textarea').fill('A post shows my telephone number.'),
  danger: (page) => page.locator('input[value="no"]').check(),
  behalf: (page) => page.locator('input[value="myself"]').check(),
  minor: (page) => page.locator('input[value="none"]').check(),
  contact: (page) => page.locator('input[name="email"]').fill('robin@example.com'),
};

/** Somebody reads the promise, and complains by the web form. */
async function atTheDoor(browser: Browser, url: string): Promise<string[]> {
  const phone = await opened(browser, url, 390);
  await phone.goto('/promise');
  const taken = [await take(phone, 'promise')];
  await phone.goto('/');
  taken.push(await take(phone, 'door'));
  await phone.locator('.govuk-button--start').click();
  const question = (): string => new URL(phone.url()).pathname.split('/').at(-1) ?? '';
  for (let asked = question(); asked !== 'check'; asked = question()) {
    await filled[asked]?.(phone);
    if (asked === 'subject') taken.push(await take(phone, 'form'));
    await phone.locator('#question .govuk-button').last().click();
    await phone.waitForURL((address) => !address.pathname.endsWith(`/${asked}`));
  }
  await phone.locator('main form .govuk-button').last().click();
  await phone.locator('.govuk-panel').waitFor();
  return [...taken, await take(phone, 'confirmation')];
}

async function opened(browser: Browser, baseURL: string, width: number): Promise<Page> {
  const context = await browser.newContext({
    ...{ baseURL, locale: 'en', colorScheme: 'light', reducedMotion: 'reduce' },
    viewport: { width, height: 900 },
  });
  return await context.newPage();
}

/** In colours that it has, so that it is small. */
export async function take(page: Page, name: keyof typeof highest): Promise<string> {
  const { width, height } = await page.evaluate(() => {
    const { clientWidth, scrollHeight } = document.documentElement;
    return { width: clientWidth, height: scrollHeight };
  });
  const path = `${FOLDER}/${name}.png`;
  const clip = { x: 0, y: 0, width, height: Math.min(height, highest[name]) };
  const drawn = await page.screenshot({ fullPage: true, clip });
  await sharp(drawn).png({ palette: true }).toFile(path);
  return path;
}
