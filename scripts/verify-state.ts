/** Says whether every complaint is the same in its row, its journal and its run; exits 1 where one is not. */
import { connectClient } from '../temporal/connection.js';
import { loadConfig } from '../src/servers/secret.js';
import { openDatabase } from '../src/db/client.js';
import { readFlags } from '../src/flags.js';
import { runningServers } from '../src/servers/data-dir-lock.js';
import { stateDifferences, type Difference } from './state-differences.js';

const line = ({ number, where, field }: Difference): string =>
  `${number.padEnd(14)} ${where.padEnd(8)} ${field}`;

async function main(): Promise<void> {
  readFlags(
    'npm run verify:state   says where row, journal and run of a complaint differ, and exits 1 where they do',
    {},
  );
  const config = loadConfig();
  const servers = runningServers(config.dataDir);
  const databaseUrl = config.database.url ?? servers?.databaseUrl;
  const address = config.temporal.address ?? servers?.temporalAddress;
  if (databaseUrl == null || address == null) {
    throw new Error(
      `Nothing runs in ${config.dataDir}: start Redress, or set DATABASE_URL and TEMPORAL_ADDRESS.`,
    );
  }
  await using database = openDatabase(databaseUrl, { statementTimeoutMs: 30_000 });
  const temporal = await connectClient({ ...config.temporal, address });
  try {
    const { complaints, differences } = await stateDifferences(database.db, temporal);
    for (const difference of differences) console.log(line(difference));
    console.log(`${complaints} complaints, ${differences.length} differences`);
    process.exitCode = differences.length > 0 ? 1 : 0;
  } finally {
    await temporal.connection.close();
  }
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
