/** Lists in pages. A place is the key of the last row of a page: keys do not change, so that what is there is not skipped. */

/** So many rows, from behind a place on. */
export type Asked<P> = { after?: P; limit: number };
/** `next` is null at the end. */
export type Page<T, P> = { items: T[]; next: P | null };

/** The page in what was read with one row more than it holds. */
export function pageOf<T, P>(rows: readonly T[], limit: number, placeOf: (row: T) => P): Page<T, P> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? placeOf(last) : null };
}
