/** Why things went wrong (process row P16): a managed list of two levels, which decisions and rejections name. */
import { refuse, type Refusal } from '../commands/refusal.js';
import type { CauseId, Locale } from '../vocabulary.js';

/** `parent` null: of the first level. `mergedInto`: whoever names it means that one. */
export type Cause = {
  id: CauseId;
  parent: CauseId | null;
  name: Record<Locale, string>;
  retired: boolean;
  mergedInto: CauseId | null;
};

/** So many are named of a complaint at most. */
export const MOST_CAUSES = 5;

const isNamed = ({ retired, mergedInto }: Cause): boolean => !retired && mergedInto === null;

/** Those that can be named, each group before what stands in it. */
export function nameable<T extends Cause>(causes: readonly T[]): T[] {
  const named = causes.filter(isNamed);
  return named
    .filter(({ parent }) => parent === null)
    .flatMap((group) => [group, ...named.filter(({ parent }) => parent === group.id)]);
}

/**
 * What is recorded where these are named: one that was merged as what it was merged into; none twice. What was said
 * `before` may be said again, also where it was retired since.
 */
export function recorded(
  causes: readonly Cause[],
  ids: readonly CauseId[],
  before: readonly CauseId[] = [],
): CauseId[] | Refusal {
  const found = ids.map((id) => lasting(causes, id));
  if (found.includes(undefined)) return refuse('unknown-cause');
  const named = found.filter((cause) => cause !== undefined);
  const said = new Set(today(causes, before).map(({ id }) => id));
  if (named.some(({ id, retired }) => retired && !said.has(id))) return refuse('cause-retired');
  return [...new Set(named.map(({ id }) => id))];
}

/** What those that were said have become, each once. */
export const today = (causes: readonly Cause[], said: readonly CauseId[]): Cause[] => [
  ...new Set(said.map((id) => lasting(causes, id)).filter((cause) => cause !== undefined)),
];

/** What has become of a cause. */
function lasting(causes: readonly Cause[], id: CauseId): Cause | undefined {
  const cause = causes.find((one) => one.id === id);
  return cause?.mergedInto == null ? cause : lasting(causes, cause.mergedInto);
}

/** Why a cause cannot stand so among the others. */
export type CauseObjection = 'merged' | 'parent' | 'has-others' | 'into';

/** Of one that is put in its place: two levels, and what others stand in keeps its place until they are elsewhere. */
export function objectionToPlace(
  causes: readonly Cause[],
  { id, parent, retired }: Pick<Cause, 'id' | 'parent' | 'retired'>,
): CauseObjection | null {
  const before = causes.find((one) => one.id === id);
  if (before !== undefined && before.mergedInto !== null) return 'merged';
  const group = causes.find((one) => one.id === parent);
  const isGroup = group !== undefined && group.id !== id && group.parent === null && isNamed(group);
  if (parent !== null && !isGroup) return 'parent';
  return (parent !== null || retired) && hasOthers(causes, id) ? 'has-others' : null;
}

/** Of a merger: into another one that can be named, of one that nothing stands in. */
export function objectionToMerger(
  causes: readonly Cause[],
  { id, into }: { id: CauseId; into: CauseId },
): CauseObjection | null {
  const before = causes.find((one) => one.id === id);
  if (before !== undefined && before.mergedInto !== null) return 'merged';
  const target = causes.find((one) => one.id === into);
  if (target === undefined || target.id === id || !isNamed(target)) return 'into';
  return hasOthers(causes, id) ? 'has-others' : null;
}

const hasOthers = (causes: readonly Cause[], id: CauseId): boolean =>
  causes.some((one) => one.parent === id && isNamed(one));
