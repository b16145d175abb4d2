import { sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  json,
  jsonb,
  pgSequence,
  pgTable,
  primaryKey,
  serial,
  text,
  unique,
  uuid,
  type AnyPgColumn,
} from 'drizzle-orm/pg-core';
import type { Audience } from '../../domain/commands/command.js';
import type { Complaint } from '../../domain/complaint/state.js';
import type { Event, EventType, Level, TaskResult } from '../../domain/complaint/events.js';
import type { UrgentDeadline } from '../../domain/clocks/urgency.js';
import type { WorkKind } from '../../domain/people/work.js';
import type { PolicyDocument } from '../../domain/policy/policy.js';
import type {
  Category,
  Channel,
  LetterName,
  Locale,
  Severity,
  Stage,
  TaskKind,
  TeamId,
} from '../../domain/vocabulary.js';
import { instant } from '../instant.js';
import { transaction } from '../transaction.js';

/** Each API process takes a block of a hundred numbers at a time. */
export const complaintNumber = pgSequence('complaint_number', { increment: 100, startWith: 100 });

/** Every policy that ever held; a complaint keeps the version it began with. */
export const policies = pgTable('policies', {
  version: serial().primaryKey(),
  /** Not jsonb, which has an order of its own: classes are offered in that of the document. */
  document: json().$type<PolicyDocument>().notNull(),
  hash: text().notNull().unique(),
  createdAt: instant('created_at')
    .notNull()
    .default(sql`now()`),
});

