/** Files: the bytes by their hash, and under which name, by whom and to what they were brought. */
import { sql } from 'drizzle-orm';
import { boolean, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { Audience } from '../../domain/commands/command.js';
import type { FileType } from '../../domain/policy/evidence.js';
import { instant } from '../instant.js';
import { transaction } from '../transaction.js';
import { complaints } from './complaints.js';

/** What the store holds, once for the same bytes. */
export const files = pgTable('files', {
  /** In hexadecimal; the store's key. */
  sha256: text().primaryKey(),
  type: text().$type<FileType>().notNull(),
  bytes: integer().notNull(),
  /** A malware scanner has found nothing. */
  checked: boolean().notNull(),
  storedAt: instant('stored_at')
    .notNull()
    .default(sql`now()`),
});

/** A file as somebody sent it: an upload, until a command or a submission names it, then an attachment of the case. */
export const attachments = pgTable(
  'attachments',
  {
    id: uuid().primaryKey(),
    sha256: text()
      .notNull()
      .references(() => files.sha256),
    name: text().notNull(),
    /** Whoever sent it: the caller's id. */
    caller: text().notNull(),
    storedAt: instant('stored_at')
      .notNull()
      .default(sql`now()`),
    number: text().references(() => complaints.number),
    /** What brought it: a command, or the submission. */
    broughtBy: uuid('brought_by'),
    /** The transaction that made it part of the case. */
    broughtIn: transaction('brought_in'),
    audience: text().$type<Audience>(),
    /** It waits for a second person before the respondent may see it. */
    held: boolean().notNull().default(false),
    /** The command that hid it from all but auditors. */
    withdrawnBy: uuid('withdrawn_by'),
  },
  (t) => [
    index('attachments_number').on(t.number),
    index('attachments_file').on(t.sha256),
    index('attachments_brought')
      .on(t.storedAt)
      .where(sql`${t.number} is not null`),
    index('attachments_brought_in')
      .on(t.broughtIn, t.id)
      .where(sql`${t.broughtIn} is not null`),
    index('attachments_unused')
      .on(t.storedAt)
      .where(sql`${t.number} is null`),
  ],
);
