/** What is signed and handed out, against a published note and as `npm run verify` reads it. */
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import {
  keyOfSeed,
  readCheckpoint,
  readProof,
  readVerifierKey,
  Succession,
  verifierKey as shown,
} from '../../../scripts/verify/notes.js';
import { signerOf } from '../../../src/providers/seal/signer.js';
import { checkpoint, proofFile, verifierKey } from '../../../src/domain/seal/notes.js';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
/** The key and the signature in the documentation of Go's signed notes; its key is one byte of kind, and 32 of seed. */
const seed = Buffer.from('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz', 'base64')
  .subarray(1)
  .toString('base64');
const neumann = signerOf({ origin: 'PeterNeumann', key: seed });

it('a known key has its published form, and signs a known text as published', () => {
  const text =
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
  expect(verifierKey(sha256, neumann)).toBe(
    'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  );
  const signature = Buffer.from(neumann.sign(Buffer.from(text))).toString('base64');
  const published =
    'x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=';
  expect(signature).toBe(Buffer.from(published, 'base64').subarray(4).toString('base64'));
});

const root = sha256(Buffer.from('root'));
const signed = checkpoint(sha256, neumann, { size: 7, root });
const key = keyOfSeed(seed);

it('a checkpoint is what verify reads, by the key it shows and by no other', () => {
  expect(readCheckpoint(signed, [key])).toEqual({ origin: 'PeterNeumann', size: 7, root, by: 0 });
  expect(readVerifierKey(shown('PeterNeumann', key))).toMatchObject({
    name: 'PeterNeumann',
    key: { bytes: key.bytes },
  });
  const other = keyOfSeed(Buffer.alloc(32, 7).toString('base64'));
  expect(readCheckpoint(signed, [other])).toBe('the key of this log has not signed it');
  expect(readCheckpoint(signed, [key], 'another.example')).toBe('it is of the log PeterNeumann');
});

it('no checkpoint with any other sign in it is taken', () => {
  const taken = Array.from(signed, (sign, at) => {
    const changed = `${signed.slice(0, at)}${sign === 'A' ? 'B' : 'A'}${signed.slice(at + 1)}`;
    return typeof readCheckpoint(changed, [key]) === 'string' ? '' : changed;
  });
  expect(taken.filter((text) => text !== '')).toEqual([]);
});

it('a key that another has taken the place of signs no later head', () => {
  const successor = { origin: 'PeterNeumann', key: Buffer.alloc(32, 7).toString('base64') };
  const keys = [key, keyOfSeed(successor.key)];
  const head = (signer: typeof neumann, size: number) => {
    const read = readCheckpoint(checkpoint(sha256, signer, { size, root }), keys);
    if (typeof read === 'string') throw new Error(read);
    return read;
  };
  const succession = new Succession();
  const faults = [head(neumann, 1), head(neumann, 2), head(signerOf(successor), 3), head(neumann, 4)].map(
    (one) => succession.faultOf(one),
  );
  expect(faults).toEqual([null, null, null, 'a former key signed it after another had taken its place']);
});

it('a proof is read as it was written', () => {
  const hashes = [root, sha256(root)];
  expect(readProof(proofFile(3, hashes, signed, Buffer.from('more')))).toEqual({
    ...{ index: 3, hashes, extra: Buffer.from('more'), signed },
  });
  expect(readProof(proofFile(3, hashes, signed))?.extra).toBeNull();
  expect(readProof(proofFile(3, hashes, signed).replace('@v1', '@v2'))).toBeNull();
});
