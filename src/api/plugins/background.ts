import type { App } from '../routing.js';

/** Makes the function that does what nobody waits for: the time it takes would tell what it found. Closing waits for it. */
export function inBackground(app: App): (otherwise: string, act: () => Promise<void>) => void {
  const underWay = new Set<Promise<void>>();
  app.addHook('onClose', async () => void (await Promise.all(underWay)));
  return (otherwise, act) => {
    const doing = act()
      .catch((error: unknown) => app.log.error({ err: error }, otherwise))
      .finally(() => underWay.delete(doing));
    underWay.add(doing);
  };
}
