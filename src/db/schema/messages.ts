import { sql } from 'drizzle-orm';
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Actor } from '../../domain/commands/command.js';
import type { Refusal } from '../../domain/commands/refusal.js';
import type { Event } from '../../domain/complaint/events.js';
import { priorities, type Priority } from '../../domain/complaint/priority.js';
import type { Post } from '../../domain/people/told/posts.js';
import type { Summary } from '../../domain/complaint/summary.js';
import type { LetterName, Locale, Transport } from '../../domain/vocabulary.js';
import { instant } from '../instant.js';
import { complaints } from './complaints.js';

/** What a caller was told, given again word for word when the request is repeated. */
export type Answer = { status: number; body: unknown };
/** What whoever gave a command was told. */
export type CommandAnswer = { status: number; body: Summary | Refusal };
export type CommandStatus = 'pending' | 'applied' | 'refused' | 'expired';
/** `overtaken`: not sent, since what it says was no longer so. */
export const letterStatuses = ['pending', 'sent', 'delivered', 'bounced', 'failed', 'overtaken'] as const;
export type LetterStatus = (typeof letterStatuses)[number];
/** A letter in words, with its address. */
/** `holderOf`: the type of the subject that `to` names, whose holder the message is for. */
export type WrittenLetter = Record<'to' | 'subject' | 'html' | 'text' | 'sms', string> & {
  holderOf?: string;
};
/** What a provider reports of a letter it took; `returned`: it may arrive another time. */
export type ReceiptResult = 'delivered' | 'bounced' | 'returned';
export const deliveryKinds = [
  'start',
  'receipt',
  'letter',
  'command',
  'news',
  'act',
  'key-expiry',
  'training',
  'duty',
  'sign-in',
  'platform',
] as const;
export type DeliveryKind = (typeof deliveryKinds)[number];
/** Those that are about no complaint: their number is none. */
export const kindsOfNoComplaint: readonly DeliveryKind[] = [
  'act',
  'key-expiry',
  'training',
  'duty',
  'sign-in',
];

/** A command somebody gave: what vouches for the message that carries it out. Its instant is `storedAt`. */
export const commands = pgTable(
  'commands',
  {
    id: uuid().primaryKey(),
    number: text()
      .notNull()
      .references(() => complaints.number),
    name: text().notNull(),
    round: integer().notNull(),
    caller: text().notNull(),
    actor: jsonb().$type<Actor>().notNull(),
    /** The key or the session it was given with; null where a link or the system brought it. */
    givenWith: text('given_with'),
    payload: jsonb().$type<unknown>().notNull(),
    idempotencyKey: text('idempotency_key').notNull(),
    fingerprint: text().notNull(),
    expectedVersion: integer('expected_version'),
    status: text().$type<CommandStatus>().notNull().default('pending'),
    answer: jsonb().$type<CommandAnswer>(),
    storedAt: instant('stored_at')
      .notNull()
      .default(sql`now()`),
    notAfter: instant('not_after').notNull(),
    decidedAt: instant('decided_at'),
  },
  (t) => [
    unique('commands_idempotency_key').on(t.caller, t.idempotencyKey),
    index('commands_number').on(t.number),
    index('commands_without_effect')
      .on(t.id)
      .where(sql`${t.status} <> 'applied'`),
    index('commands_pending')
      .on(t.notAfter)
      .where(sql`${t.status} = 'pending'`),
  ],
);

/** Writes that make no command (submissions, administration): the same key gives the same answer. */
export const requests = pgTable(
  'requests',
  {
    caller: text().notNull(),
    idempotencyKey: text('idempotency_key').notNull(),
    fingerprint: text().notNull(),
    number: text(),
    answer: jsonb().$type<Answer>(),
    storedAt: instant('stored_at')
      .notNull()
      .default(sql`now()`),
  },
  (t) => [primaryKey({ columns: [t.caller, t.idempotencyKey] })],
);

/**
 * "After the commit, tell somebody": written in the transaction that causes it, delivered by a worker. `key` names
 * what is delivered, so that one thing is delivered once.
 */
