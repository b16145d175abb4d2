/** The delivery queue: what was committed and must still reach a run or a person. */
import { randomUUID } from 'node:crypto';
import { and, asc, count, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Complaint } from '../../domain/complaint/state.js';
import { priorities, priorityOf, type Priority, type Urgent } from '../../domain/complaint/priority.js';
import type { Warning } from '../../domain/insights/suggestions/due.js';
import type { Db } from '../client.js';
import { gathered } from '../gathering.js';
import { withoutConflict } from '../lists/conflict.js';
import { idOrNull, json, rows, statement } from '../statement.js';
import { deliveries, type DeliveryKind } from '../schema/messages.js';

type Row = typeof deliveries.$inferSelect;
export type NewDelivery = Pick<Row, 'number' | 'kind' | 'key' | 'payload'> &
  Partial<Pick<Row, 'priority' | 'nextAt'>>;
/** A delivery that is ours to make until its lease ends; `attempts` counts this one. */
export type Claimed = Pick<Row, 'id' | 'number' | 'kind' | 'payload' | 'attempts'> & { lease: string };
/** How many of a kind are wanted, and for how long they are kept from others. */
export type Room = { kind: DeliveryKind; places: number; withinMs: number };

/** The run of a complaint, to be started. */
export const startOf = (state: Pick<Complaint, 'number'> & Urgent): NewDelivery => ({
  ...{ number: state.number, kind: 'start', key: `start/${state.number}`, payload: {} },
  priority: priorityOf(state, priorities.people),
});

/** What has an id of its own, to be brought to its complaint's run or to its reader. */
const of =
  (kind: DeliveryKind) =>
  ({ number, id }: { number: string; id: string }, priority: Priority = priorities.time): NewDelivery => ({
    ...{ number, kind, key: `${kind}/${id}`, payload: { id }, priority },
  });
export const ofReceipt = of('receipt');
export const ofLetter = of('letter');
export const ofCommand = of('command');

export const ofPlatformEvent = of('platform');

/** An act of this number, of which somebody is told. */
export const ofAct = (n: number): NewDelivery =>
  of('act')({ number: `act/${n}`, id: `${n}` }, priorities.people);

/** A letter to an administrator that a key ends soon; `at`: when it was called for (ms), since each is told of twice. */
export const ofExpiry = ({ key, at, person }: { key: string; at: number; person: string }): NewDelivery => {
  const id = `${key}/${at}/${person}`;
  return of('key-expiry')({ number: `key-expiry/${id}`, id }, priorities.people);
};

/** A letter that somebody will lack a course from `at` (ms) on, so many days before. */
export const ofLapse = (lapse: {
  person: string;
  course: string;
  at: number;
  daysBefore: number;
  reader: string;
}): NewDelivery => {
  const id = [lapse.person, lapse.course, lapse.at, lapse.daysBefore, lapse.reader].join('/');
  return of('training')({ number: `training/${id}`, id }, priorities.people);
};

/** A letter to whoever has a suggestion or an action to do; `on`: the day it is due, or, of what came back, the day it did. */
export const ofDuty = ({ of: what, id, said, on }: DutyLetter): NewDelivery => {
  const letter = `${what}/${id}/${said}/${on}`;
  return of('duty')({ number: `duty/${letter}`, id: letter }, priorities.people);
};
export type DutyLetter = {
  of: 'suggestion' | 'action';
  id: string;
  said: Warning | 'recurred';
  on: string;
};

/** A link of this id, which one of the staff asked for to sign in by. */
export const ofSignIn = (id: string): NewDelivery =>
  of('sign-in')({ number: `sign-in/${id}`, id }, priorities.people);

/** Has these delivered once this transaction is committed; what has its key in the queue stays as it is. */
export async function insert(db: Db, wanted: readonly NewDelivery[]): Promise<void> {
  if (wanted.length > 0)
    await db
      .insert(deliveries)
      .values([...wanted])
      .onConflictDoNothing();
}

/** Has these delivered, also where they have been before. */
export async function again(db: Db, wanted: readonly NewDelivery[]): Promise<void> {
  if (wanted.length === 0) return;
  await db
    .insert(deliveries)
    .values([...wanted])
    .onConflictDoUpdate({
      target: deliveries.key,
      set: { doneAt: null, attempts: 0, nextAt: sql`now()` },
      setWhere: isNotNull(deliveries.doneAt),
    });
}

const live = and(isNull(deliveries.doneAt), isNull(deliveries.deadAt));

/**
 * Leases what is due, the most urgent first. Of one number and kind the earlier goes first; a dead letter holds
 * nobody up, since every delivery starts from what is stored.
 */
export const claim = (db: Db, rooms: readonly Room[]): Promise<Claimed[]> =>
  lease(db, { rooms, lease: randomUUID() });

