/** Two complaints held side by side: their states are at hand, who and what they are about is read here. */
import { inArray } from 'drizzle-orm';
import type { OtherNamed } from '../../domain/commands/command.js';
import type { Complaint } from '../../domain/complaint/state.js';
import { pairOf } from '../../domain/intake/same-matter.js';
import type { RefusalCode } from '../../domain/commands/refusal.js';
import type { Db } from '../client.js';
import { contacts } from '../schema/complaints.js';

/** Why the command may not speak of the other complaint; null where it may. */
export async function objectionBetween(
  db: Db,
  { objection }: OtherNamed,
  ours: Complaint,
  other: Complaint,
): Promise<RefusalCode | null> {
  const found = await db
    .select()
    .from(contacts)
    .where(inArray(contacts.number, [ours.number, other.number]));
  const [a, b] = [ours, other].map(({ number }) => found.find((contact) => contact.number === number));
  if (a === undefined || b === undefined) throw new Error('A complaint without its contact row');
  return objection(pairOf({ state: ours, contact: a }, { state: other, contact: b }));
}
