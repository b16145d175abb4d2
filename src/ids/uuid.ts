import { hash, randomUUID } from 'node:crypto';

/** A UUID of version 7 (RFC 9562): the time `now` in ms, then chance; sorts by its time. */
export function uuidv7(now: number): string {
  const time = now.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}

/** A UUID of version 8 (RFC 9562) that these names alone make: the same names, the same UUID. */
export function nameUuid(...names: readonly string[]): string {
  const made = hash('sha256', JSON.stringify(names));
  return `${made.slice(0, 8)}-${made.slice(8, 12)}-8${made.slice(13, 16)}-8${made.slice(17, 20)}-${made.slice(20, 32)}`;
}