const lease = statement('lease-deliveries', { rooms: json<readonly Room[]>(), lease: idOrNull }, (_, given) =>
  rows<Claimed>(sql`
    with room as (
      select * from jsonb_to_recordset(${given.rooms}::jsonb)
        as room (kind text, places int, "withinMs" int)),
    due as materialized (
      select one.id, room."withinMs" from room, lateral (
        select d.id from deliveries d
        where d.kind = room.kind and d.done_at is null and d.dead_at is null and d.next_at <= now()
          and not exists (select from deliveries earlier
            where earlier.number = d.number and earlier.kind = d.kind and earlier.id < d.id
              and earlier.done_at is null and earlier.dead_at is null)
        order by d.priority, d.id limit room.places for update of d skip locked) as one)
    update deliveries d set lease = ${given.lease}, attempts = d.attempts + 1,
      next_at = now() + due."withinMs" * interval '1 millisecond'
    from due where due.id = d.id
    returning d.id, d.number, d.kind, d.payload, d.attempts, d.lease`),
);

const held = ({ id, lease }: Pick<Claimed, 'id' | 'lease'>) =>
  and(eq(deliveries.id, id), eq(deliveries.lease, lease));

const finishing = statement(
  'finish-deliveries',
  { done: json<readonly Pick<Row, 'id' | 'lease'>[]>() },
  (_, given) =>
    rows(sql`update deliveries d set done_at = now(), lease = null
    from jsonb_to_recordset(${given.done}::jsonb) as r(id uuid, lease uuid)
    where d.id = r.id and d.lease = r.lease`),
);

/** Records that it was delivered; nothing where the lease has passed to another. */
export const finish: (db: Db, delivery: Claimed) => Promise<void> = gathered(async (db, done) => {
  await finishing(db, { done: done.map(({ id, lease }) => ({ id, lease })) });
  return done.map(() => undefined);
});

/** Lets it wait for another attempt. */
export async function postpone(db: Db, delivery: Claimed, afterMs: number): Promise<void> {
  await db
    .update(deliveries)
    .set({ nextAt: sql`now() + ${Math.ceil(afterMs)} * interval '1 millisecond'`, lease: null })
    .where(held(delivery));
}

/** Gives it up: a dead letter, until somebody revives it. */
export async function bury(db: Db, delivery: Claimed): Promise<void> {
  await db
    .update(deliveries)
    .set({ deadAt: sql`now()`, lease: null })
    .where(held(delivery));
}

/** Has dead letters delivered again, with all their attempts: all, or those of a kind, or one. Returns how many. */
export async function revive(
  db: Db,
  { kind, id }: { kind?: DeliveryKind | undefined; id?: string | undefined },
): Promise<number> {
  const revived = await db
    .update(deliveries)
    .set({ deadAt: null, attempts: 0, nextAt: sql`now()` })
    .where(
      and(
        isNotNull(deliveries.deadAt),
        kind === undefined ? undefined : eq(deliveries.kind, kind),
        id === undefined ? undefined : eq(deliveries.id, id),
      ),
    )
    .returning({ id: deliveries.id });
  return revived.length;
}

/** Removes what was delivered before `before` (ms), at most `limit`. Returns how many. */
export async function prune(db: Db, before: number, limit: number): Promise<number> {
  const removed = await db.execute(sql`
    delete from ${deliveries} where ${deliveries.id} in (select ${deliveries.id} from ${deliveries}
      where ${deliveries.doneAt} < ${sql.param(before, deliveries.doneAt)}
      order by ${deliveries.doneAt} limit ${limit})`);
  return removed.count;
}

/** What waits of a kind, since when and for how long (ms), and how many were given up. */
export type Backlog = {
  kind: DeliveryKind;
  waiting: number;
  since: number | null;
  waitedMs: number;
  dead: number;
};

/** How the queue stands, without what concerns these accounts. */
export const backlog = (db: Db, accounts: readonly string[] = []): Promise<Backlog[]> =>
  db
    .select({
      kind: deliveries.kind,
      waiting: sql<number>`count(*) filter (where ${live})`.mapWith(Number),
      since: sql<number | null>`min(${deliveries.createdAt}) filter (where ${live})`.mapWith(
        deliveries.createdAt,
      ),
      waitedMs: sql<number>`coalesce(
        extract(epoch from now() - min(${deliveries.createdAt}) filter (where ${live})) * 1000, 0)::float8`,
      dead: count(deliveries.deadAt),
    })
    .from(deliveries)
    .where(and(isNull(deliveries.doneAt), withoutConflict(db, deliveries.number, accounts)))
    .groupBy(deliveries.kind)
    .orderBy(asc(deliveries.kind));

/** The dead letters, the oldest first. */
export const dead = (db: Db, accounts: readonly string[], limit: number) =>
  db
    .select({
      ...{ id: deliveries.id, number: deliveries.number, kind: deliveries.kind },
      attempts: deliveries.attempts,
      since: sql<number>`${deliveries.deadAt}`.mapWith(deliveries.deadAt),
    })
    .from(deliveries)
    .where(
      and(
        isNotNull(deliveries.deadAt),
        isNull(deliveries.doneAt),
        withoutConflict(db, deliveries.number, accounts),
      ),
    )
    .orderBy(asc(deliveries.deadAt))
    .limit(limit);
