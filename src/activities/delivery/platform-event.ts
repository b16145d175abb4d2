/** Deals with what the platform told. */
import * as platformEvents from '../../db/messages/platform-events.js';
import { PlatformEvent } from '../../providers/platform/events.js';
import type { ActivityDeps } from '../deps.js';
import { reportRemedy } from './remedy-report.js';

/** Deals with it once, and then forgets what it said; throws where it has to be tried again. */
export async function deliverPlatformEvent(deps: ActivityDeps, _: string, id: string): Promise<void> {
  const body = await platformEvents.body(deps.db, id);
  if (body === null) return;
  await dealWith(deps, PlatformEvent.parse(body));
  await platformEvents.settle(deps.db, id);
}

async function dealWith(deps: ActivityDeps, { type, data }: PlatformEvent): Promise<void> {
  switch (type) {
    case 'remedy.settled':
      return await reportRemedy(deps, data);
    // Of look-ups.
    case 'look-up.settled':
    // Of conversations and letters.
    case 'message.received':
    case 'message.edited':
    case 'message.deleted':
    case 'message.delivered':
    case 'message.failed':
      deps.logger.warn({ type }, 'the platform told what nothing follows from yet');
  }
}
