/** What a commit reads: the complaints under their locks first, then all that decides what it may write. */
import { and, asc, eq, sql } from 'drizzle-orm';
import { accountsOfCase, complaints, contacts, journal, policies } from '../schema/complaints.js';
import { complaintFacts } from '../schema/facts.js';
import { commands, receipts } from '../schema/messages.js';
import { factColumns } from '../facts/facts.js';
import { withTexts } from '../messages/commands.js';
import type { WrittenTo } from '../../domain/people/told/posts.js';
import { writtenTo } from '../complaints/cases.js';
import { isOver } from '../messages/undecided.js';
import { inLineWith } from '../people/colleagues.js';
import { standing } from '../people/keys.js';
import { keys, staff } from '../schema/people.js';
import { sessions } from '../schema/sessions.js';
import { idOrNull, statement } from '../statement.js';

/**
 * The states of these complaints, kept from other writers until the transaction ends. A statement of its own: what is
 * read together with a lock is what was before the wait. In the order of their numbers, so that none waits for ever.
 */
export const lockComplaints = statement(
  'lock-complaints',
  { number: complaints.number, other: complaints.number },
  (db, { number, other }) =>
    db
      .select({ state: complaints.state })
      .from(complaints)
      .where(sql`${complaints.number} in (${number}, ${other})`)
      .orderBy(asc(complaints.number))
      .for('no key update'),
);

const actorId = sql`${commands.actor} ->> 'id'`;

/** Whether the commit is known, what vouches for its message and who gave it, who is concerned, and the facts of the present round. */
export const readForCommit = statement(
  'read-for-commit',
  {
    number: complaints.number,
    commitId: journal.commitId,
    round: complaintFacts.round,
    command: idOrNull,
    receipt: idOrNull,
  },
  (db, { number, commitId, round, command, receipt }) =>
    db
      .select({
        known: sql<boolean>`exists (select from ${journal} where ${journal.number} = ${number} and ${journal.commitId} = ${commitId})`,
        contact: contacts,
        policyHash: sql<string>`(select policy.hash from ${policies} policy
          join ${complaints} on ${complaints.policyVersion} = policy.version where ${complaints.number} = ${number})`,
        filedBy: sql<string>`(select filed_by from ${complaints} where ${complaints.number} = ${number})`,
        ...withTexts,
        /** The time of the command is over. */
        over: sql<boolean>`coalesce(${isOver}, false)`,
        /** Who gave it, as their rows are now. */
        person: staff,
        writtenTo: sql<WrittenTo[]>`case when ${command}::uuid is null then '[]' else
          (select ${writtenTo} from ${complaints} where ${complaints.number} = ${number}) end`,
        standing,
        isClient: sql<boolean>`exists (select from ${keys} where ${keys.kind} = 'client'
          and ${keys.name} = ${actorId} and ${keys.revokedAt} is null)`,
        /** The key or the session it was given with; a client's key can be known by whoever runs the client, whoever made it. */
        credential: {
          hasEnded: sql<boolean>`case when ${commands.givenWith} is null then false
            when ${keys.id} is not null then ${keys.revokedAt} is not null
            else ${sessions.id} is null or ${sessions.endedAt} is not null end`,
          makers: sql<string[]>`coalesce(${keys.makers}, ${sessions.makers}, '{}')`,
          areConcerned: sql<boolean>`exists (
            select from unnest(coalesce(${keys.makers}, ${sessions.makers})) maker(id)
            where maker.id <> coalesce(${keys.staffId}, ${sessions.staffId})
              and maker.id in ${inLineWith(accountsOfCase)})`,
        },
        receipt: receipts,
        facts: factColumns,
        /** The complaints merged into this one that still wait for its end. */
        waiting: sql<string[]>`array(select other.number from ${complaints} other
          where other.merged_into = ${number} and other.stage <> 'closed' order by other.number)`,
      })
      .from(contacts)
      .leftJoin(commands, eq(commands.id, command))
      .leftJoin(staff, eq(staff.id, actorId))
      .leftJoin(keys, eq(keys.id, commands.givenWith))
      .leftJoin(sessions, eq(sessions.id, commands.givenWith))
      .leftJoin(receipts, eq(receipts.id, receipt))
      .leftJoin(
        complaintFacts,
        and(eq(complaintFacts.number, contacts.number), eq(complaintFacts.round, round)),
      )
      .where(eq(contacts.number, number)),
);
