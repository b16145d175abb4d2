/** What has the same key together, by the keys in alphabetical order. */
export function groupsOf<T>(list: readonly T[], keyOf: (one: T) => string): [key: string, group: T[]][] {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1));
}
