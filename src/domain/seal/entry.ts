/** What of an entry of the journal goes into the log: a commitment, which says nothing without its salt. */
import { joined, type Hash, type Sha256 } from './tree.js';

const utf8 = new TextEncoder();

/**
 * What a commitment is of. Who did it and what (`said`), and each text that came with it, have commitments (hex) of their
 * own in it, so that a part can be shown, or erased, without the others.
 */
export type SealedRecord = {
  number: string;
  version: number;
  at: string;
  recordedAt: string;
  type: string;
  commitId: string;
  said: string;
  texts: Record<string, string>;
};
export type Said = { by: string | null; data: unknown };

export const SALT_BYTES = 32;

/** SHA-256 of salt and text. */
export const commitmentOf = (sha256: Sha256, salt: Uint8Array, text: string): Hash =>
  sha256(joined(salt, utf8.encode(text)));

/** The salt of a part, from the one that an entry keeps: whoever is shown one part does not open the other. */
export const saltOf = (sha256: Sha256, salt: Uint8Array, part: 'record' | 'said'): Uint8Array =>
  sha256(joined(salt, utf8.encode(part)));
