import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
  type AnyPgColumn,
} from 'drizzle-orm/pg-core';
import type { AccessKind } from '../../domain/disclosure/desk/custody.js';
import type { StaffRole } from '../../domain/people/relations.js';
import type { Lapses } from '../../domain/training/gate.js';
import type { NameInEach } from '../../domain/text/name.js';
import type { Category, Locale, TeamId } from '../../domain/vocabulary.js';
import { instant } from '../instant.js';
import { transaction } from '../transaction.js';

/** Everybody of the platform who may have a part in complaints. */
export const staff = pgTable(
  'staff',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    email: text().notNull(),
    /** Who else of the staff could read there: whoever gave the address, and whoever made the key they gave it with. */
    addressMakers: text('address_makers').array().notNull().default([]),
    phone: text(),
    role: text().$type<StaffRole>().notNull(),
    team: text()
      .$type<TeamId>()
      .references(() => teams.id),
    /** The classes they are trained for. */
    categories: text().array().$type<Category[]>().notNull(),
    /** The first is the one they are written to in. */
    languages: text().array().$type<Locale[]>().notNull(),
    /** Their own account on the platform, for conflicts of interest. */
    accountId: text('account_id').unique(),
    onCall: boolean('on_call').notNull().default(false),
    active: boolean().notNull().default(true),
    /** Open cases they own or approve, and open tasks: the commit keeps count. */
    load: integer().notNull().default(0),
    /** From when they lack what a class, or their role, needs of courses: kept at every change of training. */
    lapses: jsonb().$type<Lapses>().notNull().default({}),
    /** When they last signed in at the desk. */
    signedInAt: instant('signed_in_at'),
  },
  (t) => [index('staff_team').on(t.team)],
);

export const teams = pgTable('teams', {
  id: text().$type<TeamId>().primaryKey(),
  name: jsonb().$type<NameInEach>().notNull(),
  lead: text().references((): AnyPgColumn => staff.id),
  supervisor: text().references((): AnyPgColumn => staff.id),
  /** Not so: nobody joins it and no class goes to it any more; what it has stays with it. */
  active: boolean().notNull().default(true),
});

/** Times when somebody is not there: from `from` until just before `until`. */
export const absences = pgTable(
  'absences',
  {
    id: uuid()
      .primaryKey()
      .default(sql`uuidv7()`),
    staffId: text('staff_id')
      .notNull()
      .references(() => staff.id),
    from: instant().notNull(),
    until: instant().notNull(),
  },
  (t) => [
    index('absences_staff').on(t.staffId, t.until),
    check('absences_ends_later', sql`${t.from} < ${t.until}`),
  ],
);

/** API keys. A staff key acts as that person; a client's key acts as the client its `name` says. */
export const keys = pgTable(
  'keys',
  {
    id: text().primaryKey(),
    hash: text().notNull(),
    kind: text().$type<'client' | 'staff'>().notNull(),
    staffId: text('staff_id').references(() => staff.id),
    name: text().notNull(),
    scopes: text().array().notNull(),
    /** Who of the staff could know it: whoever made it, and whoever made the key they made it with. */
    makers: text().array().notNull().default([]),
    /** What it is for, as whoever made it says. */
    label: text().notNull().default(''),
    createdAt: instant('created_at')
      .notNull()
      .default(sql`now()`),
    /** Written down once in ten minutes. */
    usedAt: instant('used_at'),
    /** Opens nothing from then on; null: until it is revoked. */
    expiresAt: instant('expires_at'),
    /** When administrators were last told that it ends soon. */
    warnedAt: instant('warned_at'),
    revokedAt: instant('revoked_at'),
  },
  (t) => [check('keys_staff_id', sql`(${t.kind} = 'staff') = (${t.staffId} is not null)`)],
);

