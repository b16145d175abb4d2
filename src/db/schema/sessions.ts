/** How staff are let in at the desk: the sessions they have, and the links that begin one. */
import { sql } from 'drizzle-orm';
import { index, pgTable, text } from 'drizzle-orm/pg-core';
import type { Locale } from '../../domain/vocabulary.js';
import { instant } from '../instant.js';
import { staff } from './people.js';

/** How somebody signed in; by choosing a sample person only where an installation is tried. */
export const waysIn = ['oidc', 'link', 'sample'] as const;
export type WayIn = (typeof waysIn)[number];

/** A session acts as its person, as a key of theirs does. */
export const sessions = pgTable(
  'sessions',
  {
    /** What lists and commands know it by; it opens nothing. */
    id: text().primaryKey(),
    /** SHA-256 of what the browser holds. */
    hash: text().notNull().unique(),
    staffId: text('staff_id')
      .notNull()
      .references(() => staff.id),
    way: text().$type<WayIn>().notNull(),
    /** Who else of the staff could have signed in so: those who chose the address that let its person in. */
    makers: text().array().notNull(),
    /** The language its pages are in. */
    locale: text().$type<Locale>().notNull(),
    /** The browser and system by name, as far as it says. */
    browser: text().notNull(),
    createdAt: instant('created_at')
      .notNull()
      .default(sql`now()`),
    /** When it was last used, some minutes more or less: not every request is written down. */
    usedAt: instant('used_at')
      .notNull()
      .default(sql`now()`),
    /** It ends then, however much it is used. */
    endsAt: instant('ends_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (t) => [index('sessions_staff').on(t.staffId), index('sessions_ends').on(t.endsAt)],
);

/** Links to sign in by, mailed to one of the staff: each is used once. Its token is made of the id and the secret. */
export const signInLinks = pgTable(
  'sign_in_links',
  {
    id: text().primaryKey(),
    /** SHA-256 of the token. */
    hash: text().notNull().unique(),
    staffId: text('staff_id')
      .notNull()
      .references(() => staff.id),
    /** The page of the desk that it leads to. */
    to: text().notNull(),
    createdAt: instant('created_at')
      .notNull()
      .default(sql`now()`),
    endsAt: instant('ends_at').notNull(),
    /** When it was used, or the address it was sent to replaced. */
    endedAt: instant('ended_at'),
  },
  (t) => [index('sign_in_links_staff').on(t.staffId), index('sign_in_links_ends').on(t.endsAt)],
);
