import { ASSETS_PATH } from '../../../pages/parts/site.js';
import { notFound } from '../../../cases/failure.js';
import type { ApiDeps } from '../../deps.js';
import type { App } from '../../routing.js';

/** What pages load beside them. Its address changes with it, so browsers may keep it for ever. */
export function assetRoutes(app: App, { site }: Pick<ApiDeps, 'site'>): void {
  const known = new Map(site.assets.map((asset) => [asset.path, asset]));
  app.get(`${ASSETS_PATH}/:name`, { schema: { hide: true } }, (request, reply) => {
    const asset = known.get(request.url);
    if (asset === undefined) throw notFound();
    return reply
      .header('cache-control', 'public, max-age=31536000, immutable')
      .type(asset.type)
      .compress(asset.body);
  });
}
