/** Prints the OpenAPI document (`npm run openapi`). Nothing is connected to: the routes are declared, not served. */
import { Client, Connection } from '@temporalio/client';
import { pino } from 'pino';
import { openDatabase } from '../src/db/client.js';
import { defaultPolicy, Policy } from '../src/domain/policy/policy.js';
import { readFlags } from '../src/flags.js';
import { loadConfig } from '../src/servers/secret.js';
import { createMetrics } from '../src/metrics.js';
import { createApp } from '../src/api/app.js';
import { noScanner } from '../src/providers/clamd.js';
import { openStore } from '../src/providers/files/store.js';
import { siteOf } from '../src/pages/parts/site.js';
import { defaultBrand } from '../src/words/brand.js';

/** The OpenAPI document of this version. */
export async function openApiDocument(): Promise<object> {
  await using database = openDatabase('postgres://nobody@127.0.0.1/none');
  const app = await createApp({
    db: database.db,
    temporal: new Client({ connection: Connection.lazy() }),
    temporalUi: null,
    local: false,
    brand: defaultBrand,
    site: siteOf(defaultBrand, { public: '', desk: '' }),
    config: loadConfig({ SECRET: 'nothing is signed with this secret' }),
    policy: { version: 1, document: Policy.parse(defaultPolicy), look: async () => {} },
    logger: pino({ level: 'silent' }),
    metrics: createMetrics(),
    ...{ store: await openStore({ kind: 'directory', directory: '.' }), scanner: noScanner },
    wake: () => {},
    oidc: null,
  });
  await app.ready();
  const document = app.swagger();
  await app.close();
  return document;
}

if (process.argv[1] === import.meta.filename) {
  readFlags('npm run openapi   prints the OpenAPI document', {});
  process.stdout.write(`${JSON.stringify(await openApiDocument(), null, 2)}\n`);
}
