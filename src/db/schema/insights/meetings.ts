import { sql } from 'drizzle-orm';
import { date, foreignKey, index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import type { ActionStage } from '../../../domain/insights/meetings/action.js';
import type { Pack } from '../../../domain/insights/meetings/pack.js';
import type { Warning } from '../../../domain/insights/suggestions/due.js';
import { instant } from '../../instant.js';
import { reports } from './reports.js';
import { staff } from '../people.js';

/** Meetings on complaints. Their pack is frozen: the database refuses to change it. */
export const meetings = pgTable(
  'meetings',
  {
    id: uuid()
      .primaryKey()
      .default(sql`uuidv7()`),
    /** A day of the zone of reports. */
    heldOn: date('held_on').notNull(),
    report: text().notNull(),
    version: integer().notNull(),
    pack: jsonb().$type<Pack>().notNull(),
    /** Who of the staff was there. */
    present: text().array().notNull().default([]),
    minutes: text().notNull().default(''),
    madeAt: instant('made_at')
      .notNull()
      .default(sql`now()`),
    madeBy: text('made_by').notNull(),
  },
  (t) => [foreignKey({ columns: [t.report, t.version], foreignColumns: [reports.name, reports.version] })],
);

/** What they decided. */
export const actions = pgTable(
  'actions',
  {
    id: uuid()
      .primaryKey()
      .default(sql`uuidv7()`),
    meeting: uuid()
      .notNull()
      .references(() => meetings.id),
    title: text().notNull(),
    owner: text()
      .notNull()
      .references(() => staff.id),
    dueOn: date('due_on').notNull(),
    stage: text().$type<ActionStage>().notNull(),
    endedOn: date('ended_on'),
    reason: text(),
    madeAt: instant('made_at')
      .notNull()
      .default(sql`now()`),
    madeBy: text('made_by').notNull(),
    /** The last that its owner was told of the day it is due. */
    warned: text().$type<Warning>(),
  },
  (t) => [index('actions_stage').on(t.stage, t.id), index('actions_meeting').on(t.meeting, t.id)],
);
