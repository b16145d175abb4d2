import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));
/** Any number, as long as nothing else in this database locks it. */
const LOCK = 7_733_377;

/** Brings the database to this version's schema, or to that of other migrations; several processes may do so at once. */
export async function migrateDatabase(url: string, folder = migrationsFolder): Promise<void> {
  const client = postgres(url, {
    max: 1,
    onnotice: () => {},
    connection: { application_name: 'redress migrate' },
  });
  try {
    await client`select pg_advisory_lock(${LOCK})`;
    await migrate(drizzle(client), { migrationsFolder: folder });
  } finally {
    await client.end();
  }
}

if (process.argv[1] === import.meta.filename) {
  const { loadConfig } = await import('../config.js');
  const { url } = loadConfig().database;
  if (url === null)
    throw new Error('Set DATABASE_URL. The embedded database is migrated whenever Redress starts.');
  await migrateDatabase(url);
}
