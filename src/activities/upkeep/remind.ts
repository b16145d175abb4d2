/** Supervisors are reminded of what stays late after its last rung: a letter, no event. */
import { remindersDue } from '../../domain/clocks/reminders.js';
import { priorities } from '../../domain/complaint/priority.js';
import type { Colleague } from '../../domain/people/colleague.js';
import { accountsIn } from '../../domain/people/conflict.js';
import { behind, type Post } from '../../domain/people/told/posts.js';
import { readClock } from '../../db/clock.js';
import * as contacts from '../../db/complaints/concerned/contacts.js';
import { loadRun } from '../../db/complaints/runs.js';
import * as deliveries from '../../db/messages/deliveries.js';
import * as journal from '../../db/complaints/journal.js';
import * as letters from '../../db/messages/outgoing/letters.js';
import { overdueNumbers } from '../../db/lists/leftovers.js';
import { colleagues } from '../../db/people/colleagues.js';
import { warnOfLapses } from '../../db/training/warnings.js';
import type { Upkept } from '../../contract/activities.js';
import type { ActivityDeps } from '../deps.js';
import { pages } from './pages.js';
import { warnOfDuties } from './insights/warn-of-duties.js';
import { warnOfExpiring } from './warn-of-expiry.js';

/** Calls for today's reminders, and for letters of keys that end, of courses that lapse and of what is to be improved; each has an id of its own, so that it is sent once. */
export async function remind({ db, wake }: Pick<ActivityDeps, 'db' | 'wake'>): Promise<Upkept> {
  let [overdueComplaints, reminders] = [0, 0];
  const now = await readClock(db);
  const overdue = (after: string, limit: number) => overdueNumbers(db, now, { after, limit });
  for await (const page of pages(overdue, (number) => number)) {
    overdueComplaints += page.length;
    for (const number of page) reminders += await remindOf({ db }, number, now);
    wake();
  }
  const trainingWarnings = await warnOfLapses(db);
  if (trainingWarnings > 0) wake();
  return {
    ...{ overdueComplaints, reminders, trainingWarnings },
    ...{
      expiryWarnings: await warnOfExpiring({ db, wake }),
      dutyWarnings: await warnOfDuties({ db, wake }, now),
    },
  };
}

/** How many letters were called for. */
async function remindOf({ db }: Pick<ActivityDeps, 'db'>, number: string, now: number): Promise<number> {
  const stored = await loadRun(db, number);
  if (stored === null) return 0;
  const { state, policy } = stored;
  const fired = (await journal.entries(db, number)).findLast(
    ({ data }) => data.type === 'rung-fired' && data.tells.includes('supervisor'),
  );
  const toldAt = fired?.data.type === 'rung-fired' ? fired.data.firedAt : 0;
  const reminders = remindersDue(policy, state.clocks, toldAt, now);
  const contact = reminders === 0 ? null : await contacts.of(db, number);
  if (fired === undefined || contact === null) return 0;
  const { team } = state;
  const accounts = accountsIn(contact);
  const found = await colleagues(db, { teams: [team], ids: [], accounts, now });
  const post: Post = { to: 'supervisor', team };
  let called = 0;
  for (const person of behind(found, post))
    if (await callFor(db, { number, post }, person, fired, reminders)) called += 1;
  return called;
}

async function callFor(
  db: ActivityDeps['db'],
  { number, post }: { number: string; post: Post },
  { id: recipient, languages }: Colleague,
  { version, data }: journal.JournalEntry,
  reminders: number,
): Promise<boolean> {
  const letter = { number, version, name: 'reminder' as const, recipient, post, data };
  const id = `${letters.letterId(letter)}/${reminders}`;
  const locale = languages[0] ?? 'en';
  return await db.transaction(async (tx) => {
    const isNew = await letters.insertNew(tx, {
      ...{ ...letter, id, locale, transport: 'email', notBefore: data.at },
    });
    if (isNew) await deliveries.insert(tx, [deliveries.ofLetter({ number, id }, priorities.time)]);
    return isNew;
  });
}
