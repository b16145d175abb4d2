/** Sessions of the desk: only a hash of what the browser holds is stored. */
import { randomBytes } from 'node:crypto';
import { and, desc, eq, gt, inArray, isNull, lt, or, sql, type SQL } from 'drizzle-orm';
import type { Standing } from '../../domain/people/visibility.js';
import type { Db } from '../client.js';
import { present } from '../clock.js';
import { staff } from '../schema/people.js';
import { sessions } from '../schema/sessions.js';
import { plain, statement } from '../statement.js';
import { standing } from './keys.js';
import type { Staff } from './people.js';
import { tokenHash } from '../../ids/tokens.js';

type Row = typeof sessions.$inferSelect;
export type NewSession = Pick<Row, 'staffId' | 'way' | 'makers' | 'locale' | 'browser'> & { lifeMs: number };
/** How long (ms) one lasts that is not used; `local`: those of sample people count. */
export type Bounds = { idleMs: number; local: boolean };
/** A session with its person as the rows are now. */
export type SessionHolder = { session: Row; staff: Staff; standing: Standing | null; at: number };

/** Begins a session; the token is shown here and never again. */
export async function begin(
  db: Db,
  { lifeMs, ...wanted }: NewSession,
): Promise<{ id: string; token: string }> {
  const id = randomBytes(12).toString('hex');
  const token = randomBytes(32).toString('base64url');
  await db.insert(sessions).values({
    ...{ ...wanted, id, hash: tokenHash(token) },
    endsAt: sql`now() + ${lifeMs} * interval '1 millisecond'`,
  });
  return { id, token };
}

const span = (ms: SQL) => sql`${ms}::float8 * interval '1 millisecond'`;
const given = { idleMs: plain<number>(), local: plain<boolean>() };

const isLive = ({ idleMs, local }: { idleMs: SQL; local: SQL }) =>
  and(
    isNull(sessions.endedAt),
    gt(sessions.endsAt, sql`now()`),
    gt(sessions.usedAt, sql`now() - ${span(idleMs)}`),
    sql`(${sessions.way} <> 'sample' or ${local}::boolean)`,
  );

/** A use is written down once in a thirtieth of the time that one lasts unused. */
const find = statement('find-session', { hash: sessions.hash, ...given }, (db, { hash, ...bounds }) => {
  const used = db
    .$with('used', {})
    .as(
      sql`update ${sessions} set used_at = now() where ${and(
        sql`${sessions.hash} = ${hash}`,
        isLive(bounds),
        lt(sessions.usedAt, sql`now() - ${span(bounds.idleMs)} / 30`),
      )}`,
    );
  return db
    .with(used)
    .select({ session: sessions, staff, standing, at: present })
    .from(sessions)
    .innerJoin(staff, eq(staff.id, sessions.staffId))
    .where(and(sql`${sessions.hash} = ${hash}`, isLive(bounds), staff.active));
});

/** Whose session this token is, and notes that it is used; null where it is none, or has ended. */
export async function findByToken(db: Db, token: string, bounds: Bounds): Promise<SessionHolder | null> {
  const [found] = await find(db, { hash: tokenHash(token), ...bounds });
  return found ?? null;
}

const findById = statement('find-session-by-id', { id: sessions.id }, (db, { id }) =>
  db
    .select({ session: sessions, staff, standing, at: present })
    .from(sessions)
    .innerJoin(staff, eq(staff.id, sessions.staffId))
    .where(
      and(
        sql`${sessions.id} = ${id}`,
        isNull(sessions.endedAt),
        gt(sessions.endsAt, sql`now()`),
        staff.active,
      ),
    ),
);

/** Whose session this is, as the rows are now; null where it has ended. */
export async function holderOf(db: Db, id: string): Promise<SessionHolder | null> {
  const [found] = await findById(db, { id });
  return found ?? null;
}

/** What a list shows of a session. */
export type Listed = Pick<Row, 'id' | 'way' | 'browser' | 'createdAt' | 'usedAt' | 'endsAt'>;

/** Somebody's sessions that have not ended, the last used first. */
export const list = (db: Db, staffId: string, { idleMs, local }: Bounds): Promise<Listed[]> =>
  db
    .select({
      ...{ id: sessions.id, way: sessions.way, browser: sessions.browser },
      ...{ createdAt: sessions.createdAt, usedAt: sessions.usedAt, endsAt: sessions.endsAt },
    })
    .from(sessions)
    .where(and(eq(sessions.staffId, staffId), isLive({ idleMs: sql`${idleMs}`, local: sql`${local}` })))
    .orderBy(desc(sessions.usedAt), desc(sessions.id));

/** Whose a session is that has not ended; null where there is none. */
export async function staffWith(db: Db, id: string): Promise<string | null> {
  const [found] = await db
    .select({ staffId: sessions.staffId })
    .from(sessions)
    .where(and(eq(sessions.id, id), isNull(sessions.endedAt)));
  return found?.staffId ?? null;
}

/** Ends those of somebody's sessions that are meant, at once. Returns how many. */
export async function end(db: Db, staffId: string, which: { id: string } | 'all'): Promise<number> {
  const ended = await db
    .update(sessions)
    .set({ endedAt: sql`now()` })
    .where(
      and(
        eq(sessions.staffId, staffId),
        isNull(sessions.endedAt),
        which === 'all' ? undefined : eq(sessions.id, which.id),
      ),
    )
    .returning({ id: sessions.id });
  return ended.length;
}

/** Has the session's pages in this language. */
export async function speak(db: Db, id: string, locale: Row['locale']): Promise<void> {
  await db.update(sessions).set({ locale }).where(eq(sessions.id, id));
}

/** Removes those that ended before `before` (ms), at most `limit`. Returns how many. */
export async function prune(db: Db, before: number, limit: number): Promise<number> {
  const past = sql.param(before, sessions.endsAt);
  const removed = await db.delete(sessions).where(
    inArray(
      sessions.id,
      db
        .select({ id: sessions.id })
        .from(sessions)
        .where(or(lt(sessions.endsAt, past), lt(sessions.endedAt, past)))
        .limit(limit),
    ),
  );
  return removed.count;
}
