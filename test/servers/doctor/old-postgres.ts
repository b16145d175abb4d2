import { connect, createServer } from 'node:net';
import { listening } from '../../support/servers/listening.js';

/** The value of `server_version_num` in a row: its length, then six digits. */
const VERSION_18 = /(\0\0\0\u0006)18\d{4}/g;

/** The PostgreSQL at `url`, made to say that it is version 15; everything else is its own. */
export async function oldPostgres(url: string): Promise<AsyncDisposable & { url: string }> {
  const real = new URL(url);
  const server = createServer((client) => {
    const upstream = connect(Number(real.port), real.hostname);
    client.pipe(upstream);
    upstream.on('data', (data) => {
      client.write(Buffer.from(data.toString('latin1').replace(VERSION_18, '$1150018'), 'latin1'));
    });
    upstream.on('end', () => client.end());
    for (const socket of [client, upstream]) socket.on('error', () => socket.destroy());
  });
  const port = await listening(server);
  const old = new URL(url);
  old.port = String(port);
  return {
    url: old.href,
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
