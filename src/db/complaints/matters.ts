/** Two complaints held side by side: their states are at hand, who and what they are about is read here. */
import type { Concerned } from '../../domain/commands/command.js';
import type { Complaint } from '../../domain/complaint/state.js';
import { pairOf } from '../../domain/intake/same-matter.js';
import type { RefusalCode } from '../../domain/commands/refusal.js';
import type { Db } from '../client.js';
import * as contacts from './contacts.js';

/** Why the command may not speak of the other complaint; null where it may. */
export async function objectionBetween(
  db: Db,
  { objection }: Concerned,
  ours: Complaint,
  other: Complaint,
): Promise<RefusalCode | null> {
  const [a, b] = await Promise.all([contacts.of(db, ours.number), contacts.of(db, other.number)]);
  if (a === null || b === null) throw new Error('A complaint without its contact row');
  return objection(pairOf({ state: ours, contact: a }, { state: other, contact: b }));
}
