/** What every file goes through before it is kept, wherever it comes from: counted, recognised, read as a picture, looked at for malware. */
import type { Readable } from 'node:stream';
import type { Evidence } from '../../domain/policy/evidence.js';
import type { Scanner } from '../clamd.js';
import { takeIn, type Incoming } from './incoming.js';
import { isPicture, needReadable } from './pictures.js';
import { UnfitFile } from './unfit.js';

export type Admission = {
  /** Where files are until they are known to be taken. */
  incoming: string;
  evidence: Pick<Evidence, 'bytes' | 'types' | 'pixels' | 'unchecked'>;
  scanner: Scanner;
};

/** A file that is taken, until it is disposed of; throws UnfitFile for one that is not. */
export async function admit(
  stream: Readable,
  { incoming, evidence, scanner }: Admission,
): Promise<Incoming & { checked: boolean }> {
  const file = await takeIn(incoming, stream, evidence);
  try {
    const { path, type } = file;
    if (isPicture(type)) await needReadable(path, evidence.pixels);
    const found = await scanner.scan(path);
    if (found === 'harmful') throw new UnfitFile('file-harmful');
    const checked = found === 'clean';
    if (!checked && evidence.unchecked === 'refuse') throw new UnfitFile('file-unchecked');
    return { ...file, checked };
  } catch (error) {
    await file[Symbol.asyncDispose]();
    throw error;
  }
}
