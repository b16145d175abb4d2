/** What complaints are about on the platform. */
import { eq } from 'drizzle-orm';
import type { Complaint } from '../../../domain/complaint/state.js';
import { subjectOf, type Subject } from '../../../domain/disclosure/statements/threads/thread.js';
import type { Db } from '../../client.js';
import { complaints, contacts } from '../../schema/complaints.js';

/** A complaint with what it is about; null where there is no such complaint, its subject null where it names none. */
export async function subjectOfRun(
  db: Db,
  number: string,
): Promise<{ state: Complaint; subject: Subject | null } | null> {
  const [found] = await db
    .select({
      state: complaints.state,
      subjectType: contacts.subjectType,
      subjectReference: contacts.subjectReference,
    })
    .from(complaints)
    .innerJoin(contacts, eq(contacts.number, complaints.number))
    .where(eq(complaints.number, number));
  return found === undefined ? null : { state: found.state, subject: subjectOf(found) };
}
