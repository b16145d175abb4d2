/** What of an entry of the journal goes into the log: a commitment, which says nothing without its salt. */
import { joined, type Hash, type Sha256 } from './tree.js';

const utf8 = new TextEncoder();

/** What a commitment is of; of each text that the entry brought its own commitment (hex), so that texts can go. */
export type SealedRecord = {
  number: string;
  version: number;
  at: string;
  recordedAt: string;
  type: string;
  by: string | null;
  commitId: string;
  data: unknown;
  texts: Record<string, string>;
};

export const SALT_BYTES = 32;

/** SHA-256 of salt and text. */
export const commitmentOf = (sha256: Sha256, salt: Uint8Array, text: string): Hash =>
  sha256(joined(salt, utf8.encode(text)));
