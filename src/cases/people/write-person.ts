import type { Db } from '../../db/client.js';
import { teamsMissing, type NewStaff, type Staff } from '../../db/people/people.js';
import { isUniqueViolation } from '../../db/refused-rows.js';
import { isCategory } from '../../domain/policy/categories.js';
import type { Policy } from '../../domain/policy/policy.js';
import { fail } from '../failure.js';

/** What administrators say of somebody; how much they carry is counted, and who gave the address and when they came is known. */
export function factsOf(person: Staff) {
  const { id: _, load: __, addressMakers: ___, signedInAt: ____, lapses: _____, ...facts } = person;
  return facts;
}

/**
 * Writes what is known of somebody: they belong to a team that is there, are trained for classes of the policy in
 * force or for what they were trained before, and have an account on the platform that is nobody else's.
 */
export async function writePerson(
  db: Db,
  policy: Policy,
  { team, categories = [] }: Partial<Pick<NewStaff, 'team' | 'categories'>>,
  before: Pick<Staff, 'team' | 'categories'> | null,
  write: () => Promise<unknown>,
): Promise<void> {
  if (team != null && team !== before?.team && (await teamsMissing(db, [team])).length > 0)
    throw fail('invalid', {
      errors: [{ path: '/team', message: 'is no team: PUT /v1/teams/{id} makes one' }],
    });
  const errors = categories.flatMap((id, i) =>
    isCategory(policy, id) || before?.categories.includes(id) === true
      ? []
      : [{ path: `/categories/${i}`, message: 'is no class of the policy in force' }],
  );
  if (errors.length > 0) throw fail('invalid', { errors });
  try {
    await write();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw fail('conflict', {
      detail: 'Somebody else has this account.',
      errors: [{ path: '/accountId', message: 'is taken' }],
    });
  }
}
