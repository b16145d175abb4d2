/** Somebody at a browser: what they see is looked at by axe, measured against their window, and kept as a picture if asked for. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import type { Locale } from '../../../src/domain/vocabulary.js';
import { launch } from './find.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Where pictures of all that is looked at are put, when somebody wants to see them. */
const pictures = process.env['PICTURES'];

/** The windows that pages must fit into, in pixels of CSS. */
const widths = [320, 390, 1280] as const;
/** Where axe looks: at both ends, and in both languages. */
const looked: Record<Locale, (typeof widths)[number]> = { 'zh-CN': 320, en: 1280 };

export type Scheme = 'light' | 'dark';
export type Sight = { locale: Locale; scripts: boolean };

export const openChromium = (): Promise<Browser> => launch(inject('chromium'));

/** Opens a browser of their own for somebody. */
export async function visitor(browser: Browser, baseURL: string, sight: Sight) {
  const { locale, scripts } = sight;
  const context = await browser.newContext({
    ...{ baseURL, locale, javaScriptEnabled: scripts, reducedMotion: 'reduce' },
  });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();

  return {
    ...{ context, page, sight },
    /** Follows a link, or presses a button, by the words on it. */
    async press(role: 'link' | 'button', name: string | RegExp): Promise<void> {
      await page
        .getByRole(role, { name, exact: typeof name === 'string' })
        .first()
        .click();
      await page.waitForLoadState();
    },
    /**
     * Whether what is shown can be used by everybody, in windows of all widths, and for axe in these colours, if in any;
     * `name` is that of its pictures.
     */
    async look(name: string, scheme: Scheme | null = 'light'): Promise<void> {
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect.soft(wide, `${name} fits into ${width} px`).toBeLessThanOrEqual(width);
        if (scripts && scheme !== null && width === looked[locale]) {
          await page.emulateMedia({ colorScheme: scheme });
          expect.soft(await violations(page), `${name} at ${width} px, ${scheme}`).toEqual([]);
          await page.emulateMedia({ colorScheme: 'light' });
        }
        if (pictures !== undefined) await keep(page, `${pictures}/${name}-${locale}-${width}`);
      }
    },
    [Symbol.asyncDispose]: () => context.close(),
  };
}
export type Visitor = Awaited<ReturnType<typeof visitor>>;

async function keep(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] satisfies Scheme[]) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: `${name}-${colorScheme}.png`, fullPage: true });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

/** In the page, once its source was run there. */
declare const axe: {
  run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
};

async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  return await page.evaluate(async (values) => {
    const { violations: found } = await axe.run({ runOnly: { type: 'tag', values } });
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 150)).join(' | ')}`);
  }, tags);
}
