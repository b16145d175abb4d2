import { hash } from 'node:crypto';
import { canonical } from '../canonical.js';
import { fail, type Failure } from './failure.js';

/** What a repeated request must be equal in, whatever the order of its fields. */
export const fingerprint = (route: string, body: unknown): string => hash('sha256', canonical([route, body]));

export const keyReused = (): Failure =>
  fail('key-reused', { detail: 'Take a new key for a new request; the same key only repeats the same one.' });
