import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Locale } from '../../domain/vocabulary.js';
import type { PageFrame } from '../../pages/parts/page.js';
import type { Site } from '../../pages/parts/site.js';

const Query = z.object({ lang: Locale.optional().catch(undefined) });

/** The language asked for in the address, else `otherwise`, else the browser's. */
export function localeOf(request: FastifyRequest, otherwise: Locale | null = null): Locale {
  const asked = Query.safeParse(request.query).data?.lang;
  return asked ?? otherwise ?? (/^\s*zh/i.test(request.headers['accept-language'] ?? '') ? 'zh-CN' : 'en');
}

/** What a page is shown in, to whoever asks. */
export const frameOf = (request: FastifyRequest, site: Site, otherwise: Locale | null = null): PageFrame => ({
  site,
  locale: localeOf(request, otherwise),
});

/** Whether a person in a browser asks: programs name what they want, or nothing. */
export const asksForPage = ({ headers }: FastifyRequest): boolean =>
  /\btext\/html\b/i.test(headers.accept ?? '');
