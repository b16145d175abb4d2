import { isUniqueViolation } from '../../db/unique-violation.js';
import { fail } from '../failure.js';

/** Writes what is known of somebody; an account on the platform is one person's. */
export async function unlessAccountTaken<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw fail('conflict', { detail: 'Somebody else has this account.' });
  }
}
