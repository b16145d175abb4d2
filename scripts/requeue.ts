/** Has deliveries that were given up tried again: all, those of a kind (`--kind receipt`), or one by its id. */
import { loadConfig } from '../src/servers/secret.js';
import { openDatabase } from '../src/db/client.js';
import * as deliveries from '../src/db/messages/deliveries.js';
import { deliveryKinds } from '../src/db/schema/messages.js';
import { readFlags } from '../src/flags.js';
import { runningServers } from '../src/servers/data-dir-lock.js';

const usage = `npm run requeue                     deliveries that were given up are tried again: all
npm run requeue -- --kind receipt   those of a kind (${deliveryKinds.join(', ')})
npm run requeue -- <id>             one`;

async function main(): Promise<void> {
  const { values, positionals } = readFlags(usage, {
    options: { kind: { type: 'string' } },
    allowPositionals: true,
  });
  const kind = deliveryKinds.find((name) => name === values.kind);
  if (values.kind !== undefined && kind === undefined)
    throw new Error(`--kind takes one of ${deliveryKinds.join(', ')}, not ${values.kind}.`);
  const config = loadConfig();
  const databaseUrl = config.database.url ?? runningServers(config.dataDir)?.databaseUrl;
  if (databaseUrl == null)
    throw new Error(`Nothing runs in ${config.dataDir}: start Redress, or set DATABASE_URL.`);
  await using database = openDatabase(databaseUrl);
  const revived = await deliveries.revive(database.db, { kind, id: positionals[0] });
  console.log(`${revived} deliveries are tried again`);
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
