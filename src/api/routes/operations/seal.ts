/** The sealed log as C2SP's tlog-tiles wants it read: its files, for anybody, below `/seal`. */
import { z } from 'zod';
import { notFound } from '../../../cases/failure.js';
import { CHECKPOINT, inLog } from '../../../providers/files/log-files.js';
import type { ApiDeps } from '../../deps.js';
import type { App } from '../../routing.js';

const number = '(x\\d{3}/)*\\d{3}';
const width = '(\\.p/(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]\\d?))?';
/** Names of tiles and of bundles of entries, and none but these. */
const TileName = z.object({ '*': z.string().regex(new RegExp(`^(entries|[0-5]?\\d)/${number}${width}$`)) });

export function sealRoutes(app: App, { store }: Pick<ApiDeps, 'store'>): void {
  const file = async (name: string): Promise<Buffer> => {
    const bytes = await store.get(inLog(name));
    if (bytes === null) throw notFound();
    return Buffer.from(bytes);
  };

  app.get('/seal/checkpoint', { schema: { hide: true } }, async (_, reply) => {
    const signed = await file(CHECKPOINT);
    return reply.type('text/plain; charset=utf-8').header('cache-control', 'public, max-age=5').send(signed);
  });

  app.get('/seal/tile/*', { schema: { hide: true } }, async ({ params }, reply) => {
    const { data: name } = TileName.safeParse(params);
    if (name === undefined) throw notFound();
    const tile = await file(`tile/${name['*']}`);
    return reply
      .type('application/octet-stream')
      .header('cache-control', 'public, max-age=31536000, immutable')
      .send(tile);
  });
}
