/** The proof that an entry is in the sealed log, as a file that holds by itself. */
import { canonical } from '../../ids/canonical.js';
import { headOver, openedOf, type Opened, type Sealed } from '../../db/seal/sealed.js';
import { sha256 } from '../../db/seal/sequence.js';
import { commitmentOf, saltOf, type SealedRecord } from '../../domain/seal/entry.js';
import { proofFile } from '../../domain/seal/notes.js';
import { HASH_BYTES, nodesOf } from '../../domain/seal/tiles.js';
import { inclusionProof, type Hash } from '../../domain/seal/tree.js';
import { readTile } from '../../providers/files/log-files.js';
import type { Ctx } from '../context.js';

/**
 * Shows `all` that the entry says, for those who may read it, or only the `texts` that came with it, for who wrote them.
 * Null where it is not sealed yet, or nothing is left to show.
 */
export async function prove(
  { db, store }: Pick<Ctx, 'db' | 'store'>,
  { number, sealed, shows }: { number: string; sealed: Sealed; shows: 'all' | 'texts' },
): Promise<string | null> {
  const head = await headOver(db, sealed.index);
  const opened = await openedOf(db, number, sealed.version);
  if (head === null || opened === null) return null;
  const proof = await proofIn(store, head.size, sealed.index);
  if (proof === null) return null;
  const extra = Buffer.from(JSON.stringify(shown(sealed, opened, shows)));
  return proofFile(sealed.index, proof, head.signed, extra);
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** What opens the commitment, and of the commitments in it those that are to be opened. */
function shown({ salt }: Sealed, { record, said, texts }: Opened, shows: 'all' | 'texts') {
  const content = canonical(said);
  const opensSaid = saltOf(sha256, salt, 'said');
  const committed = Buffer.from(commitmentOf(sha256, opensSaid, content)).toString('hex');
  return {
    salt: base64(saltOf(sha256, salt, 'record')),
    record: canonical({ ...record, said: committed } satisfies SealedRecord),
    ...(shows === 'all'
      ? { said: { salt: base64(opensSaid), text: content } }
      : {
          texts: texts.flatMap(({ name, salt: opens, text }) =>
            opens !== null ? [{ name, salt: base64(opens), text }] : [],
          ),
        }),
  };
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
