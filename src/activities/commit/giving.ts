/** Duties that commits under way in this process give to people: their loads do not count those yet. */
import type { Db } from '../../db/client.js';

const underWay = new WeakMap<Db, Map<string, number>>();

/** What one commit gives, until it is disposed, beside what all of this process give. */
export type Giving = Disposable & { give(person: string): void; all(): ReadonlyMap<string, number> };

/**
 * Begins to count for one commit, so that what comes at once is spread. Nobody's row is locked while it works, for all
 * others would wait for it; what other processes give is seen once it is committed.
 */
export function giving(db: Db): Giving {
  const counts = underWay.get(db) ?? new Map<string, number>();
  underWay.set(db, counts);
  const own: string[] = [];
  const change = (person: string, by: number) => counts.set(person, (counts.get(person) ?? 0) + by);
  return {
    all: () => new Map(counts),
    give(person) {
      own.push(person);
      change(person, 1);
    },
    [Symbol.dispose]() {
      for (const person of own) change(person, -1);
    },
  };
}
