import { connect } from 'node:net';

/** SSLRequest, which a PostgreSQL answers with one letter (protocol 3.0, section 54.2.11). */
const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]);

/** Rejects unless a PostgreSQL listens there; the driver would ask anything else again and again, for ever. */
export async function greet({ hostname, port }: URL, patienceMs = 5_000): Promise<void> {
  const socket = connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 5432) });
  try {
    const answer = await new Promise<string>((resolve, reject) => {
      socket.setTimeout(patienceMs, () => reject(new Error(`no answer within ${patienceMs / 1000} s`)));
      socket.once('connect', () => socket.write(SSL_REQUEST));
      socket.once('data', (data) => resolve(data.toString('latin1')));
      socket.once('error', reject);
      socket.once('close', () => reject(new Error('it hangs up')));
    });
    if (!/^[SNE]$/.test(answer.slice(0, 1)) || (answer.length > 1 && !answer.startsWith('E')))
      throw new Error('it is no PostgreSQL');
  } finally {
    socket.destroy();
  }
}
