/** The files of cases: uploads that a command or a submission has named. */
import { randomUUID } from 'node:crypto';
import { and, asc, eq, gt, inArray, isNull, or, sql, type SQL } from 'drizzle-orm';
import { WITHHELD_FOR } from '../../domain/complaint/course/withheld.js';
import { SHOWN_BY_PLATFORM, type Attachment } from '../../domain/disclosure/attachments.js';
import type { Audience } from '../../domain/commands/command.js';
import { UPLOADS_LIVE_MS } from '../../domain/intake/files.js';
import type { Db } from '../client.js';
import { complaints } from '../schema/complaints.js';
import { attachments, files } from '../schema/evidence.js';
import { commands } from '../schema/messages.js';
import { accessLog } from '../schema/people.js';
import { rows, statement } from '../statement.js';

/** Free to be named: by nothing yet, or by a command that came to nothing. */
export const isFree = sql`(${attachments.number} is null or exists (select from ${commands}
  where ${commands.id} = ${attachments.broughtBy} and ${commands.status} in ('refused', 'expired')))`;

type Taking = { ids: readonly string[]; caller: string; number: string; broughtBy: string } & {
  audience: Audience;
  held: boolean;
};

/** Makes uploads of a caller attachments of a case, in their order; gives the ids of those that were there to be taken. */
export async function take(db: Db, { ids, caller, ...to }: Taking): Promise<string[]> {
  const live = sql`${attachments.storedAt} > now() - ${UPLOADS_LIVE_MS} * interval '1 millisecond'`;
  if (ids.length === 0) return [];
  const all = sql.join(
    ids.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  const nth = sql`array_position(array[${all}], ${attachments.id})`;
  const taken = await db
    .update(attachments)
    .set({
      ...to,
      broughtIn: sql`pg_current_xact_id()`,
      storedAt: sql`now() + ${nth} * interval '1 millisecond'`,
    })
    .where(and(inArray(attachments.id, [...ids]), eq(attachments.caller, caller), isFree, live))
    .returning({ id: attachments.id });
  return taken.map(({ id }) => id);
}

/** Child-abuse material was marked in this complaint, or in the one it was merged into. */
const withheldIn = (number: SQL): SQL<boolean> => sql<boolean>`exists (select from ${complaints} own
  join ${complaints} marked on marked.number in (own.number, own.merged_into)
  where own.number = ${number} and marked.state ->> 'dangerKind' = ${sql.raw(`'${WITHHELD_FOR}'`)})`;

const withheld = statement('files-withheld', { number: complaints.number }, (_, { number }) =>
  rows<{ is: boolean }>(sql`select ${withheldIn(number)} as "is"`),
);

/** Whether files of a complaint are withheld from everybody, and no more are taken. */
export const withholdsFiles = async (db: Db, number: string): Promise<boolean> =>
  (await withheld(db, { number }))[0]?.is === true;

const reading = statement('attachments-of-case', { number: complaints.number }, (_, { number }) =>
  rows<Attachment>(sql`
    select a.id, a.name, f.type, f.bytes, f.sha256, f.checked, a.number, a.brought_by as "broughtBy",
      ${commands.name} as command,
      case when a.caller = ${SHOWN_BY_PLATFORM} then a.caller else ${commands.caller} end as caller, a.audience, a.held,
      a.withdrawn_by is not null as withdrawn, ${withheldIn(sql.raw('a.number'))} as withheld, floor(extract(epoch from a.stored_at) * 1000)::float8 as "storedAt"
    from ${attachments} a join ${files} f using (sha256) left join ${commands} on ${commands.id} = a.brought_by
    where a.number in (select ${number} union all
        select merged.number from ${complaints} merged where merged.merged_into = ${number})
      and (${commands.id} is null or ${commands.status} = 'applied')
    order by a.stored_at, a.id`),
);

/** The files of a case and of those merged into it, the oldest first, withdrawn ones too. */
export const ofCase = (db: Db, number: string): Promise<Attachment[]> => reading(db, { number });

/** How many files a case has. */
export async function countOf(db: Db, number: string): Promise<number> {
  return await db.$count(attachments, eq(attachments.number, number));
}

/** The respondent may see what came with these commands from now on. */
export const release = (db: Db, broughtBy: readonly string[]) =>
  db
    .update(attachments)
    .set({ held: false })
    .where(inArray(attachments.broughtBy, [...broughtBy]));

/** Makes what the platform showed, and the media that came with it, files of the case. */
export const keepShown = (db: Db, id: string, number: string) =>
  db
    .update(attachments)
    .set({
      ...{ number, broughtBy: id, audience: 'internal', storedAt: sql`now()` },
      broughtIn: sql`pg_current_xact_id()`,
    })
    .where(
      and(
        or(eq(attachments.id, id), eq(attachments.broughtBy, id)),
        eq(attachments.caller, SHOWN_BY_PLATFORM),
      ),
    );

/** Copies what came with these commands, `most` of it, as uploads of this caller; what is left is named by its type. */
export async function copy(
  db: Db,
  { broughtBy, caller, most }: { broughtBy: readonly string[]; caller: string; most: number },
): Promise<{ copied: string[]; left: { type: string }[] }> {
  const brought = await db
    .select({ sha256: attachments.sha256, name: attachments.name, type: files.type })
    .from(attachments)
    .innerJoin(files, eq(files.sha256, attachments.sha256))
    .where(and(inArray(attachments.broughtBy, [...broughtBy]), isNull(attachments.withdrawnBy)))
    .orderBy(attachments.storedAt, attachments.id);
  const copies = brought
    .slice(0, most)
    .map(({ sha256, name }) => ({ id: randomUUID(), sha256, name, caller }));
  if (copies.length > 0) await db.insert(attachments).values(copies);
  return { copied: copies.map(({ id }) => id), left: brought.slice(most) };
}

/** Hides one from all but auditors. */
export const withdraw = (db: Db, id: string, by: string) =>
  db.update(attachments).set({ withdrawnBy: by }).where(eq(attachments.id, id));

export type View = { number: string; callerId: string; attachment: string; at: number };

/** Who was shown a file, and when: written before its bytes leave. */
export async function logView(db: Db, view: View): Promise<void> {
  await db.insert(accessLog).values({ ...view, what: 'file' });
}

/** Whether they were shown it after an instant (ms). */
export async function wasShown(
  db: Db,
  { callerId, attachment }: Pick<View, 'callerId' | 'attachment'>,
  after: number,
): Promise<boolean> {
  const lately = gt(accessLog.at, after);
  const theirs = and(eq(accessLog.attachment, attachment), eq(accessLog.callerId, callerId), lately);
  return (await db.select({ id: accessLog.id }).from(accessLog).where(theirs).limit(1)).length > 0;
}

/** Who was given the whole of a case, with these files, for a body outside: likewise. */
export async function logBundle(
  db: Db,
  {
    number,
    callerId,
    attachments: ids,
    at,
  }: { number: string; callerId: string; attachments: readonly string[]; at: number },
): Promise<void> {
  const files = ids.map((attachment) => ({ number, callerId, attachment, at, what: 'file' as const }));
  await db.insert(accessLog).values([{ number, callerId, at, what: 'bundle' }, ...files]);
}

/** Everybody who was shown it, the first first. */
export const viewsOf = (db: Db, attachment: string) =>
  db
    .select({ by: accessLog.callerId, at: accessLog.at })
    .from(accessLog)
    .where(eq(accessLog.attachment, attachment))
    .orderBy(asc(accessLog.id));