/** The one policy that administrators prepare, before it is in force. */
export const policyDraft = pgTable(
  'policy_draft',
  {
    only: boolean().primaryKey().default(true),
    /** One more at each change. */
    revision: integer().notNull(),
    /** The version it was made from: where another is in force by now, it is stale. */
    basedOn: integer('based_on').notNull(),
    document: json().$type<PolicyDocument>().notNull(),
    changedBy: text('changed_by').notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (t) => [check('policy_draft_only', sql`${t.only}`)],
);

/** Of the column `state`: its decisions suspend somebody, or what they suspended still is. */
export const isSuspending = (state: SQLWrapper): SQL =>
  sql`${state} @? '$ ? (exists (@.sanctions) || @.decision.remedies[*].kind == "suspend-account"
    || @.earlier.decision.remedies[*].kind == "suspend-account")'`;

/** The case: its state, and beside it the columns lists filter by, which `columns(state)` derives. */
export const complaints = pgTable(
  'complaints',
  {
    number: text().primaryKey(),
    version: integer().notNull(),
    state: jsonb().$type<Complaint>().notNull(),
    /** No foreign key: every insert would lock the row of the one policy. */
    policyVersion: integer('policy_version').notNull(),
    stage: text().$type<Stage>().notNull(),
    category: text().$type<Category>().notNull(),
    severity: text().$type<Severity>().notNull(),
    team: text().$type<TeamId>().notNull(),
    owner: text(),
    approver: text(),
    channel: text().$type<Channel>().notNull(),
    escalation: integer().$type<Level>().notNull(),
    nextDeadline: instant('next_deadline'),
    /** Which deadline that is. */
    deadline: text().$type<UrgentDeadline>(),
    /** Overdue from here on; null while no deadline runs. */
    overdueAt: instant('overdue_at'),
    /** Since when a clock of it stands still. */
    pausedSince: instant('paused_since'),
    danger: boolean().notNull().default(false),
    /** Since when something said from outside waits to be read. */
    unreadSince: instant('unread_since'),
    receivedAt: instant('received_at').notNull(),
    trustedFlagger: boolean('trusted_flagger').notNull().default(false),
    /** When it was written, not when its transaction began. */
    updatedAt: instant('updated_at')
      .notNull()
      .default(sql`clock_timestamp()`),
    /** The transaction that changed it last: lists go by it, since nothing appears before what has been shown. */
    changedIn: transaction('changed_in')
      .notNull()
      .default(sql`pg_current_xact_id()`),
    /** The oldest transaction that was under way then: all before it had ended by `updatedAt`. */
    oldestOpen: transaction('oldest_open')
      .notNull()
      .default(sql`pg_snapshot_xmin(pg_current_snapshot())`),
    closedAt: instant('closed_at'),
    /** Id of the caller who submitted it. */
    filedBy: text('filed_by').notNull(),
    /** Id of the key it was submitted with. */
    filedWith: text('filed_with'),
    externalId: text('external_id'),
    /** Beside an `externalId`: keyed hashes of what was submitted, field by field. */
    prints: jsonb().$type<Record<string, string>>(),
    trackingHash: text('tracking_hash').notNull().unique(),
    /** SHA-256 of the private token of the respondent's page. */
    respondentHash: text('respondent_hash').unique(),
    mergedInto: text('merged_into'),
    /** Nothing is left to wait for: upkeep found it so since the last commit. */
    settled: boolean().notNull().default(false),
    /** Something is to be done in it: it has rows of `work`. */
    hasWork: boolean('has_work').notNull().default(false),
  },
  (t) => [
    unique('complaints_external_id').on(t.filedBy, t.externalId),
    index('complaints_merged')
      .on(t.mergedInto)
      .where(sql`${t.mergedInto} is not null`),
    index('complaints_changed').on(t.changedIn, t.number),
    index('complaints_updated').on(t.updatedAt),
    index('complaints_received').on(t.receivedAt, t.number),
    index('complaints_team').on(t.team, t.receivedAt, t.number),
    index('complaints_owner')
      .on(t.owner, t.receivedAt, t.number)
      .where(sql`${t.owner} is not null`),
    index('complaints_approver')
      .on(t.approver)
      .where(sql`${t.approver} is not null`),
    // All that a board counts by, so that its numbers come from the index alone.
    index('complaints_open')
      .on(
        ...([t.team, t.stage, t.number, t.owner, t.approver, t.filedBy, t.receivedAt] as const),
        ...([t.deadline, t.nextDeadline, t.overdueAt, t.pausedSince, t.danger] as const),
      )
      .where(sql`${t.stage} <> 'closed'`),
    // By whom work is seen, so that lists of it need not look at complaints one by one.
    index('complaints_work')
      .on(t.number, t.team, t.owner, t.approver, t.filedBy)
      .where(sql`${t.hasWork}`),
    index('complaints_overdue')
      .on(t.overdueAt)
      .where(sql`${t.overdueAt} is not null`),
    index('complaints_unread')
      .on(t.unreadSince)
      .where(sql`${t.unreadSince} is not null`),
    index('complaints_unsettled')
      .on(t.number)
      .where(sql`not ${t.settled}`),
    index('complaints_suspending').on(t.number).where(isSuspending(t.state)),
    index('complaints_closed')
      .on(t.closedAt, t.number)
      .where(sql`${t.stage} = 'closed'`),
    index('complaints_held')
      .on(t.number)
      .where(sql`${t.state} -> 'hold' ->> 'scope' = 'person'`),
    index('complaints_needs')
      .on(t.number)
      .where(sql`jsonb_array_length(${t.state} -> 'needs') > 0`),
  ],
);

const number = () =>
  text()
    .notNull()
    .references(() => complaints.number);

/** Personal data, kept apart from the case. */
export const contacts = pgTable(
  'contacts',
  {
    number: number().primaryKey(),
    email: text(),
    phone: text(),
    /** Where they write to us on the platform. */
    conversation: text(),
    locale: text().$type<Locale>().notNull(),
    accountId: text('account_id'),
    /** On the word of somebody trusted with it; anybody else may name whatever account. */
    accountAsserted: boolean('account_asserted').notNull().default(false),
    subjectType: text('subject_type'),
    subjectReference: text('subject_reference'),
    /** Where the complainant is reached themself, while somebody speaks for them. */
    representedEmail: text('represented_email'),
    representedPhone: text('represented_phone'),
    /** Whose it is, as the platform said last. */
    subjectAccount: text('subject_account'),
    /** What the reference is found by. */
    subjectParts: text('subject_parts').array().notNull().default([]),
    /** Those of complaints merged into this one, from then on. */
    joinedAccounts: text('joined_accounts').array().notNull().default([]),
  },
  (t) => [
    index('contacts_account').on(t.accountId, t.number),
    index('contacts_subject_account')
      .on(t.subjectAccount, t.number)
      .where(sql`${t.subjectAccount} is not null`),
    index('contacts_subject').on(t.subjectReference, t.number),
    index('contacts_subject_parts')
      .using('gin', t.subjectParts)
      .where(sql`${t.subjectParts} <> '{}'`),
    index('contacts_email').on(sql`lower(${t.email})`),
    index('contacts_phone').on(t.phone),
    index('contacts_conversation')
      .on(t.conversation)
      .where(sql`${t.conversation} is not null`),
    index('contacts_joined')
      .using('gin', t.joinedAccounts)
      .where(sql`${t.joinedAccounts} <> '{}'`),
  ],
);

/** Of a row of `contacts`: the platform accounts the complaint is of or about, and nulls. */
export const accountsOfCase = sql`(array[${contacts.accountId}, ${contacts.subjectReference}] || ${contacts.joinedAccounts})`;

/** What people wrote, under the id of the command it came with. */
export const texts = pgTable(
  'texts',
  {
    id: uuid().notNull(),
    name: text().notNull(),
    number: number(),
    audience: text().$type<Audience>().notNull(),
    text: text().notNull(),
    /** What it is found by; gone with it. */
    terms: text().array().notNull().default([]),
    /** It may betray the complainant to the respondent: not shown to them until somebody releases it. */
    held: boolean().notNull().default(false),
    /** When its author wrote it, where the platform says so: messages come out of order. */
    writtenAt: instant('written_at'),
    storedAt: instant('stored_at')
      .notNull()
      .default(sql`now()`),
  },
  (t) => [
    primaryKey({ columns: [t.id, t.name] }),
    index('texts_number').on(t.number),
    index('texts_terms').using('gin', t.terms),
  ],
);

/** Of the column `type`: what became of a file. */
export const custodyEvents = (type: SQLWrapper): SQL =>
  sql`${type} in ('text-released', 'evidence-withdrawn')`;

/** What happened. Append-only: a trigger refuses every change. */
export const journal = pgTable(
  'journal',
  {
    number: number(),
    version: integer().notNull(),
    at: instant().notNull(),
    recordedAt: instant('recorded_at')
      .notNull()
      .default(sql`now()`),
    type: text().$type<EventType>().notNull(),
    by: text(),
    commitId: text('commit_id').notNull(),
    writtenIn: transaction('written_in')
      .notNull()
      .default(sql`pg_current_xact_id()`),
    data: jsonb().$type<Event>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.number, t.version] }),
    index('journal_commit').on(t.number, t.commitId),
    index('journal_custody').on(t.at).where(custodyEvents(t.type)),
    index('journal_custody_written').on(t.writtenIn, t.number, t.version).where(custodyEvents(t.type)),
  ],
);

