import { directory, type Person } from '../../db/people/directory.js';
import { readTraining } from '../../db/training/gates.js';
import type { Requirement } from '../../domain/training/gate.js';
import { standingIn } from '../../domain/training/standing.js';
import type { KeyedCtx } from '../context.js';
import { needAdmin } from '../principal.js';

/** Who would be shut out today, were this required now. */
export async function previewRequirement(
  { db, who }: KeyedCtx,
  { of, name, course }: Omit<Requirement, 'since'>,
): Promise<Person[]> {
  needAdmin(who);
  const [people, training] = await Promise.all([directory(db), readTraining(db)]);
  const today = { ...training, requirements: [{ of, name, course, since: who.at }] };
  return people.filter(
    (person) => person.active && standingIn(person, course, today, who.at).state === 'missing',
  );
}
