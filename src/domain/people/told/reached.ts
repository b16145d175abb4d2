import type { Addressee } from '../../complaint/effects.js';
import type { Complaint } from '../../complaint/state.js';
import type { Colleague } from '../colleague.js';
import { behind, mayBeTold, type Post } from './posts.js';
import { carriedBy } from '../relations.js';

/** Somebody of the staff who is written to; `post` is what for, null where it is for the person. */
export type Reached = { person: Colleague; post: Post | null };

/** Whom a letter reaches. Whoever may not carry their duty any more is not written to: until it is handed over, the lead is. */
export function reached(
  people: readonly Colleague[],
  state: Complaint,
  addressee: Exclude<Addressee, { to: 'complainant' | 'former' | 'represented' | 'respondent' | 'witness' }>,
): Reached[] {
  if (addressee.to === 'person') {
    const person = people.find(({ id }) => id === addressee.id);
    if (person !== undefined && mayBeTold(person) && carriedBy(state, person).length > 0)
      return [{ person, post: null }];
  }
  const post: Post = addressee.to === 'person' ? { to: 'lead', team: state.team } : addressee;
  return behind(people, post).map((person) => ({ person, post }));
}
