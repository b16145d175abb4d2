/** Pages as browsers draw them, without a Redress behind them. */
import { describe, it } from 'vitest';
import type { Browser } from 'playwright-core';
import { Locale } from '../../../src/domain/vocabulary.js';
import { readKeys } from '../../../src/pages/desk/scripts/read-keys.js';
import type { PageFrame } from '../../../src/pages/parts/page.js';
import { siteOf } from '../../../src/pages/parts/site.js';
import { readStyles } from '../../../src/pages/styles/styles.js';
import { defaultBrand } from '../../../src/words/brand.js';
import { shared } from '../shared.js';
import { visitor, type Scheme } from './visitor.js';

const site = siteOf(defaultBrand, await readStyles(), await readKeys());

/** Somebody who opens one page after another: a browser context for each costs more than the page. */
export async function viewer(browser: Browser, locale: Locale) {
  const somebody = await visitor(browser, 'http://pages.example', { locale, scripts: true });
  let shown = '';
  await somebody.context.route('**/*', (route) => {
    const asset = site.assets.find(({ path }) => route.request().url().endsWith(path));
    return route.fulfill(
      asset === undefined
        ? { contentType: 'text/html; charset=utf-8', body: shown }
        : { contentType: asset.type, body: asset.body },
    );
  });
  return {
    ...somebody,
    async open(page: (frame: PageFrame) => string): Promise<void> {
      shown = page({ site, locale });
      await somebody.page.goto('/');
    },
  };
}

/** Every state of these pages fits into every window in both languages, and axe finds nothing. */
export function everyState<Frame>(
  browser: Browser,
  pages: Record<string, (frame: Frame) => string>,
  framed: (frame: PageFrame, name: string) => Frame,
): void {
  describe.each(Locale.options)('in %s', async (locale) => {
    const somebody = await shared(viewer(browser, locale));

    it.each(Object.entries(pages).map(([name, page], n) => ({ name, page, scheme: turn(locale, n) })))(
      '$name',
      async ({ name, page, scheme }) => {
        await somebody.open((frame) => page(framed(frame, name)));
        await somebody.look(name, scheme);
      },
    );
  });
}

/** Axe looks at each state once, by turns in each language and each colour scheme. */
function turn(locale: Locale, n: number): Scheme | null {
  const languages = Locale.options.length;
  if (Locale.options[n % languages] !== locale) return null;
  return n % (2 * languages) < languages ? 'light' : 'dark';
}
