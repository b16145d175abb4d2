import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { advisoryLocks } from '../../db/locks.js';
import { codeOf, Fault, ok, reason, warn, type Finding } from '../../finding.js';
import { giveRights, mayMigrate } from './roles.js';
import { ask, nameOf } from './server.js';

const migrationsFolder = fileURLToPath(new URL('../../db/migrations', import.meta.url));

/**
 * Brings the database to this version's schema, or to that of other migrations; several processes may do so at once.
 * A user who may not, and finds it done, only runs the service.
 */
export async function migrateDatabase(url: string, folder = migrationsFolder): Promise<void> {
  const client = postgres(url, {
    ...{ max: 1, connect_timeout: 5, fetch_types: false },
    onnotice: () => {},
    connection: { application_name: 'redress migrate' },
  });
  try {
    if (!(await mayMigrate(client)) && (await checkMigrations(url, folder)).result === 'ok') return;
    await client`select pg_advisory_lock(${advisoryLocks.migration})`;
    await migrate(drizzle(client), { migrationsFolder: folder });
    if (folder !== migrationsFolder) return;
    await giveRights(client, url);
    await adoptRestored(client);
  } catch (error) {
    throw notMigrated(url, error);
  } finally {
    await client.end({ timeout: 5 });
  }
}

/** What a backup of another server brought names transactions that this one has not come to: here it changed just now. */
const adoptRestored = (client: postgres.Sql) => client`
  update complaints set changed_in = pg_current_xact_id(), oldest_open = '0'
  where changed_in >= pg_current_xact_id()`;

/** Drizzle puts the SQL into its message, and the driver's error behind it. */
function notMigrated(url: string, error: unknown): Error {
  if (error instanceof Fault) return error;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const rights = `make its user the owner of the database, or run npm run db:migrate as a user who may`;
  switch (codeOf(cause)) {
    case '42501':
      return new Fault(`The database ${nameOf(url)} cannot be migrated (${reason(cause)}): ${rights}.`);
    case '25006':
      return new Fault(
        `The database ${nameOf(url)} is read-only: set DATABASE_URL to the primary server, not to a standby.`,
      );
    case '42P07':
    case '42710':
      return new Fault(
        `The database ${nameOf(url)} holds what other migrations than these made (${reason(cause)}): give Redress an empty database, or start the version that made it.`,
      );
    default:
      return error instanceof Error ? error : new Error(String(error));
  }
}

/** Whether the schema is this version's; `warn` where a start would change it, or has come from a later version. */
export async function checkMigrations(url: string, folder = migrationsFolder): Promise<Finding> {
  const known = readMigrationFiles({ migrationsFolder: folder }).map(({ folderMillis }) => folderMillis);
  const applied = await ask(url, async (sql) => {
    const [table] = await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as there`;
    if (table?.['there'] !== true) return [];
    return await sql`select created_at from drizzle.__drizzle_migrations`;
  });
  const newest = Math.max(0, ...applied.map((row) => Number(row['created_at'])));
  const pending = known.filter((when) => when > newest).length;
  if (newest > Math.max(...known)) {
    return warn(
      'The schema is of a later version of Redress: upgrade this one, unless you have just gone back to it.',
    );
  }
  return pending === 0
    ? ok(`The schema is current, ${known.length} migrations`)
    : warn(
        `${pending} of ${known.length} migrations are not applied: the next start applies them, so make a backup if there are complaints.`,
      );
}
