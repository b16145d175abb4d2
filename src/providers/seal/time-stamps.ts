/** Time stamps of heads (RFC 3161): an authority outside signs that a head was there at a time. */
import { hash, randomBytes } from 'node:crypto';
import { Integer, OctetString } from 'asn1js';
import {
  AlgorithmIdentifier,
  Certificate,
  ExtKeyUsage,
  MessageImprint,
  PKIStatus,
  SignedData,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';
import { inLog } from '../files/log-files.js';
import type { Store } from '../files/store.js';
import { dayFile, PATIENCE_MS, type Anchor } from './anchors.js';

const SHA256 = '2.16.840.1.101.3.4.2.1';
const EXTENDED_KEY_USAGE = '2.5.29.37';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
const NONCE_BYTES = 8;

/** The file of a day's time stamp, in the log's folder: the authority's answer as it came. */
export const stampFile = (day: string): string => `${dayFile(day)}.tsr`;

/** Kept beside the day's head; `trusted` are certificates (PEM) that the authority's own leads to. */
export const byTimeStamp = (
  store: Pick<Store, 'put'>,
  { url, trusted }: { url: string; trusted: string },
): Anchor => ({
  name: 'time-stamp',
  async keep({ day, signed }) {
    // A first byte above zero: DER would drop one, and take one above 127 for a sign.
    const nonce = Uint8Array.of(1, ...randomBytes(NONCE_BYTES));
    const answer = await fetch(url, {
      ...{ method: 'POST', redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) },
      headers: { 'content-type': 'application/timestamp-query' },
      body: requestOver(signed, nonce),
    });
    if (!answer.ok) throw new Error(`The time-stamping authority answers ${answer.status}.`);
    const stamp = new Uint8Array(await answer.arrayBuffer());
    const read = await readTimeStamp(stamp, { over: signed, trusted });
    if (!read.nonce.equals(nonce)) throw new Error('The time stamp answers another request.');
    await store.put(inLog(stampFile(day)), stamp);
  },
});

function requestOver(text: string, nonce: Uint8Array<ArrayBuffer>): ArrayBuffer {
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA256 }),
      hashedMessage: new OctetString({ valueHex: Uint8Array.from(hash('sha256', text, 'buffer')) }),
    }),
    nonce: new Integer({ valueHex: nonce }),
    certReq: true,
  });
  return request.toSchema().toBER();
}

/** When an authority that is trusted saw a text, by its time stamp; throws the reason why it says nothing. */
export async function readTimeStamp(
  stamp: Uint8Array,
  { over, trusted }: { over: string; trusted: string },
): Promise<{ at: Date; nonce: Buffer }> {
  const { status, timeStampToken } = TimeStampResp.fromBER(Uint8Array.from(stamp));
  const granted = status.status === PKIStatus.granted || status.status === PKIStatus.grantedWithMods;
  if (!granted || timeStampToken === undefined) throw new Error('the authority has refused it');
  const token = new SignedData({ schema: timeStampToken.content });
  const content = token.encapContentInfo.eContent;
  if (content === undefined) throw new Error('it is empty');
  const { genTime: at, nonce } = TSTInfo.fromBER(content.getValue());
  const { signatureVerified, signerCertificateVerified, signerCertificate } = await token
    .verify({
      ...{ signer: 0, data: Uint8Array.from(Buffer.from(over)).buffer, extendedMode: true },
      // The certificate was good then; it may have ended since.
      ...{ checkChain: true, checkDate: at, trustedCerts: certificatesIn(trusted) },
    })
    .catch((error: unknown) => {
      throw new Error('it was not made over this head by an authority that is trusted', { cause: error });
    });
  if (signatureVerified !== true || signerCertificateVerified !== true || !mayStamp(signerCertificate))
    throw new Error('it was not made over this head by an authority that is trusted');
  return { at, nonce: Buffer.from(nonce?.valueBlock.valueHexView ?? []) };
}

/** The certificates of a PEM file. */
export const certificatesIn = (pem: string): Certificate[] =>
  [...pem.matchAll(/-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----/g)].map(([, base64 = '']) =>
    Certificate.fromBER(Buffer.from(base64, 'base64')),
  );

/** A certificate for other things stamps no time, whoever made it. */
function mayStamp(certificate: Certificate | null | undefined): boolean {
  const usage = certificate?.extensions?.find(({ extnID }) => extnID === EXTENDED_KEY_USAGE)?.parsedValue;
  return usage instanceof ExtKeyUsage && usage.keyPurposes.includes(TIME_STAMPING);
}
