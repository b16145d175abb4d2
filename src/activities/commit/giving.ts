/** Duties that commits under way in this process give to people: their loads do not count those yet. */
import type { Db } from '../../db/client.js';

/** A duty given; `until` is the turn at which its commit ended. */
type Gift = { person: string; until: number };
type Office = { turn: number; begun: Set<number>; gifts: Set<Gift> };

const offices = new WeakMap<Db, Office>();

/** What one commit gives, until it is disposed, beside what all of this process gave since it began. */
export type Giving = Disposable & { give(person: string): void; all(): ReadonlyMap<string, number> };

/**
 * Begins to count for one commit, so that what comes at once is spread. Nobody's row is locked while it works, for all
 * others would wait for it; what other processes give is seen once it is committed. What ended since this one began
 * still counts for it, since it may have read the loads before.
 */
export function giving(db: Db): Giving {
  const office = offices.get(db) ?? { turn: 0, begun: new Set(), gifts: new Set() };
  offices.set(db, office);
  const since = ++office.turn;
  office.begun.add(since);
  const own: Gift[] = [];
  return {
    all() {
      const counts = new Map<string, number>();
      for (const { person, until } of office.gifts)
        if (until > since) counts.set(person, (counts.get(person) ?? 0) + 1);
      return counts;
    },
    give(person) {
      const gift = { person, until: Infinity };
      own.push(gift);
      office.gifts.add(gift);
    },
    [Symbol.dispose]() {
      office.begun.delete(since);
      const until = ++office.turn;
      for (const gift of own) gift.until = until;
      const [oldest = Infinity] = office.begun;
      for (const gift of office.gifts) if (gift.until < oldest) office.gifts.delete(gift);
    },
  };
}
