/** Waiting for what Redress does by itself, seen in its tables. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Servers } from './servers.js';

const EVERY_MS = 100;
const PATIENCE_MS = 600_000;

/** Asks again and again until the answer is not null. */
export async function until<T>(what: string, ask: () => Promise<T | null>): Promise<T> {
  for (const end = Date.now() + PATIENCE_MS; ; await delay(EVERY_MS)) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (Date.now() > end) throw new Error(`Waited in vain for ${what}`);
  }
}

/** Until each of these complaints has letters, and all of them are out; gives the instant of the last, in ms. */
export const lettersSent = ({ sql }: Servers, numbers: readonly string[]): Promise<number> =>
  until('letters', async () => {
    const [seen] = await sql<{ complaints: number; open: number; last: Date }[]>`
      select count(distinct number)::int as complaints, count(*) filter (where status = 'pending')::int as open,
        max(sent_at) as last
      from letters where number = any(${[...numbers]})`;
    return seen?.complaints === numbers.length && seen.open === 0 ? seen.last.getTime() : null;
  });
