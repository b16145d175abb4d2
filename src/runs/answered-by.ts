/** The one limit on what is asked of Temporal. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { TemporalSilent } from './errors.js';

/** So that a call that its own deadline ends is told as what it was. */
const GRACE_MS = 200;

/** Calls Temporal, and fails at `until` (ms) at the latest: a call's own deadline does not bound the connecting before it. */
export async function answeredBy<T>(client: Client, until: number, call: () => Promise<T>): Promise<T> {
  const answered = new AbortController();
  const silence = async (): Promise<never> => {
    await delay(until - Date.now() + GRACE_MS, null, { signal: answered.signal, ref: false });
    throw new TemporalSilent();
  };
  try {
    return await Promise.race([client.withDeadline(until, call), silence()]);
  } finally {
    answered.abort();
  }
}
