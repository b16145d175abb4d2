/** What PostgreSQL refuses because of the rows themselves. */
import { DrizzleQueryError } from 'drizzle-orm';
import postgres from 'postgres';

/** Another row has this key already. */
export const isUniqueViolation = (error: unknown): boolean => sqlState(error) === '23505';

/** A value, a constraint or another transaction stands against some of the rows: without these the others may go in. */
export const isOfRows = (error: unknown): boolean => /^(22|23|40)/.test(sqlState(error) ?? '');

function sqlState(error: unknown): string | null {
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  return cause instanceof postgres.PostgresError ? cause.code : null;
}
