/** A downloaded proof, checked without a database. */
import { committed, leaf, rootByInclusion } from './merkle.js';
import { readCheckpoint, readProof, readVerifierKey } from './notes.js';

/** What was sealed, or for those who may not read it the commitment to it alone. */
type Opening = { salt: string; record: string } | { commitment: string };

/** What a proof proves, or why it proves nothing. */
export function checkProof(text: string, verifierKey: string): { proven: boolean; says: string } {
  const no = (says: string) => ({ proven: false, says });
  const key = readVerifierKey(verifierKey);
  if (key === null) return no('the key is none of a log: it is name+id+key, as the operator publishes it');
  const proof = readProof(text);
  if (proof === null) return no('it is not of the form c2sp.org/tlog-proof@v1');
  const head = readCheckpoint(proof.signed, key.key, key.name);
  if (typeof head === 'string') return no(`its checkpoint: ${head}`);
  const opening = openingOf(proof.extra);
  if (opening === null) return no('it does not hold what was sealed');
  const isOpen = 'record' in opening;
  const entry = isOpen
    ? committed(Buffer.from(opening.salt, 'base64'), opening.record)
    : Buffer.from(opening.commitment, 'base64');
  const root = rootByInclusion({ index: proof.index, size: head.size, hash: leaf(entry) }, proof.hashes);
  if (root === null || !root.equals(head.root)) return no('the entry is not in the log at this place');
  return {
    proven: true,
    says: `entry ${proof.index} of ${head.size} in the log ${head.origin} is ${isOpen ? opening.record : `the commitment ${opening.commitment}`}`,
  };
}

function openingOf(extra: Buffer | null): Opening | null {
  try {
    const read: unknown = JSON.parse(extra?.toString() ?? '');
    if (typeof read !== 'object' || read === null) return null;
    if ('commitment' in read && typeof read.commitment === 'string') return { commitment: read.commitment };
    if (!('salt' in read) || !('record' in read)) return null;
    const { salt, record } = read;
    return typeof salt === 'string' && typeof record === 'string' ? { salt, record } : null;
  } catch {
    return null;
  }
}
