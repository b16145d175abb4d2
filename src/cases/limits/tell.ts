/** Tells of a limit: its complainant of each step, and whoever may decide of an appeal. */
import type { Db } from '../../db/client.js';
import * as cases from '../../db/complaints/cases.js';
import type { Case } from '../../db/complaints/cases.js';
import { entries } from '../../db/complaints/journal.js';
import * as deliveries from '../../db/messages/deliveries.js';
import * as letters from '../../db/messages/outgoing/letters.js';
import { colleagues } from '../../db/people/colleagues.js';
import * as limits from '../../db/people/limits.js';
import type { LimitRow } from '../../db/people/limits.js';
import { priorities } from '../../domain/complaint/priority.js';
import { hadPart, isInForce } from '../../domain/intake/limits.js';
import type { Person } from '../../domain/intake/same-matter.js';
import { transportFor } from '../../domain/intake/reach.js';
import { accountsIn } from '../../domain/people/conflict.js';
import { behind, type Post } from '../../domain/people/told/posts.js';
import type { Ctx } from '../context.js';

type Told = { found: Pick<Case, 'state' | 'contact'>; limit: LimitRow; now: number };

/** Writes to the complainant, where anything reaches them; `step` tells this letter from others about the same limit. */
export async function tellComplainant(tx: Db, { found, limit, now }: Told, step: string): Promise<void> {
  const { state, contact } = found;
  const transport = transportFor(state);
  if (transport === null) return;
  const to = { recipient: `complainant:${transport}`, transport, locale: contact.locale };
  await call(tx, { state, now }, { ...to, name: 'limit' }, `${limit.id}/${step}`);
}

/** Tells somebody again that they are limited, once a day, where what they sent is not taken. */
export async function remindOfLimit(
  { db, wake }: Pick<Ctx, 'db' | 'wake'>,
  person: Person,
  now: number,
): Promise<void> {
  const limit = (await limits.ofPerson(db, person)).find((one) => isInForce(one, now));
  const found = limit && (await cases.find(db, limit.number));
  if (limit === undefined || found == null) return;
  const day = new Date(now).toISOString().slice(0, 10);
  await db.transaction((tx) => tellComplainant(tx, { found, limit, now }, `again-${day}`));
  wake();
}

/** Writes to whoever had no part in it and leads, else stands above. */
export async function tellOthers(tx: Db, { found, limit, now }: Told): Promise<void> {
  const { state, contact } = found;
  const post: Post = { to: 'lead', team: state.team };
  const people = await colleagues(tx, { teams: [state.team], ids: [], accounts: accountsIn(contact), now });
  const free = people.filter(({ id }) => !hadPart(limit, id));
  for (const { id: recipient, languages } of behind(free, post)) {
    const to = { recipient, post, transport: 'email' as const, locale: languages[0] ?? 'en' };
    await call(tx, { state, now }, { ...to, name: 'limit-appealed' }, limit.id);
  }
}

type To = Omit<letters.NewLetter, 'number' | 'version' | 'data'>;

async function call(
  tx: Db,
  { state: { number, version }, now }: Pick<Told, 'now'> & Pick<Case, 'state'>,
  to: To,
  of: string,
): Promise<void> {
  const journal = await entries(tx, number);
  const event = journal.find(({ type }) => type === 'acknowledged') ?? journal[0];
  if (event === undefined) throw new Error('A complaint without its beginning');
  const letter = { ...to, number, version, data: event.data };
  const id = `${letters.letterId(letter)}/${of}`;
  if (await letters.insertNew(tx, { ...letter, id, notBefore: now }))
    await deliveries.insert(tx, [deliveries.ofLetter({ number, id }, priorities.people)]);
}
