import { sql } from 'drizzle-orm';
import { priorities, priorityOf, type Urgent } from '../../domain/complaint/priority.js';
import type { Complaint } from '../../domain/complaint/state.js';
import type { Db } from '../client.js';
import { deliveries } from '../schema/messages.js';

/** Has whoever is to hear it told that something was said: at once, or `everyMs` after they were last told. */
export async function tellNews(
  db: Db,
  state: Pick<Complaint, 'number'> & Urgent,
  everyMs: number,
): Promise<void> {
  const { number } = state;
  const later = sql`interval '1 millisecond' * ${everyMs}`;
  // What is being told just now may have been looked up before this was said.
  const nextAt = sql`case
    when ${deliveries.doneAt} is not null then greatest(now(), ${deliveries.doneAt} + ${later})
    when ${deliveries.lease} is not null then now() + ${later}
    else ${deliveries.nextAt} end`;
  const key = `news/${number}`;
  const priority = priorityOf(state, priorities.people);
  await db
    .insert(deliveries)
    .values({ number, kind: 'news', key, payload: {}, priority })
    .onConflictDoUpdate({
      target: deliveries.key,
      set: { doneAt: null, deadAt: null, lease: null, attempts: 0, priority, nextAt, createdAt: nextAt },
    });
}
