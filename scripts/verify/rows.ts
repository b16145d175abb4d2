/** The rows of the seal and of the journal beside each other, page by page, by one snapshot of the database. */
import type { Sql, TransactionSql } from 'postgres';

export type Row = {
  index: number;
  number: string;
  version: number;
  /** Which receipt of a purge or an erasure it is; null: an entry of the journal. */
  receipt: number | null;
  /** Null once the entry was purged. */
  salt: Buffer | null;
  commitment: Buffer;
  /** What the journal, or a receipt, holds there; null where there is nothing. */
  entry: Record<string, unknown> | null;
  /** Who did it, and what. */
  said: Record<string, unknown> | null;
  /** A receipt says that it was purged, and stands in the log itself, or will within minutes. */
  purged: boolean;
  /** The texts that came with it: what is there of each, and what was sealed. */
  texts: Text[];
  /** The names of texts that are there as if they had come with it, and were never sealed. */
  more: string[];
};
/** Null: the text is not there, or its salt was erased with it. */
export type Text = { name: string; salt: string | null; commitment: string; text: string | null };
export type Signed = { size: number; root: Buffer; signed: string };
export type Snapshot = TransactionSql;

const PAGE = 2_000;

/** Has all that is read come from one moment, and nothing written. */
export async function reading<T>(sql: Sql, work: (at: Snapshot) => Promise<T>): Promise<T> {
  const { read } = await sql.begin('isolation level repeatable read read only', async (at) => ({
    read: await work(at),
  }));
  return read;
}

/** Every entry of the log in its order, with the journal's row beside it; of other numbers than `only` without. */
export async function* sealedRows(sql: Snapshot, only: string | null): AsyncGenerator<Row> {
  for (let after = -1; ;) {
    const page = await sql<Row[]>`
      select s.index::float8 as index, s.number, s.version, s.receipt, s.salt, s.commitment,
        case when r.n is not null then jsonb_build_object('number', r.number, 'version', s.version,
            'at', to_char(r.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
            'recordedAt', to_char(r.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
            'type', r.kind, 'commitId', r.batch)
          when j.number is null then null else jsonb_build_object('number', j.number, 'version', j.version,
          'at', to_char(j.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'recordedAt', to_char(j.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
          'type', j.type, 'commitId', j.commit_id) end as entry,
        case when r.n is not null then jsonb_build_object('by', null, 'data', jsonb_build_object(
            'closedAt', to_char(r.closed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
            'counts', r.counts, 'journalHash', r.journal_hash, 'filesHash', r.files_hash))
          when j.number is null then null else jsonb_build_object('by', j.by, 'data', j.data) end as said,
        exists (select from purged_entries p join purge_receipts o on o.n = p.receipt
          where p.number = s.number and p.version = s.version and (o.at > now() - interval '10 minutes'
            or exists (select from sealed_entries x where x.receipt = o.n and x.number = s.number))) as purged,
        coalesce((select jsonb_agg(jsonb_build_object('name', t.name, 'salt', encode(t.salt, 'hex'),
            'commitment', encode(t.commitment, 'hex'), 'text', w.text) order by t.name)
          from sealed_texts t left join texts w on w.id = t.id and w.name = t.name and w.number = t.number
          where t.number = s.number and t.version = s.version), '[]') as texts,
        coalesce((select jsonb_agg(w.name order by w.name) from texts w
          where w.id = case when j.commit_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then j.commit_id::uuid end
            and not exists (select from sealed_texts t where t.id = w.id and t.name = w.name)
            and not exists (select from journal b
              where b.number = j.number and b.commit_id = j.commit_id and b.version < j.version)), '[]') as more
      from (select * from sealed_entries where index > ${after} order by index limit ${PAGE}) s
        left join journal j on j.number = s.number and j.version = s.version
          and (${only}::text is null or j.number = ${only})
        left join purge_receipts r on r.n = s.receipt and r.number = s.number
      order by s.index`;
    yield* page;
    const last = page.at(-1);
    if (last === undefined) return;
    after = last.index;
  }
}

/** Every head that was signed, the smallest first. */
export async function* signedHeads(sql: Snapshot): AsyncGenerator<Signed> {
  for (let after = -1; ;) {
    const page = await sql<Signed[]>`
      select size::float8 as size, root, signed from checkpoints where size > ${after} order by size limit ${PAGE}`;
    yield* page;
    const last = page.at(-1);
    if (last === undefined) return;
    after = last.size;
  }
}

/** Entries of the journal without a seal; `early`: the sequencer is past where they would have been sealed. */
export const unsealed = (sql: Snapshot, only: string | null) =>
  sql<{ number: string; version: number; early: boolean }[]>`
    select j.number, j.version,
      exists (select from sealed_entries s where s.number = j.number and s.version > j.version)
        or exists (select from complaints c, seal_place p where c.number = j.number
          and (c.changed_in, c.number) <= (p.changed_in, p.number))
        or j.recorded_at < now() - interval '10 minutes' as early
    from journal j
    where (${only}::text is null or j.number = ${only})
      and not exists (select from sealed_entries s where s.number = j.number and s.version = j.version)
    order by early desc, j.recorded_at, j.number, j.version limit 20`;

/** When the first entry of the log was recorded, as a day (UTC); null where there is none. */
export async function dayOfFirst(sql: Snapshot): Promise<string | null> {
  const [first] = await sql<{ day: string | null }[]>`
    select to_char(min(recorded_at) at time zone 'UTC', 'YYYY-MM-DD') as day from journal`;
  return first?.day ?? null;
}
