import { step } from '../../domain/complaint/step.js';
import { turn } from '../../domain/people/choosing/assignment.js';
import { accountsIn } from '../../domain/people/conflict.js';
import * as cases from '../../db/complaints/cases.js';
import { giveBySystem } from '../../db/messages/commands.js';
import { colleagues } from '../../db/people/colleagues.js';
import { limitToday, spared } from '../../db/training/exposures.js';
import type { Duty } from '../../domain/vocabulary.js';
import type { ActivityDeps } from '../deps.js';

/** Has somebody found for a duty, by a command of the system; false where the rules would refuse it, or nobody is there. */
export async function assign(
  { db }: Pick<ActivityDeps, 'db'>,
  { number, duty }: { number: string; duty: Duty },
): Promise<boolean> {
  const found = await cases.find(db, number);
  if (found === null) return false;
  const { state, policy, contact, now } = found;
  const given = { name: 'assign', payload: { duty } };
  const actor = { id: 'system', relations: ['system' as const] };
  const { events, state: after } = step(policy, state, { ...given, id: 'assign', texts: [], actor }, now);
  const asked = events.findLast((event) => event.type === 'assignment-needed' && event.duty === duty);
  if (asked?.type !== 'assignment-needed') return false;
  const all = await colleagues(db, { teams: [asked.team], ids: [], accounts: accountsIn(contact), now });
  const people = await spared(db, all, { state: after, limit: await limitToday(db) });
  if (turn(people, { ...asked, category: after.category, locale: contact.locale }).length === 0) return false;
  const key = `assign/${number}/${duty}/${state.version}`;
  return await giveBySystem(db, { ...given, number, key, at: now });
}
