/** Puts what commits wrote into the log, each entry once, in the order of commits; a commit itself does nothing for it. */
import { hash, randomBytes } from 'node:crypto';
import { desc, sql } from 'drizzle-orm';
import { canonical } from '../../ids/canonical.js';
import { commitmentOf, SALT_BYTES, saltOf, type Said, type SealedRecord } from '../../domain/seal/entry.js';
import type { Sha256 } from '../../domain/seal/tree.js';
import type { Db } from '../client.js';
import { advisoryLocks } from '../locks.js';
import { complaints, journal, texts } from '../schema/complaints.js';
import { purgeReceipts } from '../schema/keeping.js';
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

type Unsealed = Omit<SealedRecord, 'said' | 'texts'> &
  Said & { texts: Record<string, string> | null; receipt: number | null };
type Place = { changedIn: string; number: string };

const iso = (column: string) =>
  sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/** Of a command that brought texts it is their id: so written that an index finds them. */
const idOf = (column: string) =>
  sql.raw(`case when ${column} ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then ${column}::uuid end`);

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
            where t.id = ${idOf('j.commit_id')}) end as texts, null as receipt
      from ${journal} j
      where j.number in (select jsonb_array_elements_text(${numbers}::jsonb)) and ${settled('written_in')}
        and not exists (select from ${sealedEntries} s where s.number = j.number and s.version = j.version)
      order by j.written_in, j.number, j.version`),
);

/** Receipts of what was purged or erased that the log does not have: their versions are no entry's of the journal. */
const unsealedReceipts = statement('seal-receipts', {}, () =>
  rows<Unsealed>(sql`
    select r.number, -r.n as version,
      ${iso('r.at')} as at, ${iso('r.at')} as "recordedAt", r.kind as type, null as by, r.batch::text as "commitId",
      jsonb_build_object('closedAt', ${iso('r.closed_at')}, 'counts', r.counts, 'journalHash', r.journal_hash,
        'filesHash', r.files_hash) as data, null as texts, r.n as receipt
    from ${purgeReceipts} r where not exists (select from ${sealedEntries} s where s.receipt = r.n)
    order by r.n limit ${sql.raw(String(BATCH))}`),
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
  { texts: written, by, data, receipt, ...entry }: Unsealed,
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
  return { entry: { index, number, version, salt, commitment, receipt }, texts: sealed };
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
    const receipts = await unsealedReceipts(tx, {});
    if (last === undefined && receipts.length === 0) return { sealed: 0, more: false };
    const written = await unsealedOf(tx, { numbers: changed.map(({ number }) => number) });
    const unsealed = [...written, ...receipts];
    const size = await sealedSize(tx);
    const made = unsealed.map((row, n) => committed(row, size + n));
    for (let from = 0; from < made.length; from += ROWS) {
      const part = made.slice(from, from + ROWS);
      await insertSealed(tx, {
        entries: part.map(({ entry }) => entry),
        brought: part.flatMap(({ texts }) => texts),
      });
    }
    if (last !== undefined)
      await tx.insert(sealPlace).values(last).onConflictDoUpdate({ target: sealPlace.only, set: last });
    return { sealed: made.length, more: changed.length === BATCH || receipts.length === BATCH };
  });

/** How many entries the log has. */
export async function sealedSize(db: Db): Promise<number> {
  const last = db.select({ index: sealedEntries.index }).from(sealedEntries);
  const [found] = await last.orderBy(desc(sealedEntries.index)).limit(1);
  return found === undefined ? 0 : found.index + 1;
}
