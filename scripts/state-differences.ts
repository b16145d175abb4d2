/** Holds the three forms of every complaint against each other (row, journal, run), and loads against what is carried. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import { asc, eq, gt, sql } from 'drizzle-orm';
import type { Db } from '../src/db/client.js';
import { columns } from '../src/db/complaints/columns.js';
import { isUnfinished } from '../src/db/complaints/runs.js';
import { entries } from '../src/db/complaints/journal.js';
import { workOf } from '../src/db/lists/work.js';
import { complaints, contacts, tasks, texts } from '../src/db/schema/complaints.js';
import { staff } from '../src/db/schema/people.js';
import type { Complaint } from '../src/domain/complaint/state.js';
import { workIn, workKey, type Work } from '../src/domain/people/work.js';
import { partsOfReference } from '../src/domain/text/reference.js';
import { termsOf } from '../src/domain/text/terms.js';
import { evolve } from '../src/domain/complaint/evolve.js';
import { askRun } from '../src/runs/ask.js';

/** `field` is the first that differs, or in brackets what is wrong with the run. A load differs under a person's id. */
export type Difference = { number: string; where: 'row' | 'journal' | 'run' | 'load'; field: string };
export type Verified = { complaints: number; differences: Difference[] };

type Row = typeof complaints.$inferSelect;

const PAGE = 100;
/** A complaint that moves is between two of its forms for moments: it is looked at again before it is reported. */
const LOOKS = 4;
const BETWEEN_LOOKS_MS = 500;
/** A run that is not cached has to be replayed by a worker first. */
const ANSWER_WITHIN_MS = 30_000;

/** Compares every complaint; `temporal` is the namespace its runs are in. */
export async function stateDifferences(db: Db, temporal: Client): Promise<Verified> {
  const differences: Difference[] = [];
  let count = 0;
  for (let after = ''; ;) {
    const page = await db
      .select({ number: complaints.number })
      .from(complaints)
      .where(gt(complaints.number, after))
      .orderBy(asc(complaints.number))
      .limit(PAGE);
    const found = await Promise.all(page.map(({ number }) => differencesOf(db, temporal, number)));
    differences.push(...found.flat());
    count += page.length;
    const last = page.at(-1);
    if (last === undefined)
      return { complaints: count, differences: [...differences, ...(await loadDifferences(db))] };
    after = last.number;
  }
}

/** People whose load is not what they carry: it is counted as it changes, never anew. */
export async function loadDifferences(db: Db): Promise<Difference[]> {
  const carried = sql<number>`(select count(*) from (
    select owner from ${complaints} where stage <> 'closed'
    union all select approver from ${complaints} where stage <> 'closed'
    union all select owner from ${tasks} where done_at is null
  ) duty (person) where person = "staff"."id")`.mapWith(Number);
  const found = await db
    .select({ id: staff.id, load: staff.load, carried })
    .from(staff)
    .orderBy(asc(staff.id));
  return found
    .filter(({ load, carried: duties }) => load !== duties)
    .map(({ id, load, carried: duties }) => ({ number: id, where: 'load', field: `${load}, not ${duties}` }));
}

async function differencesOf(db: Db, temporal: Client, number: string): Promise<Difference[]> {
  for (let look = 1; ; look++) {
    const found = await compare(db, temporal, number);
    if (found.length === 0 || look === LOOKS) return found;
    await delay(BETWEEN_LOOKS_MS);
  }
}

/** The one of the three that stands alone is at fault; where all differ, the journal is believed. */
async function compare(db: Db, temporal: Client, number: string): Promise<Difference[]> {
  const [row] = await db.select().from(complaints).where(eq(complaints.number, number));
  if (row === undefined) return [];
  const journal = await folded(db, number);
  const run = await askRun(temporal, number, ANSWER_WITHIN_MS);
  const unfinished = await isUnfinished(db, number);
  const between = firstDifference(journal, row.state);
  if (between !== null && run.state !== null && firstDifference(row.state, run.state) === null)
    return [{ number, where: 'journal', field: between }];
  const fields = {
    row:
      between ??
      // Upkeep settles a row after its last commit; only one with something left to do may not be.
      firstDifference({ ...columns(row.state), settled: row.settled && !unfinished }, columnsOf(row)) ??
      firstDifference(byKey(workIn(row.state)), byKey(await storedWork(db, number)), 'work') ??
      (await wordsDifference(db, number)),
    run: run.state === null ? null : firstDifference(journal, run.state),
  };
  const carried = run.status === 'RUNNING' || !unfinished;
  const wrong = run.status === 'SILENT' ? '(does not answer)' : carried ? null : `(${run.status})`;
  return [
    ...(fields.row === null ? [] : [{ number, where: 'row' as const, field: fields.row }]),
    ...[fields.run ?? wrong]
      .flatMap((field) => field ?? [])
      .map((field) => ({ number, where: 'run' as const, field })),
  ];
}

/** The stored columns that are derived from the state. */
const columnsOf = (row: Row): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).filter(([name]) => name in columns(row.state)));

const byKey = (list: readonly Work[]): Record<string, Work> =>
  Object.fromEntries(list.map((work) => [workKey(work), work]));
const storedWork = async (db: Db, number: string): Promise<Work[]> =>
  (await workOf(db, number)).map(({ number: _number, ...work }) => work);

/** What a complaint is found by, held against its words and its subject. */
async function wordsDifference(db: Db, number: string): Promise<string | null> {
  const written = await db.select().from(texts).where(eq(texts.number, number));
  const [contact] = await db.select().from(contacts).where(eq(contacts.number, number));
  const { subjectReference = null, subjectParts = [] } = contact ?? {};
  return (
    firstDifference(
      written.map(({ text }) => termsOf(text)),
      written.map(({ terms }) => terms),
      'terms',
    ) ?? firstDifference(partsOfReference(subjectReference), subjectParts, 'subjectParts')
  );
}

async function folded(db: Db, number: string): Promise<Complaint | null> {
  let state: Complaint | null = null;
  for (const { data } of await entries(db, number)) state = evolve(state, data);
  return state;
}

/** The path of the first field in which two values differ as JSON; null where they are equal. */
export function firstDifference(wanted: unknown, found: unknown, path = ''): string | null {
  if (isRecord(wanted) && isRecord(found)) {
    for (const key of new Set([...Object.keys(wanted), ...Object.keys(found)])) {
      const field = firstDifference(wanted[key], found[key], path === '' ? key : `${path}.${key}`);
      if (field !== null) return field;
    }
    return null;
  }
  return wanted === found ? null : path === '' ? '(all)' : path;
}

/** Lists too: their keys are their places. */
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
