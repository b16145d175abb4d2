/** The seal of the journal (process row P14): what has been put into the log, and the heads of it that were signed. */
import { sql } from 'drizzle-orm';
import { bigint, boolean, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { bytes } from '../bytes.js';
import { instant } from '../instant.js';
import { transaction } from '../transaction.js';

/** An entry of the log: the commitment to an entry of the journal, and the salt that opens it. */
export const sealedEntries = pgTable(
  'sealed_entries',
  {
    index: bigint({ mode: 'number' }).primaryKey(),
    /** The log outlives the case: no row of it has to be there. */
    number: text().notNull(),
    version: integer().notNull(),
    salt: bytes().notNull(),
    commitment: bytes().notNull(),
  },
  (t) => [unique('sealed_entries_once').on(t.number, t.version)],
);

/** The commitment to a text that an entry brought; without the text and the salt it says nothing. */
export const sealedTexts = pgTable(
  'sealed_texts',
  {
    id: uuid().notNull(),
    name: text().notNull(),
    number: text().notNull(),
    version: integer().notNull(),
    /** Null once the text was erased. */
    salt: bytes(),
    commitment: bytes().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.id, t.name] }),
    unique('sealed_texts_entry').on(t.number, t.version, t.name),
  ],
);

/** How far the sequencer has come in the order of commits. */
export const sealPlace = pgTable('seal_place', {
  only: boolean().primaryKey().default(true),
  changedIn: transaction('changed_in').notNull(),
  number: text().notNull(),
});

/** Each head of the log that was signed, as it was signed. */
export const checkpoints = pgTable('checkpoints', {
  size: bigint({ mode: 'number' }).primaryKey(),
  root: bytes().notNull(),
  signed: text().notNull(),
  at: instant()
    .notNull()
    .default(sql`now()`),
});

/** Which head an anchor keeps of each day (UTC). */
export const anchored = pgTable(
  'anchored',
  {
    anchor: text().notNull(),
    day: text().notNull(),
    size: bigint({ mode: 'number' }).notNull(),
    /** Null until it has it. */
    at: instant(),
  },
  (t) => [primaryKey({ columns: [t.anchor, t.day] })],
);
