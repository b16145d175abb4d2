/** Puts a told year into a database, by COPY. */
import { eq } from 'drizzle-orm';
import postgres from 'postgres';
import { openDatabase } from '../../../src/db/client.js';
import { ensurePolicy } from '../../../src/db/complaints/policies.js';
import { complaints } from '../../../src/db/schema/complaints.js';
import { complaintFacts } from '../../../src/db/schema/facts.js';
import { complaintNumber } from '../../../src/domain/intake/number.js';
import { categoryOf } from '../../../src/domain/policy/categories.js';
import { defaultPolicy } from '../../../src/domain/policy/policy.js';
import { copyAll } from '../../loading/copying.js';
import { rowsOf, tablesOfCases } from '../../loading/rows.js';
import { FIRST, policy, tellYear, type Told, type Year } from './year.js';

const AT_ONCE = 1_000;
const tables = { ...tablesOfCases, complaintFacts };

/** Until the signal, `report` is told how many complaints are put in. */
export type Watched = { report?: (loaded: number) => void; signal?: AbortSignal };

/** Tells the year and puts it in, whole or not at all; false where the database has a year already. */
export async function loadYear(url: string, year: Year, { report, signal }: Watched = {}): Promise<boolean> {
  const policyVersion = await prepare(url);
  if (policyVersion === null) return false;
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const own = await sql.reserve();
    const pseudonyms = new Map<string, string>();
    let [waiting, loaded]: [Told[], number] = [[], 0];
    const put = async (): Promise<void> => {
      if (waiting.length === 0) return;
      signal?.throwIfAborted();
      const named = await nameSubjects(own, waiting, pseudonyms);
      await copyAll(
        own,
        tables,
        waiting.map((one) => ({
          ...rowsOf({ ...one, policyVersion }),
          complaintFacts: factRows(one, named),
        })),
      );
      loaded += waiting.length;
      waiting = [];
      report?.(loaded);
    };
    await own`begin`;
    for (const one of tellYear(year)) if (waiting.push(one) === AT_ONCE) await put();
    await put();
    await own`commit`;
    await own`analyze`;
    own.release();
    return true;
  } finally {
    await sql.end();
  }
}

/** The version of the policy that the year went by; null where a year was told before. */
async function prepare(url: string): Promise<number | null> {
  await using database = openDatabase(url);
  const { db } = database;
  const first = complaintNumber(FIRST);
  const told = await db.$count(complaints, eq(complaints.number, first));
  return told > 0 ? null : await ensurePolicy(db, defaultPolicy);
}

/** Gives every subject that these speak of a pseudonym, and keeps it among those that were given. */
async function nameSubjects(
  sql: postgres.ReservedSql,
  told: readonly Told[],
  pseudonyms: Map<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const fresh = new Set(told.map(subjectOf).filter((reference) => !pseudonyms.has(reference)));
  const named = await sql<{ reference: string; pseudonym: string }[]>`
    insert into subjects (type, reference) select 'post', unnest(${[...fresh]}::text[])
    on conflict on constraint subjects_reference do update set reference = excluded.reference
    returning reference, pseudonym`;
  for (const { reference, pseudonym } of named) pseudonyms.set(reference, pseudonym);
  return pseudonyms;
}

const subjectOf = ({ contact }: Told): string => contact.subjectReference.toLowerCase();

const factRows = (told: Told, pseudonyms: ReadonlyMap<string, string>) =>
  told.facts.map((facts) => ({
    ...facts,
    kind: categoryOf(policy, facts.category).kind,
    locale: told.contact.locale,
    subject: pseudonyms.get(subjectOf(told)) ?? null,
  }));
