import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Course, Question } from '../../domain/training/course.js';
import type { Requirement } from '../../domain/training/gate.js';
import type { Locale } from '../../domain/vocabulary.js';
import { instant } from '../instant.js';
import { staff } from './people.js';

/** Courses of the staff. */
export const courses = pgTable('courses', {
  id: text().primaryKey(),
  name: jsonb().$type<Course['name']>().notNull(),
  /** How long a record holds; null: for good. */
  validDays: integer('valid_days'),
});

/** What a course teaches and asks, version by version; what was published stays as it is. */
export const courseVersions = pgTable(
  'course_versions',
  {
    course: text()
      .notNull()
      .references(() => courses.id),
    version: integer().notNull(),
    outline: jsonb().$type<Record<Locale, string>>().notNull(),
    questions: jsonb().$type<Question[]>().notNull(),
    passMark: integer('pass_mark').notNull(),
    /** From then on records of earlier versions no longer hold; null: they do. */
    renewFrom: instant('renew_from'),
    publishedAt: instant('published_at')
      .notNull()
      .default(sql`now()`),
  },
  (t) => [primaryKey({ columns: [t.course, t.version] })],
);

const ofPerson = () => ({
  id: uuid()
    .primaryKey()
    .default(sql`uuidv7()`),
  person: text()
    .notNull()
    .references(() => staff.id),
});

/** Who has passed what. */
export const trainingRecords = pgTable(
  'training_records',
  {
    ...ofPerson(),
    course: text().notNull(),
    version: integer().notNull(),
    passedAt: instant('passed_at').notNull(),
    /** Null: for good. */
    expiresAt: instant('expires_at'),
    how: text().$type<'quiz' | 'lead' | 'import'>().notNull(),
    /** Who wrote it down. */
    by: text().notNull(),
    /** Taken away: it holds no longer. */
    endedAt: instant('ended_at'),
  },
  (t) => [
    foreignKey({
      columns: [t.course, t.version],
      foreignColumns: [courseVersions.course, courseVersions.version],
    }),
    index('training_records_person').on(t.person, t.course),
    check('training_records_expires_later', sql`${t.passedAt} < ${t.expiresAt}`),
  ],
);

/** Which courses a class or a role needs; without `since` it is not turned on. */
export const trainingRequirements = pgTable(
  'training_requirements',
  {
    of: text().$type<Requirement['of']>().notNull(),
    name: text().notNull(),
    course: text()
      .notNull()
      .references(() => courses.id),
    since: instant(),
  },
  (t) => [primaryKey({ columns: [t.of, t.name, t.course] })],
);

/** Somebody goes on without a course until then: a lead answers for it. */
export const trainingExceptions = pgTable(
  'training_exceptions',
  {
    ...ofPerson(),
    course: text()
      .notNull()
      .references(() => courses.id),
    until: instant().notNull(),
    why: text().notNull(),
    by: text().notNull(),
    at: instant()
      .notNull()
      .default(sql`now()`),
  },
  (t) => [index('training_exceptions_person').on(t.person, t.course)],
);

/** Of which lapse who was told, so many days before: once. */
export const trainingWarnings = pgTable(
  'training_warnings',
  {
    person: text()
      .notNull()
      .references(() => staff.id),
    course: text().notNull(),
    lapsesAt: instant('lapses_at').notNull(),
    daysBefore: integer('days_before').notNull(),
  },
  (t) => [primaryKey({ columns: [t.person, t.course, t.lapsesAt, t.daysBefore] })],
);

/** Disturbing cases that somebody was given or shown, while a limit is in force: what a day's count needs, and no longer. */
export const exposures = pgTable(
  'exposures',
  {
    person: text()
      .notNull()
      .references(() => staff.id),
    number: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.person, t.at, t.number] }), index('exposures_at').on(t.at)],
);
