/** The same key and request give the same answer; another request under the key is a mistake. */
import { hash } from 'node:crypto';
import { canonical } from '../ids/canonical.js';
import type { Db } from '../db/client.js';
import * as requests from '../db/messages/requests.js';
import type { Answer } from '../db/schema/messages.js';
import { fail, type Failure } from './failure.js';

/** What a repeated request must be equal in, whatever the order of its fields. */
export const fingerprint = (route: string, body: unknown): string => hash('sha256', canonical([route, body]));

export const keyReused = (): Failure =>
  fail('key-reused', { detail: 'Take a new key for a new request; the same key only repeats the same one.' });

/** Does a write once: its answer is stored in the same transaction. `remembered` is what a repetition is told. */
export async function once(
  db: Db,
  request: requests.NewRequest,
  write: (tx: Db) => Promise<Answer & { remembered?: unknown }>,
): Promise<Answer> {
  return await db.transaction(async (tx) => {
    const earlier = await requests.claim(tx, request);
    if (earlier !== null) {
      if (earlier.fingerprint !== request.fingerprint || earlier.answer === null) throw keyReused();
      return earlier.answer;
    }
    const { status, body, remembered } = await write(tx);
    await requests.answer(tx, request.caller, request.idempotencyKey, { status, body: remembered ?? body });
    return { status, body };
  });
}
