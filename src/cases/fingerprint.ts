import { createHash } from 'node:crypto';
import { fail, type Failure } from './failure.js';

/** What a repeated request must be equal in, whatever the order of its fields. */
export const fingerprint = (route: string, body: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([route, body], sorted))
    .digest('hex');

const sorted = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;

export const keyReused = (): Failure =>
  fail('key-reused', { detail: 'Take a new key for a new request; the same key only repeats the same one.' });
