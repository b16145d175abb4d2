import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataDirFault, makeDataDir } from './checks/data-dir.js';
import { readSettings, type Config, type Settings } from '../config.js';
import { Fault } from '../finding.js';

const SHORTEST = 32;

/** Reads the environment once, and makes the secret where there is none yet; throws ConfigError. */
export const loadConfig = (env?: NodeJS.ProcessEnv): Config => withSecret(readSettings(env));

/** The settings with the secret that was given, or the one kept in the data directory. */
export const withSecret = (settings: Settings): Config => ({
  ...settings,
  secret: settings.secret ?? keptSecret(settings.dataDir),
});

/** The secret of this data directory, made at its first start. */
function keptSecret(dataDir: string): string {
  const kept = readSecret(dataDir);
  if (kept !== null) return kept;
  const secret = randomBytes(32).toString('hex');
  const file = secretFile(dataDir);
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

/** The secret of this data directory; null where none was made yet. */
export function readSecret(dataDir: string): string | null {
  const file = secretFile(dataDir);
  if (!existsSync(file)) return null;
  const secret = contentOf(dataDir, file);
  if (secret.length < SHORTEST)
    throw new Fault(
      `${file} is damaged: put back the copy from your backup, or delete it for a new one, which leaves every link that was sent dead.`,
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

const secretFile = (dataDir: string): string => join(dataDir, 'secret');
