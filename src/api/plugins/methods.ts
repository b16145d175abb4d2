import type { App } from '../routing.js';

/** Makes the function that says which methods an address takes; for the routes that are registered after it. */
export function knowMethods(app: App): (url: string) => string[] {
  const methods = new Map<string, { pattern: RegExp; taken: Set<string> }>();
  app.addHook('onRoute', ({ url, method }) => {
    const known = methods.get(url) ?? { pattern: patternOf(url), taken: new Set() };
    for (const one of [method].flat()) known.taken.add(one);
    methods.set(url, known);
  });
  return (url) => {
    const path = url.replace(/\?.*$/s, '');
    const matching = [...methods.values()].filter(({ pattern }) => pattern.test(path));
    return [...new Set(matching.flatMap(({ taken }) => [...taken]))].toSorted();
  };
}

/** A route's address as an expression: a parameter is one step of the path, `*` all that follow. */
const patternOf = (url: string): RegExp => {
  const steps = url.split('/').map((step) => {
    if (step === '*') return '.*';
    return step.startsWith(':') ? '[^/]+' : step.replaceAll(/[^\w-]/g, String.raw`\$&`);
  });
  return new RegExp(`^${steps.join('/')}/?$`);
};
