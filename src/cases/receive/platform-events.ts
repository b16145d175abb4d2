/** What the platform tells: stored under its own id, then dealt with by the delivery queue. */
import { createHash } from 'node:crypto';
import * as deliveries from '../../db/messages/deliveries.js';
import * as platformEvents from '../../db/messages/platform-events.js';
import type { PlatformEvent, SignedEvent } from '../../providers/platform/events.js';
import type { Ctx } from '../context.js';
import { verified } from './verified.js';

/** Stores an event once; what comes twice, or says nothing that we act on, is taken and forgotten. */
export async function takePlatformEvent(
  { db, wake }: Pick<Ctx, 'db' | 'wake'>,
  verify: () => SignedEvent | null,
): Promise<{ stored: boolean }> {
  const signed = verified(verify);
  if (signed === null) return { stored: false };
  const { id, event } = signed;
  const stored = await db.transaction(async (tx) => {
    if (!(await platformEvents.store(tx, { id, type: event.type, body: event }))) return false;
    await deliveries.insert(tx, [deliveries.ofPlatformEvent({ number: courseOf(event), id })]);
    return true;
  });
  if (stored) wake();
  return { stored };
}

/** What events are dealt with one after the other by: the case of a key, the conversation, or the message. */
function courseOf({ type, data }: PlatformEvent): string {
  switch (type) {
    case 'remedy.settled':
    case 'look-up.settled':
      return data.key.split('/', 1)[0] ?? data.key;
    case 'message.received':
    case 'message.edited':
    case 'message.deleted':
      return `conversation/${nameOf(data.conversation)}`;
    case 'message.delivered':
    case 'message.failed':
      return `message/${nameOf(data.message)}`;
  }
}

/** What the platform calls something, in a form that says nothing by itself. */
const nameOf = (reference: string): string =>
  createHash('sha256').update(reference).digest('base64url').slice(0, 22);
