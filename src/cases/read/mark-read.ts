import * as commands from '../../db/messages/commands.js';
import type { Complaint } from '../../domain/complaint/state.js';
import { isToHear } from '../../domain/people/hearing.js';
import type { Relation } from '../../domain/vocabulary.js';
import { uuidv7 } from '../../uuid.js';
import type { Ctx } from '../context.js';

/** Has what was said from outside recorded as read, where its reader is who was to hear it. */
export async function markRead(
  { db, wake }: Pick<Ctx, 'db' | 'wake'>,
  state: Complaint,
  reader: { id: string; relations: readonly Relation[] },
): Promise<void> {
  const { number, unread } = state;
  if (unread === null || !isToHear(state, reader)) return;
  const now = Date.now();
  const payload = { upTo: unread.version, reader: reader.id };
  const key = `read/${number}/${unread.version}/${reader.id}`;
  await db.transaction((tx) =>
    commands.giveBySystem(tx, { id: uuidv7(now), number, name: 'read', payload, key, at: now }),
  );
  wake();
}
