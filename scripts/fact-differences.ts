/** Holds the facts of every complaint against its journal. */
import type { Db } from '../src/db/client.js';
import { loadRun } from '../src/db/complaints/runs.js';
import { entries } from '../src/db/complaints/journal.js';
import { lockComplaints } from '../src/db/commit/read.js';
import { storedFacts, writeFacts } from '../src/db/facts/facts.js';
import { complaints } from '../src/db/schema/complaints.js';
import { dated, factsOf, type DatedFacts } from '../src/domain/facts/facts.js';
import { firstDifference } from './state-differences.js';

/** `field` is the first that differs. */
export type FactDifference = { number: string; round: number; field: string };
export type Checked = { complaints: number; differences: FactDifference[] };

const numbersOf = async (db: Db): Promise<string[]> => {
  const found = await db.select({ number: complaints.number }).from(complaints).orderBy(complaints.number);
  return found.map(({ number }) => number);
};

/** Compares the facts of all complaints at one instant; nothing that happens meanwhile is between two of them. */
export const factDifferences = (db: Db): Promise<Checked> =>
  db.transaction(
    async (tx) => {
      const numbers = await numbersOf(tx);
      const differences: FactDifference[] = [];
      for (const number of numbers) differences.push(...(await differencesOf(tx, number)));
      return { complaints: numbers.length, differences };
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );

async function differencesOf(db: Db, number: string): Promise<FactDifference[]> {
  const wanted = await rebuilt(db, number);
  const found = await storedFacts(db, number);
  return Array.from({ length: Math.max(wanted.length, found.length) }, (_, i) => ({
    ...{ number, round: i + 1 },
    field: firstDifference(wanted[i], found[i]),
  })).flatMap(({ field, ...where }) => (field === null ? [] : [{ ...where, field }]));
}

/** What the journal says; a complaint has facts from its first commit on. */
async function rebuilt(db: Db, number: string): Promise<DatedFacts[]> {
  const journal = await entries(db, number);
  const found = await loadRun(db, number);
  return found === null || journal.every(({ commitId }) => commitId === journal[0]?.commitId)
    ? []
    : factsOf(journal.map(({ data }) => data)).map((one) => dated(one, found.policy));
}

/** Writes the facts of every complaint anew, each under its lock; returns of how many. */
export async function rebuildFacts(db: Db): Promise<number> {
  const numbers = await numbersOf(db);
  for (const number of numbers)
    await db.transaction(async (tx) => {
      await lockComplaints(tx, { number, other: number });
      await writeFacts(tx, { number, facts: await rebuilt(tx, number) });
    });
  return numbers.length;
}
