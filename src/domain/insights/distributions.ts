/** The distributions that intervals and alarms are read from. */

/** Two-sided standard normal quantiles by what lies within. */
export const Z = { 0.95: 1.959963984540054, 0.998: 3.090232306167813 } as const;

/** ln Γ(x) for x > 0 (Lanczos, g = 7, n = 9; relative error below 1e-13). */
export function logGamma(x: number): number {
  const [first, ...rest] = lanczos;
  const sum = rest.reduce<number>((sum, c, i) => sum + c / (x + i), first);
  const t = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

const lanczos = [
  ...([0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313] as const),
  ...([-176.61502916214059, 12.507343278686905, -0.13857109526572012] as const),
  ...([9.9843695780195716e-6, 1.5056327351493116e-7] as const),
] as const;

/** The share of Beta(a, b) below x: the regularised incomplete beta function by its continued fraction (Lentz). */
export function betaCdf(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - betaCdf(1 - x, b, a);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x));
  let [c, d] = [1, 1 / (1 - ((a + b) * x) / (a + 1))];
  let fraction = d;
  for (let m = 1; m < 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    let delta = 1;
    for (const term of [even, odd]) {
      d = 1 / (1 + term * d);
      c = 1 + term / c;
      delta = c * d;
      fraction *= delta;
    }
    if (Math.abs(delta - 1) < 1e-14) break;
  }
  return (front * fraction) / a;
}

/** The x below which the share `p` of Beta(a, b) lies, to 1e-12. */
export function betaQuantile(p: number, a: number, b: number): number {
  let [low, high] = [0, 1];
  while (high - low > 1e-12) {
    const middle = (low + high) / 2;
    if (betaCdf(middle, a, b) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** No count is looked for beyond: a fit that expects as many has failed. */
const MOST = 1_000_000;

/**
 * The fewest k with P(X ≤ k) ≥ `p`, a million at most, for counts of this mean whose variance is `dispersion` times the mean: negative
 * binomial, Poisson where the dispersion is 1 or less.
 */
export function countQuantile(p: number, mean: number, dispersion: number): number {
  if (mean <= 0) return 0;
  if (dispersion <= 1 + 1e-9) return quantile(p, -mean, (k) => Math.log(mean) - Math.log(k + 1));
  const size = mean / (dispersion - 1);
  const each = Math.log1p(-1 / dispersion);
  const none = -size * Math.log(dispersion);
  return quantile(p, none, (k) => Math.log(size + k) - Math.log(k + 1) + each);
}

/** Adds up chances from 0 on; `step` is the logarithm of what leads from the chance of k to that of k + 1. */
function quantile(p: number, none: number, step: (k: number) => number): number {
  let [k, log, sum] = [0, none, Math.exp(none)];
  // What the sum loses by rounding must not lead it past the end.
  while (k < MOST && sum < p - 1e-12) {
    log += step(k);
    k += 1;
    sum += Math.exp(log);
    if (log < -745 && sum > 0.5) break;
  }
  return k;
}
