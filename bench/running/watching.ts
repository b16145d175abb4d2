/** Waiting for what Redress does by itself, seen in its tables. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Recorded } from '../measuring/drained.js';
import type { Servers } from './servers.js';
import { until } from './until.js';

const EVERY_MS = 100;

/**
 * Until so many complaints have letters, and all letters are out; gives the instant in ms of the last first letter
 * to a complainant, of those in danger and of all.
 */
export const lettersSent = (
  { sql }: Servers,
  complaints: number,
): Promise<{ all: number; danger: number | null }> =>
  until('letters', async () => {
    const [seen] = await sql<{ complaints: number; open: number; all: Date; danger: Date | null }[]>`
      select count(distinct number)::int as complaints, count(*) filter (where status = 'pending')::int as open,
        max(sent_at) filter (where name = 'registered') as all,
        max(sent_at) filter (where name = 'registered' and (select (state ->> 'danger')::boolean
          from complaints where complaints.number = letters.number)) as danger
      from letters`;
    if (seen === undefined || seen.complaints < complaints || seen.open > 0) return null;
    return { all: seen.all.getTime(), danger: seen.danger?.getTime() ?? null };
  });

/** Gives a function that waits until a complaint has its reviewer; all that wait share one query. */
export function watchOwners({ sql }: Servers): (number: string) => Promise<string> {
  const waiting = new Map<string, (owner: string) => void>();
  let looking = false;
  const look = async (): Promise<void> => {
    looking = true;
    for (; waiting.size > 0; await delay(EVERY_MS)) {
      const found = await sql<{ number: string; owner: string }[]>`
        select number, owner from complaints where number = any(${[...waiting.keys()]}) and owner is not null`;
      for (const { number, owner } of found) {
        waiting.get(number)?.(owner);
        waiting.delete(number);
      }
    }
    looking = false;
  };
  return (number) =>
    new Promise((resolve, reject) => {
      waiting.set(number, resolve);
      if (!looking) look().catch(reject);
    });
}

/** Until the deadlines of so many reviews are recorded as missed. */
export const reviewsLate = ({ sql }: Servers, complaints: number): Promise<Recorded[]> =>
  until('deadlines', async () => {
    const recorded = await sql<Recorded[]>`
      select (data ->> 'dueAt')::float8 as "dueAt", extract(epoch from recorded_at)::float8 * 1000 as "recordedAt"
      from journal where type = 'rung-fired' and data ->> 'clock' = 'review'`;
    return recorded.length < complaints ? null : recorded;
  });
