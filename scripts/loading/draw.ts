/** Draws that are the same at every run. */
export type Draw = {
  /** Below 1, each as likely. */
  uniform: () => number;
  /** Below `n`, each as likely. */
  upTo: (n: number) => number;
  of: <T>(list: readonly [T, ...T[]]) => T;
  /** The earlier in the list, the more often. */
  often: (list: readonly string[]) => string;
  /** By these weights. */
  by: <K extends string>(weights: Readonly<Record<K, number>>) => K;
};

export function drawing(seed: number): Draw {
  let state = seed;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const upTo = (n: number): number => Math.floor(uniform() * n);
  return {
    ...{ uniform, upTo },
    of: (list) => list[upTo(list.length)] ?? list[0],
    often: (list) => list[Math.floor(list.length * uniform() ** 2)] ?? '',
    by(weights) {
      let left = uniform() * Object.values<number>(weights).reduce((sum, weight) => sum + weight, 0);
      for (const name in weights) {
        left -= weights[name];
        if (left < 0) return name;
      }
      throw new Error('There is nothing to draw from.');
    },
  };
}
