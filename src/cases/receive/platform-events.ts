/** What the platform tells: each stored once, as what it is, and brought by the delivery queue to whom it concerns. */
import { createHash } from 'node:crypto';
import * as deliveries from '../../db/messages/deliveries.js';
import * as platformEvents from '../../db/messages/platform-events.js';
import type { PlatformEvent, SignedEvent } from '../../providers/platform/events.js';
import type { Ctx } from '../context.js';
import type { MediaCtx } from './media.js';
import { takeMessage, type MessageEvent } from './messages.js';
import { verified } from './verified.js';

/** Takes an event once; what comes twice, or says nothing that we act on, is taken and forgotten. */
export async function takePlatformEvent(
  ctx: MediaCtx & Pick<Ctx, 'wake'>,
  verify: () => SignedEvent | null,
): Promise<{ stored: boolean }> {
  const signed = verified(verify);
  if (signed === null) return { stored: false };
  const { id, event } = signed;
  switch (event.type) {
    // Its words are stored where they belong: with a complaint, or a command that its run takes.
    case 'message.received':
    case 'message.edited':
    case 'message.deleted':
      return { stored: await takeMessage(ctx, event) };
    default:
      return { stored: await store(ctx, id, event) };
  }
}

type Settled = Exclude<PlatformEvent, MessageEvent>;

async function store({ db, wake }: Pick<Ctx, 'db' | 'wake'>, id: string, event: Settled): Promise<boolean> {
  const stored = await db.transaction(async (tx) => {
    if (!(await platformEvents.store(tx, { id, type: event.type, body: event }))) return false;
    await deliveries.insert(tx, [deliveries.ofPlatformEvent({ number: courseOf(event), id })]);
    return true;
  });
  if (stored) wake();
  return stored;
}

/** What events are dealt with one after the other by: the case of a key, or the message. */
const courseOf = ({ data }: Settled): string =>
  'key' in data ? (data.key.split('/', 1)[0] ?? data.key) : `message/${nameOf(data.message)}`;

/** What the platform calls something, in a form that says nothing by itself. */
const nameOf = (reference: string): string =>
  createHash('sha256').update(reference).digest('base64url').slice(0, 22);
