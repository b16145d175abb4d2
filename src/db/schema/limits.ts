import { sql } from 'drizzle-orm';
import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { instant } from '../instant.js';
import { complaints } from './complaints.js';

/** Complainants who were warned, and perhaps limited to one complaint a day: personal data, apart from the log of acts. */
export const limits = pgTable(
  'limits',
  {
    id: uuid().primaryKey(),
    /** The complaint it was recorded at: its address is written to, and whoever sees it sees the limit. */
    number: text()
      .notNull()
      .references(() => complaints.number),
    accountId: text('account_id'),
    email: text(),
    phone: text(),
    warnedAt: instant('warned_at').notNull(),
    warnedBy: text('warned_by').notNull(),
    warnedUntil: instant('warned_until').notNull(),
    warning: text().notNull(),
    limitedAt: instant('limited_at'),
    limitedBy: text('limited_by'),
    until: instant(),
    reason: text(),
    appealedAt: instant('appealed_at'),
    appealDueAt: instant('appeal_due_at'),
    appeal: text(),
    keptAt: instant('kept_at'),
    keptWhy: text('kept_why'),
    liftedAt: instant('lifted_at'),
    liftedWhy: text('lifted_why'),
    passedAt: instant('passed_at'),
    dangerPassedAt: instant('danger_passed_at'),
  },
  (t) => [
    index('limits_number').on(t.number),
    index('limits_until')
      .on(t.until)
      .where(sql`${t.until} is not null and ${t.liftedAt} is null`),
    index('limits_account').on(t.accountId),
    index('limits_email').on(sql`lower(${t.email})`),
    index('limits_phone').on(t.phone),
  ],
);
