import type { FileRefusal } from '../../domain/intake/files.js';

/** A file that is not taken, and why. */
export class UnfitFile extends Error {
  override name = 'UnfitFile';
  constructor(readonly why: FileRefusal) {
    super(why);
  }
}
