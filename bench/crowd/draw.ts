/** Draws that are the same at every run. */
export type Draw = {
  /** Below `n`, each as likely. */
  upTo: (n: number) => number;
  of: <T>(list: readonly [T, ...T[]]) => T;
  /** The earlier in the list, the more often. */
  often: (list: readonly string[]) => string;
};

export function drawing(seed: number): Draw {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const upTo = (n: number): number => Math.floor(next() * n);
  return {
    upTo,
    of: (list) => list[upTo(list.length)] ?? list[0],
    often: (list) => list[Math.floor(list.length * next() ** 2)] ?? '',
  };
}
