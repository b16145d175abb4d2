/** Puts what commits wrote into the log, each entry once, in the order of commits; a commit itself does nothing for it. */
import { hash, randomBytes } from 'node:crypto';
import { desc, sql } from 'drizzle-orm';
import { canonical } from '../../ids/canonical.js';
import { commitmentOf, SALT_BYTES, saltOf, type Said, type SealedRecord } from '../../domain/seal/entry.js';
import type { Sha256 } from '../../domain/seal/tree.js';
import type { Db } from '../client.js';
import { advisoryLocks } from '../locks.js';
import { complaints, journal, texts } from '../schema/complaints.js';
import { sealedEntries, sealedTexts, sealPlace } from '../schema/seal.js';
import { allBut, recordset } from '../recordset.js';
import { rows, statement } from '../statement.js';

export const sha256: Sha256 = (bytes) => hash('sha256', bytes, 'buffer');

/** So many complaints at once, and so many rows in a statement. */
const BATCH = 500;
const ROWS = 5_000;
/** What no transaction under way may come before; what another server's transactions wrote was there before a backup. */
const settled = (column: 'changed_in' | 'written_in') =>
  sql`(${sql.raw(column)} < pg_snapshot_xmin(pg_current_snapshot()) or ${sql.raw(column)} >= pg_snapshot_xmax(pg_current_snapshot()))`;

type Unsealed = Omit<SealedRecord, 'said' | 'texts'> & Said & { texts: Record<string, string> | null };
type Place = { changedIn: string; number: string };

const iso = (column: string) =>
  sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/** The complaints that changed after a place; a place in another server's transactions is none. */
const changedAfter = statement(
  'seal-changed',
  { changedIn: complaints.changedIn, number: complaints.number },
  (_, { changedIn, number }) =>
    rows<Place>(sql`
      select changed_in as "changedIn", number from ${complaints}
      where ${settled('changed_in')} and (changed_in, number) > (
        case when ${changedIn}::xid8 < pg_snapshot_xmax(pg_current_snapshot()) then ${changedIn}::xid8 else '0' end,
        ${number})
      order by changed_in, number limit ${sql.raw(String(BATCH))}`),
);

/** Their entries that the log does not have, with the texts that came with the first of each commit. */
const unsealedOf = statement(
  'seal-unsealed',
  { numbers: { mapToDriverValue: (numbers: readonly string[]) => JSON.stringify(numbers) } },
  (_, { numbers }) =>
    rows<Unsealed>(sql`
      select j.number, j.version, ${iso('j.at')} as at, ${iso('j.recorded_at')} as "recordedAt", j.type, j.by,
        j.commit_id as "commitId", j.data,
        case when j.version = min(j.version) over (partition by j.number, j.commit_id) then
          (select jsonb_object_agg(t.name, t.text) from ${texts} t
            where t.number = j.number and t.id::text = j.commit_id) end as texts
      from ${journal} j
      where j.number in (select jsonb_array_elements_text(${numbers}::jsonb)) and ${settled('written_in')}
        and not exists (select from ${sealedEntries} s where s.number = j.number and s.version = j.version)
      order by j.written_in, j.number, j.version`),
);

const entries = recordset(sealedEntries, allBut(sealedEntries));
const brought = recordset(sealedTexts, allBut(sealedTexts));
const insertSealed = statement('seal-entries', { entries, brought }, (_, given) =>
  rows(sql`with texts_ as (${brought.insert(given.brought)}) ${entries.insert(given.entries)}`),
);

type Entry = typeof sealedEntries.$inferInsert;
type Brought = typeof sealedTexts.$inferInsert;

/** The commitment to an entry, and those to its texts, each with a salt of its own. */
function committed(
  { texts: written, by, data, ...entry }: Unsealed,
  index: number,
): { entry: Entry; texts: Brought[] } {
  const { number, version, commitId } = entry;
  const sealed = Object.entries(written ?? {}).map(([name, text]) => {
    const salt = randomBytes(SALT_BYTES);
    return { id: commitId, name, number, version, salt, commitment: commitmentOf(sha256, salt, text) };
  });
  const hex = sealed.map(({ name, commitment }) => [name, Buffer.from(commitment).toString('hex')] as const);
  const salt = randomBytes(SALT_BYTES);
  const said = commitmentOf(sha256, saltOf(sha256, salt, 'said'), canonical({ by, data } satisfies Said));
  const record: SealedRecord = {
    ...{ ...entry, said: Buffer.from(said).toString('hex'), texts: Object.fromEntries(hex) },
  };
  const commitment = commitmentOf(sha256, saltOf(sha256, salt, 'record'), canonical(record));
  return { entry: { index, number, version, salt, commitment }, texts: sealed };
}

/** Puts a batch into the log: how many entries, and whether there may be more; null where another does it just now. */
export const sequence = (db: Db): Promise<{ sealed: number; more: boolean } | null> =>
  db.transaction(async (tx) => {
    const [lock] = await tx.execute<{ got: boolean }>(
      sql`select pg_try_advisory_xact_lock(${advisoryLocks.seal}) as got`,
    );
    if (lock?.got !== true) return null;
    const [place = { changedIn: '0', number: '' }] = await tx.select().from(sealPlace);
    const changed = await changedAfter(tx, place);
    const last = changed.at(-1);
    if (last === undefined) return { sealed: 0, more: false };
    const unsealed = await unsealedOf(tx, { numbers: changed.map(({ number }) => number) });
    const size = await sealedSize(tx);
    const made = unsealed.map((row, n) => committed(row, size + n));
    for (let from = 0; from < made.length; from += ROWS) {
      const part = made.slice(from, from + ROWS);
      await insertSealed(tx, {
        entries: part.map(({ entry }) => entry),
        brought: part.flatMap(({ texts }) => texts),
      });
    }
    await tx.insert(sealPlace).values(last).onConflictDoUpdate({ target: sealPlace.only, set: last });
    return { sealed: made.length, more: changed.length === BATCH };
  });

/** How many entries the log has. */
export async function sealedSize(db: Db): Promise<number> {
  const last = db.select({ index: sealedEntries.index }).from(sealedEntries);
  const [found] = await last.orderBy(desc(sealedEntries.index)).limit(1);
  return found === undefined ? 0 : found.index + 1;
}
