/** `npm run admin -- create --id ID --name NAME --email ADDRESS`: makes an administrator, and shows their key, once. */
import './servers/checks/node.js';
import { z } from 'zod';
import { readSettings } from './config.js';
import { openDatabase, type Db } from './db/client.js';
import { create } from './db/people/keys.js';
import { addStaff, staffOf } from './db/people/people.js';
import { Email } from './domain/text/email.js';
import { written } from './domain/text/written.js';
import { CallerId } from './domain/vocabulary.js';
import { Fault, reason } from './finding.js';
import { readFlags } from './flags.js';
import { runningServers } from './servers/data-dir-lock.js';

const Administrator = z.strictObject({ id: CallerId, name: written(200), email: Email });
const usage = 'npm run admin -- create --id li-na --name "Li Na" --email li.na@example.com';

async function makeAdministrator(
  db: Db,
  { id, name, email }: z.infer<typeof Administrator>,
): Promise<string> {
  return await db.transaction(async (tx) => {
    if ((await staffOf(tx, id)) !== null)
      throw new Fault(`${id} is on the staff already: choose another id.`);
    await addStaff(tx, { id, name, email, role: 'admin', categories: [], languages: ['en'] });
    return (await create(tx, { for: { kind: 'staff', staffId: id }, name, scopes: [] })).key;
  });
}

async function main(): Promise<void> {
  const option = { type: 'string' } as const;
  const { positionals, values } = readFlags(`Usage: ${usage}`, {
    allowPositionals: true,
    options: { id: option, name: option, email: option },
  });
  const wanted = Administrator.safeParse(values);
  if (positionals.join(' ') !== 'create' || !wanted.success) throw new Fault(`Usage: ${usage}`);
  const { database, dataDir } = readSettings();
  const url = database.url ?? runningServers(dataDir)?.databaseUrl;
  if (url == null) throw new Fault(`Nothing runs in ${dataDir}: start Redress first, or set DATABASE_URL.`);
  await using pool = openDatabase(url);
  process.stdout.write(`${await makeAdministrator(pool.db, wanted.data)}\n`);
}

await main().catch((error: unknown) => {
  process.stderr.write(`${reason(error)}\n`);
  process.exitCode = 1;
});
