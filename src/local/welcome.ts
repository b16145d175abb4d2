/** The first minute: sample people for an empty database, and what to try next. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config.js';
import type { Db } from '../db/client.js';
import { seedSamplePeople, type SampleKey } from './sample-people.js';

/** Puts sample people into a database without staff; their keys are kept in `sample-keys.json`, for the owner only. */
export async function ensureSamplePeople(db: Db, dataDir: string): Promise<SampleKey[]> {
  const keys = await seedSamplePeople(db);
  if (keys.length > 0) {
    await writeFile(join(dataDir, 'sample-keys.json'), `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
  }
  return keys;
}

/** What is printed when everything answers. */
export function welcome(config: Config, temporalUi: string | null, samples: SampleKey[]): string {
  const { publicUrl } = config.http;
  const keysFile = join(config.dataDir, 'sample-keys.json');
  return [
    ...(samples.length > 0
      ? ['', `Sample people and clients (keys also in ${keysFile}):`, ...samples.map(line), '']
      : ['']),
    `Redress answers at ${publicUrl}  (API: ${publicUrl}/docs, letters: ${publicUrl}/inbox, how the work stands: ${publicUrl}/operations)`,
    ...(temporalUi === null ? [] : [`Temporal UI at ${temporalUi}`]),
    '',
    'Submit a complaint:',
    `  curl -s ${publicUrl}/v1/complaints \\`,
    `    -H "Authorization: Bearer $(node -p 'JSON.parse(require("fs").readFileSync("${keysFile}")).find(k => k.id === "mobile-app").key')" \\`,
    `    -H 'Content-Type: application/json' -H "Idempotency-Key: $(date +%s)-1" \\`,
    `    -d '{"channel":"app","category":"content","description":"A post shows my home address.","subject":{"type":"post","reference":"post-123"},"contact":{"email":"lin@example.com","verified":true},"locale":"en"}'`,
    '',
  ].join('\n');
}

const line = ({ id, name, role, team, key }: SampleKey): string =>
  `  ${id.padEnd(16)} ${role.padEnd(13)} ${(team ?? '').padEnd(10)} ${key}  ${name}`;
