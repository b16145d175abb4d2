/** `npm run verify`: reads only, and says whether the journal is what was sealed; exits 1 where it is not. */
import { readFileSync } from 'node:fs';
import postgres from 'postgres';
import { readFlags } from '../../src/flags.js';
import { openStore } from '../../src/providers/files/store.js';
import { runningServers } from '../../src/servers/data-dir-lock.js';
import { loadConfig } from '../../src/servers/secret.js';
import { keyOfSeed, verifierKey } from './notes.js';
import { checkProof } from './proof.js';
import { reading } from './rows.js';
import { verifySeal } from './verify.js';

const USAGE = `npm run verify -- all                            whether the journal is what was sealed
npm run verify -- NUMBER                         the entries of one complaint
npm run verify -- --proof FILE --key KEY         a downloaded proof, without a database
npm run verify -- --show-key                     the key that others verify with`;

async function main(): Promise<void> {
  const { values, positionals } = readFlags(USAGE, {
    allowPositionals: true,
    options: { proof: { type: 'string' }, key: { type: 'string' }, 'show-key': { type: 'boolean' } },
  });
  if (values.proof !== undefined) {
    if (values.key === undefined) throw new Error(`Say which key: the operator publishes it.\n${USAGE}`);
    const { proven, says } = checkProof(readFileSync(values.proof, 'utf8'), values.key);
    console.log(`${proven ? 'Proven' : 'Not proven'}: ${says}`);
    process.exitCode = proven ? 0 : 1;
    return;
  }
  const config = loadConfig();
  const key = keyOfSeed(config.seal.key);
  if (values['show-key'] === true) return console.log(verifierKey(config.seal.origin, key));
  const [what, ...more] = positionals;
  if (what === undefined || more.length > 0) throw new Error(USAGE);
  await verifyAll(config, { key, only: what === 'all' ? null : what });
}

async function verifyAll(
  config: ReturnType<typeof loadConfig>,
  asked: { key: ReturnType<typeof keyOfSeed>; only: string | null },
): Promise<void> {
  const url = config.database.url ?? runningServers(config.dataDir)?.databaseUrl;
  if (url == null) throw new Error(`Nothing runs in ${config.dataDir}: start Redress, or set DATABASE_URL.`);
  const store = await openStore(config.store);
  const read = (name: string) => store.get(`seal/${name}`);
  const sql = postgres(url, { max: 1, fetch_types: false, onnotice: () => {} });
  try {
    const { entries, checkpoints, waiting, problems } = await reading(sql, (at) =>
      verifySeal(at, { ...asked, read }),
    );
    for (const { kind, says } of problems) console.log(`${kind.padEnd(10)} ${says}`);
    const sum = `${entries} entries, ${checkpoints} checkpoints, ${waiting} not sealed yet`;
    console.log(`${sum}: ${problems.length === 0 ? 'all is what was sealed' : 'see above, the first first'}`);
    process.exitCode = problems.length === 0 ? 0 : 1;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
