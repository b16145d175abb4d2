/** What complaints are about on the platform. */
import { eq } from 'drizzle-orm';
import type { Complaint } from '../../../domain/complaint/state.js';
import { subjectOf, type Subject } from '../../../domain/disclosure/statements/threads/thread.js';
import type { Policy } from '../../../domain/policy/policy.js';
import type { Db } from '../../client.js';
import { policyOf } from '../policies.js';
import { complaints, contacts, policies } from '../../schema/complaints.js';

/** What a complaint is about from now on, with what it is found by. */
export type SubjectNamed = Subject & { parts: string[] };

/** A complaint with its policy and what it is about; null where there is no such complaint, its subject null where it names none. */
export async function subjectOfRun(
  db: Db,
  number: string,
): Promise<{ state: Complaint; policy: Policy; subject: Subject | null } | null> {
  const [found] = await db
    .select({
      state: complaints.state,
      policyHash: policies.hash,
      subjectType: contacts.subjectType,
      subjectReference: contacts.subjectReference,
    })
    .from(complaints)
    .innerJoin(policies, eq(policies.version, complaints.policyVersion))
    .innerJoin(contacts, eq(contacts.number, complaints.number))
    .where(eq(complaints.number, number));
  if (found === undefined) return null;
  const policy = await policyOf(db, found.policyHash);
  return { state: found.state, policy, subject: subjectOf(found) };
}
