import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { temporaryDirectory } from '../../support/servers/directory.js';

/** A data directory on a disk of two megabytes, where we may mount one; else on one that fills up. */
export function smallDisk(): string {
  const dataDir = temporaryDirectory();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m,mode=711', 'tmpfs', dataDir], { stdio: 'ignore' });
  } catch {
    return fillingDisk();
  }
  onTestFinished(() => void execFileSync('umount', [dataDir]));
  return dataDir;
}

/** A data directory with room by the system's word, where the first file of the database meets a full device. */
export function fillingDisk(): string {
  const dataDir = temporaryDirectory();
  const home = join(dataDir, 'postgres');
  mkdirSync(home);
  chmodSync(home, 0o711);
  symlinkSync('/dev/full', join(home, 'password'));
  return dataDir;
}
