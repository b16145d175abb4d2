/** Held against tables, and against jstat, which computes otherwise. */
import jstat from 'jstat';
import { describe, expect, it } from 'vitest';
import {
  betaCdf,
  betaQuantile,
  countQuantile,
  logGamma,
  Z,
} from '../../../src/domain/insights/distributions.js';

it('the gamma function is the factorial', () => {
  let factorial = 1;
  for (let n = 1; n <= 20; n++) {
    expect(logGamma(n)).toBeCloseTo(Math.log(factorial), 10);
    factorial *= n;
  }
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12);
  expect(logGamma(12_345.6)).toBeCloseTo(jstat.gammaln(12_345.6), 6);
});

it('normal quantiles are those of the tables', () => {
  expect(Z[0.95]).toBeCloseTo(jstat.normal.inv(0.975, 0, 1), 6);
  expect(Z[0.998]).toBeCloseTo(jstat.normal.inv(0.999, 0, 1), 6);
});

describe('beta', () => {
  it('has the quantiles of R: qbeta(c(0.025, 0.975), 2, 5)', () => {
    expect(betaQuantile(0.025, 2, 5)).toBeCloseTo(0.04327187, 7);
    expect(betaQuantile(0.975, 2, 5)).toBeCloseTo(0.64123458, 7);
  });

  it.each([
    [0.5, 0.5],
    [1, 1],
    [3.2, 40],
    [250, 31],
    [2_000, 3_000],
  ])('agrees with jstat for a = %s and b = %s', (a, b) => {
    for (const x of [0.01, 0.1, 0.35, 0.5, 0.8, 0.99])
      expect(betaCdf(x, a, b)).toBeCloseTo(jstat.beta.cdf(x, a, b), 6);
    for (const p of [0.025, 0.5, 0.975]) expect(betaCdf(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 8);
  });
});

/** The fewest k whose chance by `cdf`, up to it, is at least p. */
function fewest(p: number, cdf: (k: number) => number): number {
  let k = 0;
  while (cdf(k) < p) k += 1;
  return k;
}

describe('counts', () => {
  it('have the quantiles of R: qpois(c(0.95, 0.999), 10)', () => {
    expect(countQuantile(0.95, 10, 1)).toBe(15);
    expect(countQuantile(0.999, 10, 1)).toBe(21);
  });

  it.each([
    [0.3, 1],
    [7, 1.5],
    [42, 3],
    [180, 2.2],
  ])('agree with jstat for a mean of %s and a dispersion of %s', (mean, dispersion) => {
    const size = mean / (dispersion - 1);
    const cdf = (k: number): number =>
      dispersion === 1 ? jstat.poisson.cdf(k, mean) : 1 - jstat.beta.cdf(1 - 1 / dispersion, k + 1, size);
    for (const p of [0.5, 0.95, 0.999]) expect(countQuantile(p, mean, dispersion)).toBe(fewest(p, cdf));
  });

  it('come to an end where the chance of none is too little to be written', () => {
    expect(countQuantile(0.5, 5_000, 1)).toBeCloseTo(5_000, -1);
    expect(countQuantile(0.999, 20_000, 4)).toBeCloseTo(20_000 + Z[0.998] * Math.sqrt(80_000), -2);
    expect(countQuantile(0.999, 0, 1)).toBe(0);
  });
});
