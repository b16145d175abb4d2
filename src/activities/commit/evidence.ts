import type { Db } from '../../db/client.js';
import * as attachments from '../../db/evidence/attachments.js';
import type { Event } from '../../domain/complaint/events.js';

/** What events change in the files of a case: those that were released or withdrawn, and what the platform showed. */
export async function recordEvidence(tx: Db, number: string, events: readonly Event[]): Promise<void> {
  const released = events.flatMap((event) => (event.type === 'text-released' ? [event.text] : []));
  if (released.length > 0) await attachments.release(tx, released);
  for (const event of events)
    if (event.type === 'evidence-withdrawn') await attachments.withdraw(tx, event.attachment, event.text);
    else if (event.type === 'looked-up' && event.attachment !== undefined)
      await attachments.keepShown(tx, event.attachment, number);
}
