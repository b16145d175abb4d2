/** What PostgreSQL refuses because of the rows themselves. */
import { DrizzleQueryError } from 'drizzle-orm';
import postgres from 'postgres';

/** Another row has this key already. */
export const isUniqueViolation = (error: unknown): boolean => sqlState(error) === '23505';

/** A value, a constraint or another transaction stands against some of the rows: without these the others may go in. */
export const isOfRows = (error: unknown): boolean =>
  /^(22|23|40)/.test(sqlState(error) ?? '') || cannotBeBound(error);

/** A value that cannot be written down for the way to the database: found on our side, of one row alone. */
function cannotBeBound(error: unknown): boolean {
  const cause = causeOf(error);
  if (cause instanceof TypeError || cause instanceof RangeError) return true;
  return cause instanceof Error && 'code' in cause && cause.code === 'UNDEFINED_VALUE';
}

const causeOf = (error: unknown): unknown => (error instanceof DrizzleQueryError ? error.cause : error);

function sqlState(error: unknown): string | null {
  const cause = causeOf(error);
  return cause instanceof postgres.PostgresError ? cause.code : null;
}
