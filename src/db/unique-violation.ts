import { DrizzleQueryError } from 'drizzle-orm';
import postgres from 'postgres';

/** Another row has this key already. */
export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof DrizzleQueryError &&
  error.cause instanceof postgres.PostgresError &&
  error.cause.code === '23505';
