/** The proof that an entry is in the sealed log, as a file that holds by itself. */
import { canonical } from '../../ids/canonical.js';
import { headOver, recordOf, type Sealed } from '../../db/seal/sealed.js';
import { sha256 } from '../../db/seal/sequence.js';
import { proofFile } from '../../domain/seal/notes.js';
import { HASH_BYTES, nodesOf } from '../../domain/seal/tiles.js';
import { inclusionProof, type Hash } from '../../domain/seal/tree.js';
import { readTile } from '../../providers/files/log-files.js';
import type { Ctx } from '../context.js';

/** `opened` says what was sealed, for those who may read it; else the proof is of the commitment alone. */
export async function prove(
  { db, store }: Pick<Ctx, 'db' | 'store'>,
  { number, sealed, opened }: { number: string; sealed: Sealed; opened: boolean },
): Promise<string | null> {
  const head = await headOver(db, sealed.index);
  if (head === null) return null;
  const proof = await proofIn(store, head.size, sealed.index);
  if (proof === null) return null;
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
  const record = opened ? await recordOf(db, number, sealed.version) : null;
  const extra =
    record === null
      ? { commitment: base64(sealed.commitment) }
      : { salt: base64(sealed.salt), record: canonical(record) };
  return proofFile(sealed.index, proof, head.signed, Buffer.from(JSON.stringify(extra)));
}

/** Null where a file of the log is not there: verify names it, and whoever asks does without. */
async function proofIn(store: Ctx['store'], size: number, index: number): Promise<Hash[] | null> {
  let whole = true;
  const nodes = nodesOf(sha256, size, async (tile) => {
    const bytes = await readTile(store, tile);
    whole &&= bytes !== null;
    return bytes ?? new Uint8Array(tile.width * HASH_BYTES);
  });
  const proof = await inclusionProof({ sha256, nodes, size }, index);
  return whole ? proof : null;
}
