/** What the driver throws where nobody can catch it: in a callback of its own, or in a promise that it gives to nobody. */

/** Whether an error is surely such a one: no code but the driver's was running, or the driver marked it as a query's. */
export function isStrayOfDriver(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const code = places.filter((line) => !/node:|<anonymous>/.test(line));
  if (code.length > 0) return code.every((line) => /[\\/]node_modules[\\/]postgres[\\/]/.test(line));
  return Object.hasOwn(error, 'query') && Object.hasOwn(error, 'parameters');
}
