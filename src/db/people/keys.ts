import { hash, randomBytes, timingSafeEqual } from 'node:crypto';
import { and, desc, eq, exists, gt, isNull, lt, or, sql } from 'drizzle-orm';
import type { Standing } from '../../domain/people/visibility.js';
import type { Db } from '../client.js';
import { present } from '../clock.js';
import { gathered } from '../gathering.js';
import { pageOf, type Asked } from '../lists/page.js';
import { untrainedOf } from '../training/untrained.js';
import { keys, staff } from '../schema/people.js';
import { list as listOf, statement } from '../statement.js';
import type { Staff } from './people.js';

/** `for` says whom the key acts as: one of the staff, or the client of this name. */
export type NewKey = {
  for: { kind: 'staff'; staffId: string } | { kind: 'client' };
  name: string;
  scopes: readonly string[];
  /** Who of the staff could know it; none where the operator makes it. */
  makers?: readonly string[];
  /** What it is for. */
  label?: string;
  /** Opens nothing from then on (ms). */
  expiresAt?: number;
};

/** `callerId` is the staff id, or the client's name: what cases, keys and journals know a caller by. */
export type KeyHolder = {
  credential: Credential;
  callerId: string;
  name: string;
  scopes: string[];
  makers: string[];
  staff: Staff | null;
  /** Asked of staff alone. */
  standing: Standing | null;
  /** When the key was looked up, by PostgreSQL's clock, in ms. */
  at: number;
};

/** What somebody comes with, as commands remember it: it opens nothing. */
export type Credential = { kind: 'key' | 'session'; id: string };

/** Makes a key, `rdr_<id>_<secret>`: it is shown here and never again. */
export async function create(db: Db, wanted: NewKey): Promise<{ id: string; key: string }> {
  const id = randomBytes(6).toString('hex');
  const key = `rdr_${id}_${randomBytes(24).toString('hex')}`;
  await db.insert(keys).values({
    id,
    hash: digest(key).toString('hex'),
    kind: wanted.for.kind,
    staffId: wanted.for.kind === 'staff' ? wanted.for.staffId : null,
    name: wanted.name,
    scopes: [...wanted.scopes],
    makers: [...(wanted.makers ?? [])],
    label: wanted.label ?? '',
    expiresAt: wanted.expiresAt ?? null,
  });
  return { id, key };
}

/** Of a row of `staff` that may not be there. */
export const standing = sql<Standing | null>`case when ${staff.id} is not null then (
  with mine as (select id from teams where ${staff.id} in (lead, supervisor)),
    above as (select unnest(array[lead, supervisor]) as id from teams where teams.id = ${staff.team})
  select jsonb_build_object(
    'leads', array(select id from teams where lead = ${staff.id} order by id),
    'supervises', array(select id from teams where supervisor = ${staff.id} order by id),
    'teams', array(select id from mine union select ${staff.team} where ${staff.team} is not null order by 1),
    'untrained', to_jsonb(${untrainedOf(sql`"staff"`)}),
    'accounts', array(select other.account_id from staff as other where other.account_id is not null
      and (other.id = ${staff.id} or other.id in (select id from above) or other.team in (select id from mine))
      order by 1))) end`;

const find = statement('find-keys', { ids: listOf<string>() }, (db, { ids }) =>
  db
    .select({ key: keys, staff, standing, at: present })
    .from(keys)
    .leftJoin(staff, eq(staff.id, keys.staffId))
    .where(
      and(
        sql`${keys.id} = any(${ids}::text[])`,
        isNull(keys.revokedAt),
        or(isNull(keys.expiresAt), gt(keys.expiresAt, sql`now()`)),
        or(eq(keys.kind, 'client'), staff.active),
      ),
    ),
);

/** Asked only after its request came: a key that is revoked, and whoever leaves, is out at once. */
const findOne = gathered(async (db, ids: readonly string[]) => {
  const found = await find(db, { ids: [...new Set(ids)] });
  const byId = new Map(found.map((one) => [one.key.id, one]));
  return ids.map((id) => byId.get(id) ?? null);
});

