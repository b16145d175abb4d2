/** Delivery receipts of the providers: stored, then told to the complaint's run. */
import { setTimeout as delay } from 'node:timers/promises';
import { readClock } from '../../db/clock.js';
import * as deliveries from '../../db/messages/deliveries.js';
import * as letters from '../../db/messages/outgoing/letters.js';
import * as receipts from '../../db/messages/outgoing/receipts.js';
import type { Receipt } from '../../providers/receipts.js';
import type { Ctx } from '../context.js';
import { fail } from '../failure.js';
import { verified } from './verified.js';

/** A letter may be reported before we have stored that it was taken; after so long (ms) it is another sender's. */
const OURS_WITHIN_MS = 10 * 60_000;

/** Stores a receipt once, with the message that tells it to the run. A letter not known yet is asked for again. */
export async function takeReceipt(
  ctx: Pick<Ctx, 'db' | 'wake'>,
  verify: () => Receipt | null,
): Promise<{ stored: boolean }> {
  const { db } = ctx;
  const receipt = verified(verify);
  if (receipt === null) return { stored: false };
  const { id, providerId, result, at, repeats } = receipt;
  const letter = await letterOf(db, providerId);
  const now = await readClock(db);
  const reportedAt = at?.getTime() ?? now;
  if (letter === null) {
    if (!repeats || now - reportedAt > OURS_WITHIN_MS) return { stored: false };
    throw fail('unavailable', { detail: 'No letter is known by this id yet.' }, 60);
  }
  const stored = await db.transaction(async (tx) => {
    if (!(await receipts.store(tx, { id, letterId: letter.id, result, at: reportedAt }))) return false;
    await deliveries.insert(tx, [deliveries.ofReceipt({ number: letter.number, id })]);
    return true;
  });
  if (stored) ctx.wake();
  return { stored };
}

/** The letter, looked for a second time after a moment: its provider may be quicker than our own note of it. */
async function letterOf(db: Ctx['db'], providerId: string): Promise<letters.Letter | null> {
  const known = await letters.findByProvider(db, providerId);
  if (known !== null) return known;
  await delay(MOMENT_MS);
  return await letters.findByProvider(db, providerId);
}

const MOMENT_MS = 500;
