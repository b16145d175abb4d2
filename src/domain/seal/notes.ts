/** What of the log is signed and handed out: checkpoints (C2SP's signed-note and tlog-checkpoint) and proofs (tlog-proof). */
import { joined, type Hash, type Sha256 } from './tree.js';

const ED25519 = 1;
const utf8 = new TextEncoder();

export const base64 = (bytes: Uint8Array): string => btoa(String.fromCodePoint(...bytes));

/** Who signs: the log's name, its public key (32 bytes), and the signature of a text. */
export type Signer = { origin: string; publicKey: Uint8Array; sign: (text: Uint8Array) => Uint8Array };

/** Four bytes by which a verifier finds the key of a signature. */
const keyId = (sha256: Sha256, origin: string, publicKey: Uint8Array): Uint8Array =>
  sha256(joined(utf8.encode(`${origin}\n`), Uint8Array.of(ED25519), publicKey)).subarray(0, 4);

const hex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

/** The public key as verifiers of signed notes take it. */
export const verifierKey = (sha256: Sha256, { origin, publicKey }: Omit<Signer, 'sign'>): string =>
  `${origin}+${hex(keyId(sha256, origin, publicKey))}+${base64(joined(Uint8Array.of(ED25519), publicKey))}`;

/** The signed head of the log. */
export function checkpoint(
  sha256: Sha256,
  { origin, publicKey, sign }: Signer,
  { size, root }: { size: number; root: Hash },
): string {
  const text = `${origin}\n${size}\n${base64(root)}\n`;
  const signature = joined(keyId(sha256, origin, publicKey), sign(utf8.encode(text)));
  return `${text}\n— ${origin} ${base64(signature)}\n`;
}

/** The file that proves an entry without the log. */
export const proofFile = (
  index: number,
  proof: readonly Hash[],
  signed: string,
  extra?: Uint8Array,
): string =>
  [
    'c2sp.org/tlog-proof@v1',
    ...(extra === undefined ? [] : [`extra ${base64(extra)}`]),
    `index ${index}`,
    ...proof.map(base64),
    '',
    signed,
  ].join('\n');
