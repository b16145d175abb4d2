/**
 * Connections under a guard of our own. Each is had by one caller at a time, for a bounded time: who holds one longer
 * loses it, with its socket, and its place is free. Nobody waits for a place longer than a bounded time either.
 */
import { ConnectionFault, type Connection } from './connection.js';

/** Milliseconds of the process: how long a caller waits for a connection, has a statement run, holds a transaction. */
export type Bounds = { acquireMs: number; statementMs: number; transactionMs: number };

type Waiting = { until: number; give: (connection: Connection) => void; fail: (error: Error) => void };

export type Pool = AsyncDisposable & {
  readonly bounds: Bounds;
  take: () => Promise<Connection>;
  giveBack: (connection: Connection) => void;
  /** How many connections there may be, how many are with a caller, and how many callers wait. */
  places: () => { max: number; taken: number; waiting: number };
};

/** How often is looked whether somebody's time is up. */
const LOOK_MS = 100;
const PATIENCE_AT_END_MS = 5_000;
/** So that backends do not grow for ever, and a moved server is found. */
const LIFETIME_MS = 45 * 60_000;

/** A pool of at most `max` connections that `make` makes when they are needed. */
export function createPool(
  max: number,
  bounds: Bounds,
  make: (onLost: (connection: Connection) => void) => Connection,
): Pool {
  const idle: Connection[] = [];
  const all = new Set<Connection>();
  const queue: Waiting[] = [];
  let ended: (() => void) | null = null;
  let ending = false;

  const lost = (connection: Connection): void => {
    all.delete(connection);
    const at = idle.indexOf(connection);
    if (at !== -1) idle.splice(at, 1);
    serve();
  };
  const made = (): Connection => {
    const connection = make(lost);
    all.add(connection);
    return connection;
  };
  const serve = (): void => {
    while (queue.length > 0 && (idle.length > 0 || all.size < max)) queue.shift()?.give(idle.pop() ?? made());
    if (ending && all.size === idle.length) ended?.();
  };

  const look = (): void => {
    const now = performance.now();
    while ((queue[0]?.until ?? Infinity) < now)
      queue.shift()?.fail(new ConnectionFault('CONNECT_TIMEOUT', 'All connections are in use'));
    for (const connection of all)
      if (connection.until < now)
        connection.lose(new ConnectionFault('ETIMEDOUT', 'PostgreSQL does not answer in time'));
  };
  // After what has arrived in the meantime was read: a process that stood still is no silent server.
  const looking = setInterval(() => setImmediate(look), LOOK_MS).unref();

  return {
    bounds,
    async take() {
      if (ending) throw new ConnectionFault('CONNECTION_ENDED', 'The pool is closed');
      const free = idle.pop() ?? (all.size < max ? made() : null);
      if (free !== null) return free;
      const until = performance.now() + bounds.acquireMs;
      return await new Promise((give, fail) => queue.push({ until, give, fail }));
    },
    giveBack(connection) {
      connection.until = Infinity;
      if (connection.lost !== null) return;
      if (performance.now() - connection.since > LIFETIME_MS) void connection.close();
      else idle.push(connection);
      serve();
    },
    places: () => ({ max, taken: all.size - idle.length, waiting: queue.length }),
    async [Symbol.asyncDispose]() {
      ending = true;
      for (const { fail } of queue.splice(0))
        fail(new ConnectionFault('CONNECTION_ENDED', 'The pool is closed'));
      const done = new Promise<void>((resolve) => {
        ended = resolve;
      });
      const late = setTimeout(() => ended?.(), PATIENCE_AT_END_MS);
      serve();
      await done;
      clearTimeout(late);
      clearInterval(looking);
      await Promise.all([...all].map((connection) => connection.close()));
    },
  };
}
