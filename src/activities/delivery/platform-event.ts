/** Deals with what the platform told. */
import * as platformEvents from '../../db/messages/platform-events.js';
import { PlatformEvent } from '../../providers/platform/events.js';
import type { ActivityDeps } from '../deps.js';

/** Deals with it once, and then forgets what it said; throws where it has to be tried again. */
export async function deliverPlatformEvent(deps: ActivityDeps, _: string, id: string): Promise<void> {
  const body = await platformEvents.body(deps.db, id);
  if (body === null) return;
  await dealWith(deps, PlatformEvent.parse(body));
  await platformEvents.settle(deps.db, id);
}

async function dealWith({ logger }: ActivityDeps, { type }: PlatformEvent): Promise<void> {
  switch (type) {
    // Of remedies and look-ups.
    case 'remedy.settled':
    case 'look-up.settled':
    // Of conversations and letters.
    case 'message.received':
    case 'message.edited':
    case 'message.deleted':
    case 'message.delivered':
    case 'message.failed':
      logger.warn({ type }, 'the platform told what nothing follows from yet');
  }
}
