/** A policy that is being prepared: what may be done with it, and changes of its classes. */
import type { Category } from '../../vocabulary.js';
import type { CategoryPolicy } from '../categories.js';
import type { PolicyDocument } from '../policy.js';

/** `basedOn`: the version it was made from; `revision`: how often it was changed. */
export type DraftStanding = { revision: number; basedOn: number };

/** Another policy came into force since it was made: what that one changed would be taken back unseen. */
export const isStale = ({ basedOn }: Pick<DraftStanding, 'basedOn'>, inForce: number): boolean =>
  basedOn !== inForce;

/** Why it is not put in force: it is not what whoever asks has read, or another came between. */
export function whyNotActivated(
  draft: DraftStanding | null,
  { revision, inForce }: { revision: number; inForce: number },
): 'changed' | 'stale' | null {
  if (draft === null || draft.revision !== revision) return 'changed';
  return isStale(draft, inForce) ? 'stale' : null;
}

/** The same policy with this class in it. */
export const withClass = (
  document: PolicyDocument,
  id: Category,
  category: CategoryPolicy,
): PolicyDocument => ({ ...document, categories: { ...document.categories, [id]: category } });

/** The same without it: nothing new is filed there, and what was keeps the policy it began under. */
export function withoutClass(document: PolicyDocument, id: Category): PolicyDocument {
  const { [id]: _, ...categories } = document.categories;
  return { ...document, categories };
}
