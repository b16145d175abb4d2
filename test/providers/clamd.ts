/** A clamd as far as it scans a stream: it finds EICAR's test file, and refuses what is longer than it takes. */
import { createServer } from 'node:net';
import { onTestFinished } from 'vitest';

/** As EICAR writes it; here in two halves, so that no scanner takes this file for it. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

export const LONGEST = 100_000;

/** Listens until the running test is over; gives what a scanner is set up with. */
export async function clamd(): Promise<{ host: string; port: number }> {
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    let sent = Buffer.alloc(0);
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      sent = Buffer.concat([sent, chunk]);
      const answer = answerTo(sent);
      if (answer !== null) socket.end(`${answer}\0`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('No address');
  return { host: '127.0.0.1', port: address.port };
}

const COMMAND = 'zINSTREAM\0';

function answerTo(sent: Buffer): string | null {
  if (sent.length < COMMAND.length) return null;
  if (sent.toString('latin1', 0, COMMAND.length) !== COMMAND) return 'UNKNOWN COMMAND';
  const pieces: Buffer[] = [];
  for (let at = COMMAND.length; at + 4 <= sent.length;) {
    const length = sent.readUInt32BE(at);
    if (length === 0) return verdict(Buffer.concat(pieces));
    if (at + 4 + length > sent.length) return null;
    pieces.push(sent.subarray(at + 4, at + 4 + length));
    if (Buffer.concat(pieces).length > LONGEST) return 'INSTREAM size limit exceeded. ERROR';
    at += 4 + length;
  }
  return null;
}

const verdict = (file: Buffer): string =>
  file.includes(eicar) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK';
