/** `npm run db:migrate`: brings a database to this version's schema, before the processes that need it start. */
import '../checks/node.js';
import { readSettings } from '../../config.js';
import { readFlags } from '../../flags.js';
import { migrateDatabase } from './migrate.js';

readFlags('npm run db:migrate   brings the database at DATABASE_URL to the schema of this version', {});
const { url } = readSettings().database;
if (url === null)
  throw new Error('Set DATABASE_URL. The embedded database is migrated whenever Redress starts.');
await migrateDatabase(url);
