/** Signs the heads of the log with Ed25519, by a key of 32 bytes. */
import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import type { Signer } from '../../domain/seal/notes.js';

/** What PKCS #8 and SPKI say before the bytes of an Ed25519 key (RFC 8410). */
const PRIVATE = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_BYTES = 32;

/** The signer of a log of this name; `key` is base64. */
export function signerOf({ origin, key }: { origin: string; key: string }): Signer {
  const der = Buffer.concat([PRIVATE, Buffer.from(key, 'base64')]);
  const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  return {
    origin,
    publicKey: spki.subarray(-PUBLIC_BYTES),
    sign: (text) => sign(null, text, privateKey),
  };
}
