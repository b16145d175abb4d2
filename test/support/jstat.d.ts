/** The little of jstat that tests compute with: it comes without types. */
declare module 'jstat' {
  const jstat: {
    beta: { cdf(x: number, a: number, b: number): number; inv(p: number, a: number, b: number): number };
    binomial: { cdf(k: number, n: number, p: number): number };
    poisson: { cdf(k: number, mean: number): number };
    negbin: { cdf(k: number, size: number, p: number): number };
    gammaln(x: number): number;
    normal: { inv(p: number, mean: number, deviation: number): number };
  };
  export default jstat;
}