type WorkOrder = Record<'danger' | 'first' | 'dueAt' | 'number' | 'kind' | 'n', AnyPgColumn>;
/** As lists of work go: danger first, then what is reviewed first, then by what is due next; what has no date comes last. */
const inOrder = ({ danger, first, dueAt, number, kind, n }: WorkOrder) =>
  [sql`(not ${danger})`, sql`(not ${first})`, sql`coalesce(${dueAt}, 'infinity')`, number, kind, n] as const;

/** What there is to do in open complaints, as the core says it of their state. */
export const work = pgTable(
  'work',
  {
    number: number(),
    kind: text().$type<WorkKind>().notNull(),
    n: integer().notNull(),
    person: text(),
    team: text().$type<TeamId>().notNull(),
    danger: boolean().notNull(),
    first: boolean().notNull().default(false),
    dueAt: instant('due_at'),
  },
  (t) => [
    primaryKey({ columns: [t.number, t.kind, t.n] }),
    index('work_person').on(t.person, ...inOrder(t)),
    index('work_order').on(...inOrder(t)),
  ],
);

/** Work handed to a person beside the course of the case; `n` is the version of the event that raised it. */
export const tasks = pgTable(
  'tasks',
  {
    number: number(),
    n: integer().notNull(),
    kind: text().$type<TaskKind>().notNull(),
    team: text().$type<TeamId>().notNull(),
    owner: text(),
    step: integer(),
    letter: text().$type<LetterName>(),
    dueAt: instant('due_at').notNull(),
    raisedAt: instant('raised_at').notNull(),
    doneAt: instant('done_at'),
    result: text().$type<TaskResult>(),
  },
  (t) => [
    primaryKey({ columns: [t.number, t.n] }),
    index('tasks_open')
      .on(t.owner)
      .where(sql`${t.doneAt} is null`),
  ],
);
