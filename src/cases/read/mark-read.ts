import type { Case } from '../../db/complaints/cases.js';
import { giveBySystem } from '../../db/messages/commands.js';
import { isToHear } from '../../domain/people/told/hearing.js';
import type { Relation } from '../../domain/vocabulary.js';
import type { Ctx } from '../context.js';

/** Has what was said from outside recorded as read, where its reader is who was to hear it. */
export async function markRead(
  { db, wake }: Pick<Ctx, 'db' | 'wake'>,
  { state, now: at }: Pick<Case, 'state' | 'now'>,
  reader: { id: string; relations: readonly Relation[] },
): Promise<void> {
  const { number, unread } = state;
  if (unread === null || !isToHear(state, reader)) return;
  const payload = { upTo: unread.version, reader: reader.id };
  const key = `read/${number}/${unread.version}/${reader.id}`;
  await giveBySystem(db, { number, name: 'read', payload, key, at });
  wake();
}