export const actNames = [
  ...(['make-key', 'revoke-key', 'add-staff', 'change-staff', 'put-team'] as const),
  ...(['add-absence', 'end-absence', 'set-policy', 'end-sessions', 'put-canned-text'] as const),
  ...(['retire-canned-text', 'draft-policy', 'discard-policy-draft'] as const),
  ...(['warn-complainant', 'limit', 'lift-limit', 'keep-limit', 'appeal-limit'] as const),
  ...(['put-cause', 'merge-cause'] as const),
  ...(['put-course', 'publish-course', 'put-requirement', 'record-training'] as const),
  ...(['pass-course', 'except-training', 'end-training'] as const),
  ...(['propose-suggestion', 'change-suggestion', 'start-suggestion', 'finish-suggestion'] as const),
  ...(['check-suggestion', 'abandon-suggestion', 'reopen-suggestion'] as const),
  ...(['publish-suggestion', 'withdraw-suggestion'] as const),
  ...(['hold-meeting', 'minute-meeting'] as const),
  ...(['add-action', 'change-action', 'finish-action', 'drop-action'] as const),
];
export type ActName = (typeof actNames)[number];

/** What people do to the organisation, beside the journals. Append-only: a trigger refuses every change. */
export const acts = pgTable(
  'acts',
  {
    n: integer().primaryKey().generatedAlwaysAsIdentity(),
    at: instant()
      .notNull()
      .default(sql`now()`),
    by: text().notNull(),
    act: text().$type<ActName>().notNull(),
    about: text().notNull(),
    before: jsonb().$type<Record<string, unknown>>(),
    after: jsonb().$type<Record<string, unknown>>(),
  },
  // The newest of them says which policy is in force.
  (t) => [
    index('acts_policy')
      .on(t.n)
      .where(sql`${t.act} = 'set-policy'`),
    index('acts_about').on(t.about, t.n),
  ],
);

/** Who read the text or evidence of which case, or the figures of which person. */
export const accessLog = pgTable(
  'access_log',
  {
    id: uuid()
      .primaryKey()
      .default(sql`uuidv7()`),
    /** Null: it was no case's. */
    number: text(),
    /** Whose figures were shown. */
    about: text(),
    callerId: text('caller_id').notNull(),
    what: text().$type<AccessKind>().notNull(),
    /** The file that was shown. */
    attachment: uuid(),
    at: instant().notNull(),
    /** Who reads the log goes by it: nothing appears before what has been read. */
    writtenIn: transaction('written_in')
      .notNull()
      .default(sql`pg_current_xact_id()`),
  },
  (t) => [
    index('access_log_written').on(t.writtenIn, t.id),
    index('access_log_number').on(t.number, t.at),
    index('access_log_at').on(t.at, t.id),
    index('access_log_caller').on(t.callerId, t.at, t.id),
    index('access_log_about')
      .on(t.about, t.at)
      .where(sql`${t.about} is not null`),
    check(
      'access_log_of',
      sql`(${t.number} is null) = (${t.what} = 'figures') and (${t.about} is null) <> (${t.what} = 'figures')`,
    ),
    index('access_log_attachment')
      .on(t.attachment)
      .where(sql`${t.attachment} is not null`),
  ],
);

/** Who has the page of a case open; it lapses by itself and never keeps anybody from anything. */
export const openings = pgTable(
  'openings',
  {
    number: text().notNull(),
    person: text()
      .notNull()
      .references(() => staff.id),
    since: instant().notNull(),
    seenAt: instant('seen_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.number, t.person] }), index('openings_seen').on(t.seenAt)],
);

/** Ready-made texts of this installation, beside those it comes with; one of the same id takes their place. */
export const cannedTexts = pgTable('canned_texts', {
  id: text().primaryKey(),
  command: text().notNull(),
  field: text().notNull(),
  title: jsonb().$type<Record<Locale, string>>().notNull(),
  text: jsonb().$type<Record<Locale, string>>().notNull(),
  /** Not offered any more, nor is the one of that id that every installation has. */
  retired: boolean().notNull().default(false),
});
