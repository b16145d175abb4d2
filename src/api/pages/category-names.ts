import type { Category, Locale } from '../../domain/vocabulary.js';
import type { ApiDeps } from '../deps.js';

/** The classes of the policy in force, as people call them. */
export const categoryNames = (
  { policy }: Pick<ApiDeps, 'policy'>,
  locale: Locale,
): ReadonlyMap<Category, string> =>
  new Map(Object.entries(policy.document.categories).map(([id, { name }]) => [id, name[locale]]));
