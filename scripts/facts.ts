/** Rebuilds the facts from the journals; with `--check` compares them instead, and exits 1 where they differ. */
import { openDatabase } from '../src/db/client.js';
import { readFlags } from '../src/flags.js';
import { runningServers } from '../src/servers/data-dir-lock.js';
import { loadConfig } from '../src/servers/secret.js';
import { factDifferences, rebuildFacts } from './fact-differences.js';

const usage = `npm run facts              writes the facts anew from the journals
npm run facts -- --check   says where they differ, and exits 1 where they do`;

async function main(): Promise<void> {
  const { values } = readFlags(usage, { options: { check: { type: 'boolean', default: false } } });
  const config = loadConfig();
  const url = config.database.url ?? runningServers(config.dataDir)?.databaseUrl;
  if (url == null) throw new Error(`Nothing runs in ${config.dataDir}: start Redress, or set DATABASE_URL.`);
  await using database = openDatabase(url, { statementTimeoutMs: 30_000 });
  if (!values.check) {
    console.log(`${await rebuildFacts(database.db)} complaints, their facts written anew`);
    return;
  }
  const { complaints, differences } = await factDifferences(database.db);
  for (const { number, round, field } of differences) console.log(`${number} round ${round} ${field}`);
  console.log(`${complaints} complaints, ${differences.length} differences`);
  process.exitCode = differences.length > 0 ? 1 : 0;
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
