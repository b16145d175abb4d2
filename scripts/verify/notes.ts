/** Signed notes, checkpoints and proofs as they are read: what is not exactly of the form is refused. */
import { createHash, createPrivateKey, createPublicKey, verify, type KeyObject } from 'node:crypto';

/** The key that a log's heads are signed by. */
export type Key = { bytes: Buffer; object: KeyObject };
/** `by`: which of the keys signed it, the oldest being 0. */
export type Head = { origin: string; size: number; root: Buffer; by: number };

/** Base64 in its one spelling; null where it is another, or none. */
function decoded(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : null;
}
const ED25519 = 1;

function publicKey(bytes: Buffer): Key {
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), bytes]);
  return { bytes, object: createPublicKey({ key: der, format: 'der', type: 'spki' }) };
}

/** The public half of the installation's own key (base64). */
export function keyOfSeed(seed: string): Key {
  const der = Buffer.concat([
    Buffer.from('302e020100300506032b657004220420', 'hex'),
    Buffer.from(seed, 'base64'),
  ]);
  const spki = createPublicKey(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })).export({
    ...{ format: 'der', type: 'spki' },
  });
  return publicKey(spki.subarray(-32));
}

const idOf = (name: string, key: Key): Buffer =>
  createHash('sha256')
    .update(`${name}\n`)
    .update(Uint8Array.of(ED25519))
    .update(key.bytes)
    .digest()
    .subarray(0, 4);

/** The key as it is handed to those who verify: name+id+key. */
export const verifierKey = (name: string, key: Key): string =>
  `${name}+${idOf(name, key).toString('hex')}+${Buffer.concat([Uint8Array.of(ED25519), key.bytes]).toString('base64')}`;

/** A key that was handed over: its log's name, and the key; null where it is none. */
export function readVerifierKey(text: string): { name: string; key: Key } | null {
  const [, name, id, encoded] = /^([^\s+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text.trim()) ?? [];
  const bytes = decoded(encoded ?? '');
  if (name === undefined || bytes?.length !== 33 || bytes[0] !== ED25519) return null;
  const key = publicKey(bytes.subarray(1));
  return idOf(name, key).toString('hex') === id ? { name, key } : null;
}

/** What a checkpoint says, if one of the keys has signed it, under its own name or the one given; else why not. */
export function readCheckpoint(signed: string, keys: readonly Key[], name?: string): Head | string {
  const at = signed.indexOf('\n\n');
  const [text, signatures] = [signed.slice(0, at + 1), signed.slice(at + 2)];
  const [, origin, size, encoded] = /^(\S+)\n(0|[1-9]\d*)\n([A-Za-z0-9+/]{43}=)\n$/.exec(text) ?? [];
  const root = decoded(encoded ?? '');
  if (at < 0 || origin === undefined || root?.length !== 32) return 'it is no checkpoint';
  if (name !== undefined && origin !== name) return `it is of the log ${origin}`;
  if (!signatures.endsWith('\n')) return 'it is cut off';
  for (const line of signatures.slice(0, -1).split('\n')) {
    const [, by, signature] = /^— (\S+) (\S+)$/.exec(line) ?? [];
    const bytes = decoded(signature ?? '');
    if (by === undefined || bytes === null) return 'a signature has no form';
    const which = keys.findIndex((key) => bytes.subarray(0, 4).equals(idOf(origin, key)));
    const key = keys[which];
    if (by !== origin || key === undefined) continue;
    if (!verify(null, Buffer.from(text), key.object, bytes.subarray(4))) return 'its signature is false';
    return { origin, size: Number(size), root, by: which };
  }
  return 'the key of this log has not signed it';
}

/** Of heads in the order of their sizes: a key that another has taken the place of signs none any more. */
export class Succession {
  #latest = 0;

  /** What is wrong with the next; null: nothing. */
  faultOf({ by }: Head): string | null {
    if (by < this.#latest) return 'a former key signed it after another had taken its place';
    this.#latest = by;
    return null;
  }
}

export type Proof = { index: number; hashes: Buffer[]; extra: Buffer | null; signed: string };

/** A downloaded proof; null where it has not the form. */
export function readProof(text: string): Proof | null {
  const at = text.indexOf('\n\n');
  const [first, ...lines] = text.slice(0, Math.max(at, 0)).split('\n');
  const extra = lines[0]?.startsWith('extra ') ? lines.shift()?.slice(6) : undefined;
  const [, index] = /^index (0|[1-9]\d*)$/.exec(lines.shift() ?? '') ?? [];
  if (at < 0 || first !== 'c2sp.org/tlog-proof@v1' || index === undefined) return null;
  const hashes = lines.flatMap((line) => decoded(line) ?? []).filter(({ length }) => length === 32);
  const more = extra === undefined ? null : decoded(extra);
  if (hashes.length < lines.length || (extra !== undefined && more === null)) return null;
  return { index: Number(index), hashes, extra: more, signed: text.slice(at + 2) };
}