export const deliveries = pgTable(
  'deliveries',
  {
    id: uuid()
      .primaryKey()
      .default(sql`uuidv7()`),
    /** The complaint's, `act/n` where it is about an act, or `conversation/…` where a message may be about none yet. */
    number: text().notNull(),
    kind: text().$type<DeliveryKind>().notNull(),
    key: text().notNull().unique('deliveries_key'),
    /** The row it is about, where that is not the complaint's. */
    payload: jsonb().$type<{ id?: string }>().notNull(),
    /** Taken before others of its kind. */
    priority: smallint().$type<Priority>().notNull().default(priorities.time),
    attempts: integer().notNull().default(0),
    /** Not taken before; while it is leased, not taken by another. */
    nextAt: instant('next_at')
      .notNull()
      .default(sql`now()`),
    /** Whose it is: the worker that took it last. */
    lease: uuid(),
    createdAt: instant('created_at')
      .notNull()
      .default(sql`now()`),
    doneAt: instant('done_at'),
    /** Given up after its last attempt, until somebody has it delivered again. */
    deadAt: instant('dead_at'),
  },
  (t) => [
    index('deliveries_live')
      .on(t.kind, t.priority, t.id)
      .where(sql`${t.doneAt} is null`),
    index('deliveries_order')
      .on(t.number, t.kind)
      .where(sql`${t.doneAt} is null`),
    index('deliveries_done')
      .on(t.doneAt)
      .where(sql`${t.doneAt} is not null`),
  ],
);

/** Letters called for by events: `id` is `number/version/name/recipient`, and the provider's idempotency key. */
export const letters = pgTable(
  'letters',
  {
    id: text().primaryKey(),
    number: text()
      .notNull()
      .references(() => complaints.number),
    version: integer().notNull(),
    name: text().$type<LetterName>().notNull(),
    /** Such as `complainant:email`, `represented:sms`, `witness:message`, or the id of one of the staff. */
    recipient: text().notNull(),
    transport: text().$type<Transport>().notNull(),
    locale: text().$type<Locale>().notNull(),
    /** The post it was written to a person for; null where it was for the person, or for the complainant. */
    post: jsonb().$type<Post>(),
    /** The event that called for it. */
    data: jsonb().$type<Event>().notNull(),
    status: text().$type<LetterStatus>().notNull().default('pending'),
    /** As it was written last: once an attempt may have sent it, every other sends the same, word for word. */
    written: jsonb().$type<WrittenLetter>(),
    providerId: text('provider_id').unique(),
    /** The transport will report delivery or a bounce. */
    receipts: boolean().notNull().default(false),
    /** Those that may have sent it. */
    attempts: integer().notNull().default(0),
    /** Since when it is tried; what a provider refused for our sake counts as not tried. */
    firstTriedAt: instant('first_tried_at'),
    /** Set where the delivery queue sends it, and no run: not before this instant. */
    notBefore: instant('not_before'),
    /** Where it goes, if not where its recipient is now. */
    address: text(),
    sentAt: instant('sent_at'),
    settledAt: instant('settled_at'),
    /** A code, never the provider's words: why it failed, or, while it waits, what the operator has to mend. */
    failure: text(),
  },
  (t) => [
    index('letters_number').on(t.number),
    index('letters_post')
      .on(t.recipient, t.number)
      .where(sql`${t.post} is not null`),
    index('letters_pending')
      .on(t.number)
      .where(sql`${t.status} = 'pending'`),
  ],
);

/** What providers reported, under their own event ids: a report that comes twice counts once. */
export const receipts = pgTable(
  'receipts',
  {
    id: text().primaryKey(),
    letterId: text('letter_id')
      .notNull()
      .references(() => letters.id),
    result: text().$type<ReceiptResult>().notNull(),
    at: instant().notNull(),
    storedAt: instant('stored_at')
      .notNull()
      .default(sql`now()`),
  },
  (t) => [index('receipts_letter').on(t.letterId)],
);

/** What the platform told, under its own event ids: an event that comes twice counts once. */
export const platformEvents = pgTable('platform_events', {
  id: text().primaryKey(),
  type: text().notNull(),
  /** Null once it was dealt with: what has to be kept of it is kept where it belongs. */
  body: jsonb().$type<unknown>(),
  storedAt: instant('stored_at')
    .notNull()
    .default(sql`now()`),
});

/** Letters that stay here since no provider is set, read at /inbox. */
export const mails = pgTable(
  'mails',
  {
    id: text().primaryKey(),
    transport: text().$type<Transport>().notNull(),
    recipient: text().notNull(),
    subject: text().notNull(),
    html: text(),
    text: text().notNull(),
    sentAt: instant('sent_at').notNull(),
  },
  (t) => [index('mails_sent').on(t.sentAt)],
);