/** Who holds this key; null where it is unknown or revoked, or its person is no longer active. */
export async function findByKey(db: Db, key: string): Promise<KeyHolder | null> {
  const id = /^rdr_([0-9a-f]{12})_[0-9a-f]{48}$/.exec(key)?.[1];
  if (id === undefined) return null;
  const found = await findOne(db, id);
  if (found === null || !timingSafeEqual(digest(key), Buffer.from(found.key.hash, 'hex'))) return null;
  if (found.at - (found.key.usedAt ?? 0) > USE_NOTED_MS) await noteUse(db, { id });
  return holderIn(found);
}

/** A use is written down once in so long. */
const USE_NOTED_MS = 600_000;

const noteUse = statement('note-key-use', { id: keys.id }, (db, { id }) =>
  db
    .update(keys)
    .set({ usedAt: sql`now()` })
    .where(
      and(
        sql`${keys.id} = ${id}`,
        or(isNull(keys.usedAt), lt(keys.usedAt, sql`now() - ${USE_NOTED_MS} * interval '1 millisecond'`)),
      ),
    ),
);

/** Who holds the key of this id, as the rows are now; null where nobody does any more. */
export async function holderOf(db: Db, id: string): Promise<KeyHolder | null> {
  const found = await findOne(db, id);
  return found && holderIn(found);
}

type Found = Awaited<ReturnType<typeof find>>[number];

function holderIn({ key: { id, name, scopes, makers }, staff: person, ...found }: Found): KeyHolder {
  const callerId = person?.id ?? name;
  return { ...found, credential: { kind: 'key', id }, callerId, name, scopes, makers, staff: person };
}

/** Ends a key at once, and says whose it was; null where there is none, or it is revoked already. */
export async function revoke(db: Db, id: string): Promise<{ name: string } | null> {
  const revoked = await db
    .update(keys)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(keys.id, id), isNull(keys.revokedAt)))
    .returning({ name: keys.name });
  return revoked[0] ?? null;
}

/** Ends all keys of one of the staff, and says which. */
export const revokeAllOf = (db: Db, staffId: string): Promise<{ id: string; name: string }[]> =>
  db
    .update(keys)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(keys.staffId, staffId), isNull(keys.revokedAt)))
    .returning({ id: keys.id, name: keys.name });

const shown = {
  id: keys.id,
  kind: keys.kind,
  staffId: keys.staffId,
  name: keys.name,
  scopes: keys.scopes,
  label: keys.label,
  createdAt: keys.createdAt,
  usedAt: keys.usedAt,
  expiresAt: keys.expiresAt,
  revokedAt: keys.revokedAt,
};

/** When a key was made (ms), and its id. */
export type KeyPlace = [createdAt: number, id: string];

/** All keys there ever were, the newest first, a page; what they are made of is not kept. */
export async function list(db: Db, { after, limit }: Asked<KeyPlace>) {
  const beyond =
    after && sql`(${keys.createdAt}, ${keys.id}) < (${sql.param(after[0], keys.createdAt)}, ${after[1]})`;
  const rows = await db
    .select(shown)
    .from(keys)
    .where(beyond)
    .orderBy(desc(keys.createdAt), desc(keys.id))
    .limit(limit + 1);
  return pageOf(rows, limit, ({ createdAt, id }): KeyPlace => [createdAt, id]);
}

/** Whether a client of this name has, or had, a key. */
export const isClient = async (db: Db, name: string): Promise<boolean> =>
  (await db.$count(keys, and(eq(keys.kind, 'client'), eq(keys.name, name)))) > 0;

/** How many administrators there are who work here and have a key that does not end by itself. */
export const administrators = (db: Db): Promise<number> =>
  db.$count(
    staff,
    and(
      eq(staff.role, 'admin'),
      staff.active,
      exists(
        db
          .select({ one: sql`1` })
          .from(keys)
          .where(and(eq(keys.staffId, staff.id), isNull(keys.revokedAt), isNull(keys.expiresAt))),
      ),
    ),
  );

const digest = (key: string): Buffer => hash('sha256', key, 'buffer');
