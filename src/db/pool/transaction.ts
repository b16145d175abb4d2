/** Statements and transactions on the pool, each in bounded time. */
import type { Connection, Sending, Value } from './connection.js';
import type { Pool } from './pool.js';

type Options = { prepare?: boolean };
type Sent = ReturnType<Connection['run']>;
/** What Drizzle's session asks of the driver within a transaction. */
type Within = {
  unsafe(query: string, values?: Value[], options?: Options): Sent & { values(): Sent };
  savepoint<T>(work: (within: Within) => Promise<T>): Promise<T>;
};

/** A statement that is sent once the caller has said how it wants the rows, which it does at once. */
const lazily = (send: (asValues: boolean) => Sent): Sent & { values(): Sent } => {
  let asValues = false;
  const sent = Promise.resolve().then(() => send(asValues));
  return Object.assign(sent, {
    values: () => {
      asValues = true;
      return sent;
    },
  });
};

const plain: Sending = { asValues: false };

/** The driver's ways to run something, on the pool: what Drizzle's session calls. */
export function onPool(pool: Pool) {
  const { statementMs, transactionMs } = pool.bounds;

  async function runAlone(query: string, values: Value[], sending: Sending): Promise<Awaited<Sent>> {
    const connection = await pool.take();
    connection.until = performance.now() + statementMs;
    try {
      return await connection.run(query, values, sending);
    } finally {
      pool.giveBack(connection);
    }
  }

  async function begin<T>(work: (within: Within) => Promise<T>): Promise<T> {
    const connection = await pool.take();
    connection.until = performance.now() + statementMs;
    try {
      await connection.run('begin', [], plain);
      return await inTransaction(connection, work);
    } finally {
      pool.giveBack(connection);
    }
  }

  async function inTransaction<T>(connection: Connection, work: (within: Within) => Promise<T>): Promise<T> {
    const until = performance.now() + transactionMs;
    let over = false;
    let underWay = 0;
    let savepoints = 0;
    connection.until = until;

    const run = async (query: string, values: Value[], sending: Sending): Promise<Awaited<Sent>> => {
      if (over) throw new Error('A statement came after the end of its transaction.');
      underWay += 1;
      connection.until = Math.min(until, performance.now() + statementMs);
      try {
        return await connection.run(query, values, sending);
      } finally {
        underWay -= 1;
        if (underWay === 0) connection.until = until;
      }
    };
    const within: Within = {
      unsafe: (query, values = [], options = {}) =>
        lazily((asValues) => run(query, values, { ...options, asValues })),
      async savepoint(inner) {
        savepoints += 1;
        const name = `s${savepoints}`;
        await run(`savepoint ${name}`, [], plain);
        try {
          return await inner(within);
        } catch (error) {
          await run(`rollback to ${name}`, [], plain);
          throw error;
        }
      },
    };

    try {
      const result = await connection.holding(work(within));
      const { command } = await run('commit', [], plain);
      // Of a transaction in which a statement failed, PostgreSQL makes a rollback.
      if (command !== 'COMMIT') throw new Error('The transaction was rolled back.');
      return result;
    } catch (error) {
      if (connection.lost === null) await run('rollback', [], plain).catch(() => {});
      throw error;
    } finally {
      over = true;
    }
  }

  return {
    begin,
    unsafe: (query: string, values: Value[] = [], options: Options = {}) =>
      lazily((asValues) => runAlone(query, values, { ...options, asValues })),
  };
}
