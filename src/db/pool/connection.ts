/**
 * One connection to PostgreSQL, in an instance of the driver that is its own. It connects once, and after its first
 * fault it is never used again: what the driver still believes of a connection that is gone cannot reach the next one.
 */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import postgres from 'postgres';

/** Why a connection cannot be used, known by the codes of the driver and of the system. */
export class ConnectionFault extends Error {
  override name = 'ConnectionFault';
  constructor(
    readonly code: 'CONNECTION_CLOSED' | 'CONNECTION_ENDED' | 'CONNECT_TIMEOUT' | 'ETIMEDOUT',
    message: string,
  ) {
    super(message);
  }
}

/** What a statement is run with: as rows of values, or as objects. */
export type Sending = { prepare?: boolean; asValues: boolean };
type Result = postgres.RowList<postgres.Row[]>;
export type Value = postgres.ParameterOrJSON<never>;

export type Connection = {
  /** When it was made, in milliseconds of the process. */
  readonly since: number;
  /** Ends itself where whoever has it holds it longer than this. */
  until: number;
  readonly lost: Error | null;
  run(query: string, values: Value[], sending: Sending): Promise<Result>;
  /** What the work comes to, or the error by which the connection is lost, whichever is first. */
  holding<T>(work: PromiseLike<T>): Promise<T>;
  /** Gives it up: whoever waits is told, and its socket is gone at once. */
  lose(error: Error): void;
  /** Says goodbye, and is gone. */
  close(): Promise<void>;
};

export type DriverOptions = postgres.Options<Record<string, postgres.PostgresType>>;
/** How values are written and rows are read. */
export type Ways = Pick<postgres.ParsedOptions, 'parsers' | 'serializers'>;

/** A connection that is opened by its first statement. */
export function createConnection(
  url: string,
  options: DriverOptions,
  { parsers, serializers }: Ways,
  onLost: (connection: Connection) => void,
): Connection {
  let socket: Socket | null = null;
  let lost: Error | null = null;
  const waiting = new Set<(error: Error) => void>();

  const open = async (): Promise<Socket> => {
    if (lost !== null || socket !== null)
      throw lost ?? new ConnectionFault('CONNECTION_CLOSED', 'It is gone');
    const { hostname, port } = new URL(url);
    const host = hostname.replace(/^\[|\]$/g, '');
    socket = Object.assign(connect({ host, port: Number(port || 5432), noDelay: true }), { host });
    // Before the driver's own, so that it is never given a statement for a socket that is gone.
    socket.once('error', lose);
    socket.once('close', () => lose(new ConnectionFault('CONNECTION_CLOSED', 'PostgreSQL hung up')));
    await once(socket, 'connect');
    return socket;
  };
  const asked = { ...options, max: 1, socket: open };
  const sql = postgres(url, asked);
  Object.assign(sql.options.parsers, parsers);
  Object.assign(sql.options.serializers, serializers);

  const lose = (error: Error): void => {
    if (lost !== null) return;
    lost = error;
    for (const tell of waiting) tell(error);
    waiting.clear();
    socket?.destroy();
    void sql.end({ timeout: 0 });
    onLost(connection);
  };

  const holding = <T>(work: PromiseLike<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      waiting.add(reject);
      work.then(
        (result) => {
          waiting.delete(reject);
          return resolve(result);
        },
        (error: unknown) => {
          waiting.delete(reject);
          reject(error);
        },
      );
    });

  const connection: Connection = {
    since: performance.now(),
    until: Infinity,
    get lost() {
      return lost;
    },
    holding,
    lose,
    async run(query, values, { asValues, ...sending }) {
      if (lost !== null) throw lost;
      const sent = sql.unsafe(query, values, sending);
      try {
        return await holding<Result>(asValues ? sent.values() : sent);
      } catch (error) {
        if (!isOfStatement(error)) lose(error instanceof Error ? error : new Error(String(error)));
        throw error;
      }
    },
    async close() {
      await sql.end({ timeout: 1 });
      lose(new ConnectionFault('CONNECTION_ENDED', 'The pool is closed'));
    },
  };
  return connection;
}

/** PostgreSQL refused the statement and goes on; all else leaves a connection of which nothing is certain. */
const isOfStatement = (error: unknown): boolean =>
  error instanceof postgres.PostgresError && error.severity === 'ERROR';
