import { setTimeout as delay } from 'node:timers/promises';

const EVERY_MS = 250;
const PATIENCE_MS = 900_000;

/** Asks again and again until the answer is not null. */
export async function until<T>(what: string, ask: () => Promise<T | null>): Promise<T> {
  for (const end = Date.now() + PATIENCE_MS; ; await delay(EVERY_MS)) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}`);
  }
}
