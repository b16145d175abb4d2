/** Supervisors are reminded of what stays late after its last rung: a letter, no event. */
import { isRunning, nameOf, rungDueAt, type Clock } from '../../domain/clocks/clock.js';
import { priorities } from '../../domain/complaint/priority.js';
import type { Complaint } from '../../domain/complaint/state.js';
import type { Policy } from '../../domain/policy/policy.js';
import { DeadlineName } from '../../domain/policy/deadlines.js';
import { accountsIn } from '../../domain/people/conflict.js';
import { behind } from '../../db/people/addressees.js';
import * as contacts from '../../db/complaints/contacts.js';
import { loadRun } from '../../db/complaints/runs.js';
import * as journal from '../../db/complaints/journal.js';
import * as letters from '../../db/messages/letters.js';
import * as deliveries from '../../db/messages/deliveries.js';
import { overdueNumbers } from '../../db/lists/leftovers.js';
import { staffOfMany } from '../../db/people/people.js';
import type { ActivityDeps } from '../deps.js';

/** Calls for today's reminders; each has an id of its own, so that it is sent once. */
export async function remind({ db }: Pick<ActivityDeps, 'db'>): Promise<void> {
  const now = Date.now();
  for (const number of await overdueNumbers(db, now)) {
    const stored = await loadRun(db, number);
    if (stored === null) continue;
    const { state, policy } = stored;
    const days = Math.max(0, ...state.clocks.map((clock) => remindersDue(policy, clock, now)));
    if (days === 0) continue;
    const fired = (await journal.entries(db, number)).findLast((entry) => entry.type === 'rung-fired');
    if (fired === undefined) continue;
    const contact = await contacts.of(db, number);
    const conflicts = contact === null ? [] : accountsIn(contact);
    for (const person of await staffOfMany(
      db,
      await behind(db, { to: 'supervisor', team: state.team }, { conflicts, now }),
    )) {
      await callFor(db, state, person, fired, days);
    }
  }
}

/** How many reminders of a clock have fallen due: one for each `remindEvery` since its last rung. */
function remindersDue(policy: Policy, clock: Clock, now: number): number {
  const name = DeadlineName.parse(nameOf(clock.key));
  const last = Math.max(
    ...policy.deadlines[name].rungs.filter((rung) => rung.level > 0).map((rung) => rung.at),
  );
  if (!Number.isFinite(last) || !isRunning(clock) || !clock.fired.includes(last)) return 0;
  return Math.floor((now - rungDueAt(clock, last)) / policy.remindEvery);
}

async function callFor(
  db: ActivityDeps['db'],
  state: Complaint,
  { id, languages }: Awaited<ReturnType<typeof staffOfMany>>[number],
  { version, data }: journal.JournalEntry,
  days: number,
): Promise<void> {
  const letter = { number: state.number, version, name: 'reminder' as const, recipient: id };
  const reminder = {
    ...letter,
    id: `${letters.letterId(letter)}/${days}`,
    transport: 'email' as const,
    data,
  };
  await db.transaction(async (tx) => {
    const fresh = await letters.insertNew(tx, { ...reminder, locale: languages[0] ?? 'en' });
    if (fresh) await deliveries.insert(tx, [deliveries.ofLetter(reminder, priorities.time)]);
  });
}
