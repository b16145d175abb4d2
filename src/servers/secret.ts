import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataDirFault, makeDataDir } from './checks/data-dir.js';
import { readSettings, type Config, type Settings } from '../config.js';
import { Fault } from '../finding.js';

const SHORTEST = 32;

/** Reads the environment once, and makes the secrets where there are none yet; throws ConfigError. */
export const loadConfig = (env?: NodeJS.ProcessEnv): Config => withSecret(readSettings(env));

/** A secret that is made at the first start and kept: its file, what one is like, and what one is lost with. */
type Kept = { file: string; make: () => string; isWhole: (secret: string) => boolean; lost: string };

const links: Kept = {
  file: 'secret',
  make: () => randomBytes(32).toString('hex'),
  isWhole: (secret) => secret.length >= SHORTEST,
  lost: 'leaves every link that was sent dead',
};
const seal: Kept = {
  file: 'seal-key',
  make: () => randomBytes(32).toString('base64'),
  isWhole: (key) => Buffer.from(key, 'base64').length === 32,
  lost: 'signs the log with another key than its readers know',
};

/** The settings with the secrets that were given, or those kept in the data directory. */
export const withSecret = (settings: Settings): Config => ({
  ...settings,
  secret: settings.secret ?? kept(settings.dataDir, links),
  seal: {
    ...settings.seal,
    // Programs that seal nothing make no key.
    get key() {
      return settings.seal.key ?? kept(settings.dataDir, seal);
    },
  },
});

/** A secret of this data directory, made at its first start. */
function kept(dataDir: string, which: Kept): string {
  const found = read(dataDir, which);
  if (found !== null) return found;
  const secret = which.make();
  const file = join(dataDir, which.file);
  try {
    makeDataDir(dataDir);
    writeFileSync(file, secret, { mode: 0o600, flag: 'wx', flush: true });
  } catch (error) {
    // Half a secret would count as a damaged one at the next start.
    const another = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (!another && existsSync(file)) rmSync(file);
    throw dataDirFault(dataDir, error);
  }
  return secret;
}

/** The secret of links of this data directory; null where none was made yet. */
export const readSecret = (dataDir: string): string | null => read(dataDir, links);

function read(dataDir: string, { file: name, isWhole, lost }: Kept): string | null {
  const file = join(dataDir, name);
  if (!existsSync(file)) return null;
  const secret = contentOf(dataDir, file);
  if (!isWhole(secret))
    throw new Fault(
      `${file} is damaged: put back the copy from your backup, or delete it for a new one, which ${lost}.`,
    );
  return secret;
}

function contentOf(dataDir: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw dataDirFault(dataDir, error);
  }
}
