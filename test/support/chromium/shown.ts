/** Pages as browsers draw them, without a Redress behind them. */
import type { Browser } from 'playwright-core';
import type { Locale } from '../../../src/domain/vocabulary.js';
import { readKeys } from '../../../src/pages/desk/scripts/read-keys.js';
import type { PageFrame } from '../../../src/pages/parts/page.js';
import { siteOf } from '../../../src/pages/parts/site.js';
import { readStyles } from '../../../src/pages/styles/styles.js';
import { defaultBrand } from '../../../src/words/brand.js';
import { visitor, type Visitor } from './visitor.js';

const site = siteOf(defaultBrand, await readStyles(), await readKeys());

/** Somebody who has this page before them. */
export async function shown(
  browser: Browser,
  locale: Locale,
  page: (frame: PageFrame) => string,
): Promise<Visitor> {
  const somebody = await visitor(browser, 'http://pages.example', { locale, scripts: true });
  await somebody.context.route('**/*', (route) => {
    const asset = site.assets.find(({ path }) => route.request().url().endsWith(path));
    return route.fulfill(
      asset === undefined
        ? { contentType: 'text/html; charset=utf-8', body: page({ site, locale }) }
        : { contentType: asset.type, body: asset.body },
    );
  });
  await somebody.page.goto('/');
  return somebody;
}
