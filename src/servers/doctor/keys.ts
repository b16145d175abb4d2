import { fail, ok, warn, type Finding } from '../../finding.js';
import type { Settings } from '../../config.js';
import { openDatabase } from '../../db/client.js';
import { findByKey } from '../../db/people/keys.js';
import { ask } from '../postgres/server.js';
import { readSecret } from '../secret.js';
import { tokenHash, trackingToken } from '../../ids/tokens.js';

/** Whether the secret is there, and is the one that the links of this database were made with. */
export async function checkSecret(settings: Settings, databaseUrl: string | null): Promise<Finding> {
  const { dataDir, database, temporal } = settings;
  const secret = settings.secret ?? readSecret(dataDir);
  if (secret !== null && databaseUrl !== null && !(await madeLinks(databaseUrl, secret))) {
    return fail(
      'SECRET is not the one that the links of this database were made with: put the old one back, or every link that was sent is dead.',
    );
  }
  if (settings.secret === null && database.url !== null && temporal.address !== null) {
    return warn(
      `SECRET is not set, so each data directory has its own: set it${secret === null ? '' : ` to the content of ${dataDir}/secret`}, the same for all processes, before a second machine joins.`,
    );
  }
  if (settings.secret !== null) return ok('SECRET is set');
  return ok(secret === null ? 'The next start makes one' : `It is kept in ${dataDir}/secret`);
}

/** True also where there is no complaint to tell from. */
async function madeLinks(databaseUrl: string, secret: string): Promise<boolean> {
  const [newest] = await ask(databaseUrl, async (sql) => {
    const [table] = await sql`select to_regclass('complaints') is not null as there`;
    if (table?.['there'] !== true) return [];
    return await sql`select number, tracking_hash from complaints where not state ? 'pageSince' order by number desc limit 1`;
  });
  if (newest === undefined) return true;
  return tokenHash(trackingToken(secret, { number: String(newest['number']) })) === newest['tracking_hash'];
}

/** Whether the API would accept the key in REDRESS_KEY. */
export async function checkKey(key: string | null, databaseUrl: string | null): Promise<Finding> {
  if (key === null) return ok('None was given; REDRESS_KEY=rdr_… has one tried');
  if (databaseUrl === null) return warn('REDRESS_KEY cannot be tried while Redress does not run: start it.');
  await using database = openDatabase(databaseUrl, { max: 1 });
  const holder = await findByKey(database.db, key);
  if (holder !== null) return ok(`REDRESS_KEY is that of ${holder.callerId}`);
  return fail(
    'REDRESS_KEY is unknown or revoked, or its person inactive: take one that is valid, or let an administrator make one with POST /v1/keys.',
  );
}
