import { randomUUID } from 'node:crypto';

/** A UUID of version 7 (RFC 9562): the time `now` in ms, then chance; sorts by its time. */
export function uuidv7(now: number): string {
  const time = now.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
