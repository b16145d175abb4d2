/** The draw of a share of cases for a second look: the same for everybody who knows the seed, and no case can be chosen. */

/** Of these ids the share (from 0 to 1), rounded up to whole cases, each as likely; in the order they were given. */
export function drawn<T extends string>(ids: readonly T[], share: number, seed: string): T[] {
  const lots = ids.map((id) => ({ id, lot: lotOf(`${seed}/${id}`) }));
  const by = (a: (typeof lots)[number], b: (typeof lots)[number]): number =>
    a.lot - b.lot || (a.id < b.id ? -1 : 1);
  const chosen = new Set(
    lots
      .toSorted(by)
      .slice(0, Math.ceil(share * ids.length - 1e-9))
      .map(({ id }) => id),
  );
  return ids.filter((id) => chosen.has(id));
}

/** A number below 1 that a text always has, and that says nothing of any other (FNV-1a, mixed as MurmurHash3 does). */
function lotOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
