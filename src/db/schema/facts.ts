import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Facts } from '../../domain/facts/facts.js';
import type { Locale } from '../../domain/vocabulary.js';
import { likeness, response, running } from '../facts/likeness.js';
import { instant } from '../instant.js';

/** Several spans of each: a row of an old round among new ones does not make one of all the time between. */
const spans = 'timestamptz_minmax_multi_ops';
const ms = (name: string) => bigint(name, { mode: 'number' });

/** What reports read: a row for each round, without any complainant or respondent, kept current by the commit. */
export const complaintFacts = pgTable(
  'complaint_facts',
  {
    number: text().notNull(),
    round: integer().notNull(),
    begunBy: text('begun_by').$type<Facts['begunBy']>().notNull(),
    appealedBy: text('appealed_by').array().$type<Facts['appealedBy']>().notNull(),
    channel: text().$type<Facts['channel']>().notNull(),
    category: text().$type<Facts['category']>().notNull(),
    severity: text().$type<Facts['severity']>().notNull(),
    team: text().$type<Facts['team']>().notNull(),
    danger: boolean().notNull(),
    integrity: boolean().notNull(),
    ownSubject: boolean('own_subject').notNull(),
    trustedFlagger: boolean('trusted_flagger').notNull().default(false),
    receivedAt: instant('received_at').notNull(),
    beganAt: instant('began_at').notNull(),
    acceptedAt: instant('accepted_at'),
    rejectedAt: instant('rejected_at'),
    openedAt: instant('opened_at'),
    decidedAt: instant('decided_at'),
    withdrawnAt: instant('withdrawn_at'),
    mergedAt: instant('merged_at'),
    takenBackAt: instant('taken_back_at'),
    resultSentAt: instant('result_sent_at'),
    resultWay: text('result_way').$type<NonNullable<Facts['resultWay']>>(),
    toldAt: instant('told_at'),
    toldWay: text('told_way').$type<NonNullable<Facts['toldWay']>>(),
    untoldAt: instant('untold_at'),
    closedAt: instant('closed_at'),
    deadlines: jsonb().$type<Facts['deadlines']>().notNull(),
    dueAt: jsonb('due_at').$type<Facts['dueAt']>().notNull(),
    pausedMs: ms('paused_ms').notNull(),
    extendedMs: ms('extended_ms').notNull(),
    escalation: integer().$type<Facts['escalation']>().notNull(),
    ending: text().$type<NonNullable<Facts['ending']>>(),
    rejectReason: text('reject_reason').$type<NonNullable<Facts['rejectReason']>>(),
    outcome: text().$type<NonNullable<Facts['outcome']>>(),
    verdict: text().$type<NonNullable<Facts['verdict']>>(),
    grounds: text().array().$type<Facts['grounds']>().notNull(),
    remedies: jsonb().$type<Facts['remedies']>().notNull(),
    owner: text(),
    reviewer: text(),
    owned: jsonb().$type<Facts['owned']>().notNull(),
    answering: jsonb().$type<Facts['answering']>().notNull(),
    decider: text(),
    approver: text(),
    questions: integer().notNull(),
    answers: integer().notNull(),
    causes: text().array().$type<NonNullable<Facts['causes']>>(),
    surveyOpenedAt: instant('survey_opened_at'),
    surveyUntil: instant('survey_until'),
    surveyOwner: text('survey_owner'),
    surveyTeam: text('survey_team').$type<NonNullable<Facts['surveyTeam']>>(),
    ratedAt: instant('rated_at'),
    ratedHandling: integer('rated_handling').$type<NonNullable<Facts['ratedHandling']>>(),
    ratedOutcome: integer('rated_outcome').$type<NonNullable<Facts['ratedOutcome']>>(),
    commented: boolean().notNull().default(false),
    /** What the complaint's frozen policy calls the class, and the language of the complainant's letters. */
    kind: text(),
    locale: text().$type<Locale>().notNull(),
    /** What the complaint is about, by a pseudonym; null where it names nothing. */
    subject: uuid(),
    /** What the promise counts by, worked out by PostgreSQL. */
    likeness: text().generatedAlwaysAs(likeness),
    running: doublePrecision().array().generatedAlwaysAs(running),
    response: integer().generatedAlwaysAs(response),
  },
  (t) => [
    primaryKey({ columns: [t.number, t.round] }),
    // All that the promise counts by, so that its figures come from the index alone.
    index('complaint_facts_promise').on(t.beganAt, t.category, t.response, t.likeness, t.running),
    // Where in the table a span of time lies: rounds are written in the order of time, so that it is enough to know of
    // every few pages from when until when, and costs a commit next to nothing.
    index('complaint_facts_instants')
      .using(
        'brin',
        ...([t.receivedAt.op(spans), t.beganAt.op(spans), t.decidedAt.op(spans)] as const),
        ...([t.toldAt.op(spans), t.closedAt.op(spans), t.surveyUntil.op(spans)] as const),
        sql`coalesce(${t.acceptedAt}, ${t.rejectedAt}) ${sql.raw(spans)}`,
        sql`coalesce(${t.decidedAt}, ${t.rejectedAt}) ${sql.raw(spans)}`,
      )
      .with({ pages_per_range: 32, autosummarize: true }),
  ],
);

/** What a pseudonym stands for: whoever takes the row away leaves facts that nobody can trace. */
export const subjects = pgTable(
  'subjects',
  {
    pseudonym: uuid()
      .primaryKey()
      .default(sql`gen_random_uuid()`),
    type: text(),
    reference: text().notNull(),
  },
  (t) => [unique('subjects_reference').on(t.reference, t.type).nullsNotDistinct()],
);
