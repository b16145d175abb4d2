/** A way to a server, over TCP on this machine, which can be cut or fall silent. */
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

export type Way = AsyncDisposable & {
  readonly port: number;
  /** Resets all connections, as a network does that lost its state. */
  cut(): void;
  /** From now on nothing passes on what is open, and nobody is told; what is opened later passes. */
  silence(): void;
};

/** Opens a way to a port of this machine. */
export async function openWay(to: number): Promise<Way> {
  const open = new Map<Socket, Socket>();
  const server = createServer((near) => {
    const far = connect({ port: to, host: '127.0.0.1', noDelay: true });
    open.set(near, far);
    near.setNoDelay(true);
    for (const [one, other] of [[near, far] as const, [far, near] as const]) {
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        other.destroy();
        open.delete(near);
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The way has no port');
  return {
    port: address.port,
    cut() {
      for (const [near, far] of open) {
        near.resetAndDestroy();
        far.destroy();
      }
    },
    silence() {
      for (const [near, far] of open) {
        near.unpipe(far);
        far.unpipe(near);
        // What comes is taken and forgotten, so that even a hang-up stays unseen by the other side.
        near.resume();
        far.resume();
      }
    },
    async [Symbol.asyncDispose]() {
      for (const [near, far] of open) for (const socket of [near, far]) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
