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

/** `seen`: a person reads it as it is printed, and nothing keeps it. */
type Told = {
  temporalUi: string | null;
  local: boolean;
  samples: SampleKey[];
  seen: boolean;
  /** Where the platform to try is looked at. */
  platform: string | null;
};

/** What is printed when everything answers. */
export function welcome(config: Config, { temporalUi, local, samples, seen, platform }: Told): string {
  const { publicUrl } = config.http;
  const open = local ? `, letters: ${publicUrl}/inbox, how the work stands: ${publicUrl}/operations` : '';
  return [
    '',
    ...(samples.length > 0 ? [...people(config, samples, seen), ''] : []),
    `Redress answers at ${publicUrl}  (desk: ${publicUrl}/desk, API: ${publicUrl}/docs${open})`,
    ...(platform === null ? [] : [`The platform that is complained about, to try: ${platform}`]),
    ...(temporalUi === null ? [] : [`Temporal UI at ${temporalUi}`]),
    '',
    ...(local ? [...firstComplaint(config), ''] : []),
  ].join('\n');
}

const keysFile = ({ dataDir }: Config): string => join(dataDir, 'sample-keys.json');

/** Keys are for eyes, never for a log. */
const people = (config: Config, samples: SampleKey[], seen: boolean): string[] =>
  seen
    ? [`Sample people and clients (keys also in ${keysFile(config)}):`, ...samples.map(line)]
    : [`${samples.length} sample people and clients: their keys are in ${keysFile(config)}.`];

const firstComplaint = (config: Config): string[] => [
  'Submit a complaint:',
  `  curl -s ${config.http.publicUrl}/v1/complaints \\`,
  `    -H "Authorization: Bearer $(node -p 'JSON.parse(require("fs").readFileSync("${keysFile(config)}")).find(k => k.id === "mobile-app").key')" \\`,
  `    -H 'Content-Type: application/json' -H "Idempotency-Key: $(date +%s)-1" \\`,
  `    -d '{"channel":"app","category":"content","description":"A post shows my home address.","subject":{"type":"post","reference":"post-123"},"contact":{"email":"lin@example.com","verified":true},"locale":"en"}'`,
];

const line = ({ id, name, role, team, key }: SampleKey): string =>
  `  ${id.padEnd(16)} ${role.padEnd(13)} ${(team ?? '').padEnd(10)} ${key}  ${name}`;
