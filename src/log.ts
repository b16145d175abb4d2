/** The log of a process: ids, routes and codes; of an error only what cannot hold a person's words. */
import { isNativeError } from 'node:util/types';
import { DrizzleQueryError } from 'drizzle-orm';
import { pino, type DestinationStream, type Level, type Logger } from 'pino';
import postgres from 'postgres';

/** Opens the log; whatever is logged as `err` or `error` passes through `plainError`. */
export const createLogger = (level: Level | 'silent', destination: DestinationStream): Logger =>
  pino({ level, serializers: { err: plainError, error: plainError } }, destination);

export type PlainError = {
  type: string;
  message: string;
  code?: string | number;
  /** The statement with placeholders, never its parameters. */
  query?: string;
  stack: string;
  errors?: unknown[];
  cause?: unknown;
};

/**
 * An error without what it may carry of people: parameters of a query, rows that a constraint refused, requests
 * that a provider did not take. Name, message, code and places in the code remain.
 */
function plainError(error: unknown): unknown {
  if (error instanceof DrizzleQueryError) return { ...ofDatabase(error), query: error.query };
  if (!isError(error)) return typeof error === 'object' && error !== null ? 'not an error' : error;
  if (error instanceof postgres.PostgresError) return ofDatabase(error);
  return plain(error, error.message);
}

/** Also those of a workflow's sandbox, whose classes are its own. */
const isError = (error: unknown): error is Error => error instanceof Error || isNativeError(error);

/** Its own message repeats the parameters, so the cause speaks for a failed query. */
function ofDatabase(error: Error): PlainError {
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  if (!(cause instanceof postgres.PostgresError)) {
    return { ...plain(error, cause?.message ?? 'A query failed'), cause: undefined };
  }
  const { table_name: table, constraint_name: constraint } = cause;
  // Class 22 (data exceptions) quotes the value that was wrong.
  const message = cause.code.startsWith('22') ? 'A value was refused' : cause.message;
  const places = [table, constraint].filter((place) => place !== undefined).join(', ');
  const at = places === '' || message.includes(places) ? '' : ` (${places})`;
  return { ...plain(cause, `${message}${at}`), code: cause.code };
}

function plain(error: Error, message: string): PlainError {
  const code = 'code' in error ? error.code : undefined;
  return {
    type: error.name,
    message,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    stack: placesOf(error),
    ...(error instanceof AggregateError ? { errors: error.errors.map(plainError) } : {}),
    ...(error.cause === undefined ? {} : { cause: plainError(error.cause) }),
  };
}

/** The places alone: a stack begins with the message. */
function placesOf({ stack = '', message }: Error): string {
  const end = message === '' ? 0 : stack.indexOf(message) + message.length;
  return stack
    .slice(end)
    .split('\n')
    .filter((line) => /^ +at /.test(line))
    .join('\n');
}
