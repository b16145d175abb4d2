/** Deals with what the platform told. */
import { readClock } from '../../../db/clock.js';
import * as deliveries from '../../../db/messages/deliveries.js';
import * as letters from '../../../db/messages/outgoing/letters.js';
import * as platformEvents from '../../../db/messages/platform-events.js';
import * as receipts from '../../../db/messages/outgoing/receipts.js';
import { PlatformEvent } from '../../../providers/platform/events.js';
import { providerIdOf } from '../../../providers/platform/messages.js';
import type { ActivityDeps } from '../../deps.js';
import { reportLookUp } from './look-up-report.js';
import { reportRemedy } from './remedy-report.js';

/** A message may be reported before we have stored that it was taken; after so long (ms) it is another's. */
const OURS_WITHIN_MS = 10 * 60_000;

/** Deals with it once, and then forgets what it said; throws where it has to be tried again. */
export async function deliverPlatformEvent(deps: ActivityDeps, _: string, id: string): Promise<void> {
  const body = await platformEvents.body(deps.db, id);
  if (body === null) return;
  await dealWith(deps, id, PlatformEvent.parse(body));
  await platformEvents.settle(deps.db, id);
}

async function dealWith(deps: ActivityDeps, id: string, event: PlatformEvent): Promise<void> {
  switch (event.type) {
    case 'message.delivered':
      return await report(deps, id, event, 'delivered');
    case 'message.failed':
      return await report(deps, id, event, event.data.final ? 'bounced' : 'returned');
    case 'remedy.settled':
      return await reportRemedy(deps, event.data);
    case 'look-up.settled':
      return await reportLookUp(deps, event.data);
    // Taken where they came in.
    case 'message.received':
    case 'message.edited':
    case 'message.deleted':
      return;
  }
}

/** What became of a letter, as a receipt of any provider. */
async function report(
  { db, wake }: ActivityDeps,
  id: string,
  { data, timestamp }: { data: { message: string }; timestamp: string },
  result: 'delivered' | 'bounced' | 'returned',
): Promise<void> {
  const at = Date.parse(timestamp);
  const letter = await letters.findByProvider(db, providerIdOf(data.message));
  if (letter === null) {
    if ((await readClock(db)) - at > OURS_WITHIN_MS) return;
    throw new Error('A message is not known yet');
  }
  await db.transaction(async (tx) => {
    if (await receipts.store(tx, { id, letterId: letter.id, result, at }))
      await deliveries.insert(tx, [deliveries.ofReceipt({ number: letter.number, id })]);
  });
  wake();
}
