/** A time-stamping authority (RFC 3161) of its own, played by `openssl ts` behind HTTP. */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { ContentInfo, SignedData, TimeStampResp } from 'pkijs';
import { findTool } from '../../support/tools.js';

const run = promisify(execFile);

const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const settings = `
[req]
distinguished_name = name
[name]
[ca]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign
[stamping]
extendedKeyUsage = critical, timeStamping
keyUsage = critical, digitalSignature
[other]
keyUsage = critical, digitalSignature
[policy]
serial = serial
digests = sha256
signer_digest = sha256
default_policy = 1.2.3.4
`;

export async function timeStampAuthority() {
  const openssl = await findTool('openssl');
  const folder = mkdtempSync(join(tmpdir(), 'redress-authority-'));
  const at = (name: string): string => join(folder, name);
  const call = async (...args: string[]) => await run(openssl, args, { cwd: folder });
  writeFileSync(at('settings'), settings);
  const keyed = (name: string) => [
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-keyout',
    name,
  ];
  await call(
    ...['req', '-config', 'settings', '-x509', '-extensions', 'ca', '-days', '2', '-subj', '/CN=Root'],
    ...[...keyed('ca.key'), '-out', 'ca.pem'],
  );
  for (const kind of ['stamping', 'other']) {
    await call(
      ...['req', '-config', 'settings', '-subj', `/CN=${kind}`, ...keyed(`${kind}.key`), '-out', 'asked.pem'],
    );
    await call(
      ...['x509', '-req', '-in', 'asked.pem', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial'],
      ...['-days', '2', '-extfile', 'settings', '-extensions', kind, '-out', `${kind}.pem`],
    );
  }
  const stamped = async (asked: Buffer): Promise<Buffer> => {
    writeFileSync(at('asked'), asked);
    await call(
      ...['ts', '-reply', '-config', 'settings', '-section', 'policy', '-queryfile', 'asked'],
      ...['-signer', 'stamping.pem', '-inkey', 'stamping.key', '-out', 'answer'],
    );
    return readFileSync(at('answer'));
  };
  const server = createServer((request, response) => {
    const type = { 'content-type': 'application/timestamp-reply' };
    void buffer(request)
      .then(stamped)
      .then(
        (answer) => response.writeHead(200, type).end(answer),
        (error: unknown) => response.writeHead(500).end(String(error)),
      );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('It listens nowhere.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    trusted: readFileSync(at('ca.pem'), 'utf8'),
    /** What OpenSSL itself says of a stamp over a text. */
    verify: async (stamp: Uint8Array, over: string): Promise<string> => {
      writeFileSync(at('stamp'), stamp);
      writeFileSync(at('over'), over);
      const { stdout } = await call('ts', '-verify', '-data', 'over', '-in', 'stamp', '-CAfile', 'ca.pem');
      return stdout.trim();
    },
    /** The same, signed by a certificate of the same root that is for other things. */
    byOther: async (stamp: Uint8Array): Promise<Uint8Array> => {
      const { status, timeStampToken } = TimeStampResp.fromBER(Uint8Array.from(stamp));
      const { eContent } = new SignedData({ schema: timeStampToken?.content }).encapContentInfo;
      writeFileSync(at('content'), new Uint8Array(eContent?.getValue() ?? []));
      await call(
        ...['cms', '-sign', '-binary', '-nodetach', '-in', 'content', '-econtent_type', TST_INFO],
        ...['-signer', 'other.pem', '-inkey', 'other.key', '-outform', 'DER', '-out', 'token'],
      );
      const token = ContentInfo.fromBER(readFileSync(at('token')));
      return new Uint8Array(new TimeStampResp({ status, timeStampToken: token }).toSchema().toBER());
    },
    [Symbol.dispose]: () => {
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
