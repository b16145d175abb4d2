/** The malware scanner: clamd over TCP, by its command INSTREAM. */
import { createReadStream } from 'node:fs';
import { connect } from 'node:net';

export type Scanner = {
  /** `unchecked`: it is not there, or did not answer. */
  scan(path: string): Promise<'clean' | 'harmful' | 'unchecked'>;
};
export type ClamdConfig = { host: string; port: number };

/** Where no scanner is set up, nothing is checked. */
export const noScanner: Scanner = { scan: async () => 'unchecked' };

/** So long (ms) nothing may move. */
const SILENT_MS = 30_000;

/** A scanner that asks clamd anew for each file. */
export const clamdScanner = ({ host, port }: ClamdConfig): Scanner => ({
  async scan(path) {
    const answer = await ask({ host, port }, path).catch(() => '');
    if (/^stream: OK\0?\s*$/.test(answer)) return 'clean';
    return / FOUND\0?\s*$/.test(answer) ? 'harmful' : 'unchecked';
  },
});

async function ask({ host, port }: ClamdConfig, path: string): Promise<string> {
  const socket = connect({ host, port });
  socket.setTimeout(SILENT_MS, () => socket.destroy(new Error('clamd is silent')));
  try {
    const answered = (async () => {
      const said: Buffer[] = [];
      for await (const chunk of socket) said.push(chunk);
      return Buffer.concat(said).toString('utf8');
    })();
    // It says at once, and hangs up, where a file is larger than it takes.
    const sent = (async () => {
      socket.write('zINSTREAM\0');
      for await (const chunk of createReadStream(path)) {
        if (socket.destroyed) return;
        socket.write(framed(chunk));
        if (socket.writableNeedDrain) await drained(socket);
      }
      socket.write(framed(Buffer.alloc(0)));
    })();
    const [answer] = await Promise.all([answered, sent]);
    return answer;
  } finally {
    socket.destroy();
  }
}

const drained = (socket: ReturnType<typeof connect>): Promise<void> =>
  new Promise((resolve) => {
    socket.once('drain', resolve).once('close', resolve);
  });

/** Each piece behind its length. */
function framed(piece: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(piece.length);
  return Buffer.concat([length, piece]);
}
