/** `npm run verify`: reads only, and says whether the journal is what was sealed; exits 1 where it is not. */
import { readFileSync } from 'node:fs';
import postgres from 'postgres';
import { readFlags } from '../../src/flags.js';
import { readAuthority } from '../../src/given/authority-file.js';
import { openStore } from '../../src/providers/files/store.js';
import { runningServers } from '../../src/servers/data-dir-lock.js';
import { readSettings, type Settings } from '../../src/config.js';
import { readSealKey } from '../../src/servers/secret.js';
import { keyOfSeed, readVerifierKey, verifierKey, type Key } from './notes.js';
import { checkProof } from './proof.js';
import { reading } from './rows.js';
import { verifySeal, type Asked } from './verify.js';

const usage = `npm run verify -- all                            whether the journal is what was sealed
npm run verify -- NUMBER                         the entries of one complaint
npm run verify -- all --key KEY                  by the published key, where the log's own is not at hand
npm run verify -- all --checkpoint FILE          and whether a head that was kept elsewhere is of this log
npm run verify -- --proof FILE --key KEY         a downloaded proof, without a database
npm run verify -- --show-key                     the key that others verify with`;

async function main(): Promise<void> {
  const { values, positionals } = readFlags(usage, {
    allowPositionals: true,
    options: {
      ...{ proof: { type: 'string' }, key: { type: 'string' }, 'show-key': { type: 'boolean' } },
      checkpoint: { type: 'string', multiple: true },
    },
  });
  if (values.proof !== undefined) {
    if (values.key === undefined) throw new Error(`Say which key: the operator publishes it.\n${usage}`);
    const { proven, says } = checkProof(readFileSync(values.proof, 'utf8'), values.key);
    console.log(`${proven ? 'Proven' : 'Not proven'}: ${says}`);
    process.exitCode = proven ? 0 : 1;
    return;
  }
  const config = readSettings();
  const key = keyOf(config, values.key);
  if (values['show-key'] === true) return console.log(verifierKey(config.seal.origin, key));
  const [what, ...more] = positionals;
  if (what === undefined || more.length > 0) throw new Error(usage);
  const elsewhere = (values.checkpoint ?? []).map((name) => ({ name, signed: readFileSync(name, 'utf8') }));
  await verifyAll(config, { keys: [...former(config), key], only: what === 'all' ? null : what, elsewhere });
}

/** The log's key as it is published, else from the installation's own; none is made here. */
function keyOf({ seal, dataDir }: Settings, published: string | undefined): Key {
  const read = published === undefined ? null : readVerifierKey(published);
  if (read !== null) return read.key;
  if (published !== undefined) throw new Error(`--key is none of a log: it is name+id+key.\n${usage}`);
  const seed = seal.key ?? readSealKey(dataDir);
  if (seed === null)
    throw new Error(
      `There is no key of the log in ${dataDir}: set SEAL_KEY, or give the published key by --key.`,
    );
  return keyOfSeed(seed);
}

/** The keys that signed before. */
const former = ({ seal }: Settings): Key[] =>
  seal.formerKeys.map((text) => {
    const read = readVerifierKey(text);
    if (read === null) throw new Error(`SEAL_FORMER_KEYS holds what is no key: ${text}`);
    return read.key;
  });

async function verifyAll(config: Settings, asked: Pick<Asked, 'keys' | 'only' | 'elsewhere'>): Promise<void> {
  const url = config.database.url ?? runningServers(config.dataDir)?.databaseUrl;
  if (url == null) throw new Error(`Nothing runs in ${config.dataDir}: start Redress, or set DATABASE_URL.`);
  const store = await openStore(config.store);
  const read = (name: string) => store.get(`seal/${name}`);
  const { timeStamps } = config.seal;
  const trusted = timeStamps === null ? null : await readAuthority(timeStamps.caFile);
  const sql = postgres(url, { max: 1, fetch_types: false, onnotice: () => {} });
  try {
    const { problems, ...counted } = await reading(sql, (at) => verifySeal(at, { ...asked, read, trusted }));
    for (const { kind, says } of problems) console.log(`${kind.padEnd(10)} ${says}`);
    const { entries, checkpoints, anchors, stamps, waiting } = counted;
    const sum = `${entries} entries, ${checkpoints} checkpoints, ${anchors} anchors, ${stamps} time stamps, ${waiting} not sealed yet`;
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
