import { once } from 'node:events';
import type { Server } from 'node:net';

/** Has a server listen on a free port of this machine; which one. */
export async function listening(server: Server): Promise<number> {
  const ready = once(server, 'listening');
  server.listen(0, '127.0.0.1');
  await ready;
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address.port;
}
