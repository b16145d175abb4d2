// Not by name: a name that an old Node lacks would fail before checks/node.ts can speak.
import fs from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf, Fault, fail, failed, ok, reason, warn, type Finding } from '../../finding.js';

const MB = 1_000_000;
/** A new cluster takes 60 MB and its write-ahead log up to 80 MB more; the rest is for Temporal and the first cases. */
const NEEDED_MB = { first: 250, again: 50, nothingEmbedded: 5 } as const;
const COMFORTABLE_MB = 2_000;
const A_FILE = 'there is a file of that name';
const whys = new Map([
  ['EEXIST', A_FILE],
  ['ENOTDIR', A_FILE],
  ['EACCES', 'this user may not'],
  ['EPERM', 'this user may not'],
  ['EROFS', 'the file system is read-only'],
  ['ELOOP', 'the link there leads nowhere'],
  ['ENOENT', 'the link there leads nowhere'],
  ['ENAMETOOLONG', 'the name is too long'],
]);

/** Whether DATA_DIR can be written and its disk has room; `embedded`: a server keeps its data there. */
export function checkDataDir(dataDir: string, embedded: boolean): Finding {
  try {
    const place = existing(dataDir);
    if (!fs.statSync(place).isDirectory()) return fail(unusable(dataDir, A_FILE));
    fs.accessSync(place, fs.constants.W_OK | fs.constants.X_OK);
    const { bavail, blocks, bsize } = fs.statfsSync(place);
    if (blocks === 0) return fail(unusable(dataDir, 'no files are kept there'));
    const freeMb = Math.floor((bavail * bsize) / MB);
    const again = fs.existsSync(join(dataDir, 'postgres', 'cluster'));
    const neededMb = NEEDED_MB[embedded ? (again ? 'again' : 'first') : 'nothingEmbedded'];
    if (freeMb < neededMb) return fail(full(dataDir, freeMb, neededMb));
    if (embedded && freeMb < COMFORTABLE_MB)
      return warn(`Only ${freeMb} MB are free on the disk of DATA_DIR (${dataDir}): make room soon.`);
    return ok(`${dataDir} can be written, ${freeMb} MB free`);
  } catch (error) {
    return failed(dataDirFault(dataDir, error));
  }
}

/** Makes it, one directory after another: Node's own `recursive` never ends where none can be made, as in /proc. */
export function makeDataDir(dataDir: string): void {
  if (fs.existsSync(dataDir)) return;
  makeDataDir(dirname(dataDir));
  try {
    fs.mkdirSync(dataDir);
  } catch (error) {
    const another = codeOf(error) === 'EEXIST' && fs.existsSync(dataDir);
    if (!another) throw error;
  }
}

/** The error of writing into DATA_DIR as a fault. */
export function dataDirFault(dataDir: string, error: unknown): Fault {
  if (isFull(error)) return new Fault(full(dataDir, 0, NEEDED_MB.first));
  const code = codeOf(error);
  return new Fault(unusable(dataDir, whys.get(code ?? '') ?? code ?? reason(error)));
}

/** Whether it is for want of room, as the system or one of our servers says it. */
export const isFull = (error: unknown): boolean =>
  ['ENOSPC', 'EDQUOT'].includes(codeOf(error) ?? '') || /No space left on device/i.test(String(error));

const full = (dataDir: string, freeMb: number, neededMb: number): string =>
  `The disk of DATA_DIR (${dataDir}) is full, with ${freeMb} MB free: make room for ${neededMb} MB, or set DATA_DIR to a directory on another disk.`;

const unusable = (dataDir: string, why: string): string =>
  `DATA_DIR (${dataDir}) cannot be written (${why}): let this user write there, or set DATA_DIR to another directory.`;

/** The directory itself, else the nearest above it that exists; a link is there also where it leads nowhere. */
const existing = (path: string): string =>
  fs.lstatSync(path, { throwIfNoEntry: false }) !== undefined || path === dirname(path)
    ? path
    : existing(dirname(path));
