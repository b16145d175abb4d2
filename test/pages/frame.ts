/** What pages of tests are shown in. */
import type { Locale } from '../../src/domain/vocabulary.js';
import type { PageFrame } from '../../src/pages/parts/page.js';
import { siteOf } from '../../src/pages/parts/site.js';
import { defaultBrand } from '../../src/words/brand.js';

export const site = siteOf(defaultBrand, { public: 'p{}', desk: 'd{}' });

export const frameIn = (locale: Locale): PageFrame => ({ site, locale });
