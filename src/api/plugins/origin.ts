/** Writes of pages come from pages of ours. */
import type { FastifyRequest } from 'fastify';
import { fail } from '../../cases/failure.js';
import type { Config } from '../../config.js';
import type { App } from '../routing.js';

const reads = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Refuses a write that a page of elsewhere had a browser send. Browsers say where it comes from in Sec-Fetch-Site, older
 * ones, and those that came without TLS, in Origin. Where a cookie opens the page, `silent` is refused: what says nothing
 * might be anybody's. A private link may be used by a browser that says nothing: its token is known to no other page.
 */
export function refuseForeignWrites(
  app: App,
  { config: { http } }: { config: Pick<Config, 'http'> },
  silent: 'refused' | 'taken',
): void {
  const ours = new URL(http.publicUrl).origin;
  app.addHook('onRequest', async (request) => {
    if (reads.includes(request.method) || isOurs(request, ours, silent === 'taken')) return;
    throw fail('foreign-page', { detail: 'Open the page here, and send its form from there.' });
  });
}

function isOurs({ headers }: Pick<FastifyRequest, 'headers'>, ours: string, otherwise: boolean): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin, host } = headers;
  if (origin === undefined) return otherwise;
  // Also by another name than letters tell: what a page of another name sends names that one.
  return origin === ours || (URL.canParse(origin) && new URL(origin).host === host);
}
