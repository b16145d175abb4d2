/** What would become of all that somebody carries, were it handed over now; nothing is done. */
import * as cases from '../../db/complaints/cases.js';
import { colleagues } from '../../db/people/colleagues.js';
import { limitToday, spared } from '../../db/training/exposures.js';
import { dutiesOf, type DutyOf } from '../../db/lists/board/duties.js';
import type { RefusalCode } from '../../domain/commands/refusal.js';
import { accountsIn } from '../../domain/people/conflict.js';
import { needOf, turnOf } from '../../domain/people/choosing/handing.js';
import { relationsSeen } from '../../domain/people/visibility.js';
import type { TeamId } from '../../domain/vocabulary.js';
import type { KeyedCtx } from '../context.js';
import { boardOf } from './board-of.js';
import { AT_ONCE } from './give-to-many.js';

/** Who would get a duty; `named`: by the word of whoever hands over. `why`: nobody, and for what reason. */
export type Planned = DutyOf & { version: number } & (
    | { to: string; named: boolean; why: null }
    | { to: null; named: false; why: RefusalCode }
  );

export type HandOverPlan = { person: string; team: TeamId | null; planned: Planned[]; total: number };

/** The first of what somebody carries in the caller's teams, and who would get each. */
export async function previewHandOver(
  { db, who }: KeyedCtx,
  { person, team }: { person: string; team?: TeamId },
): Promise<HandOverPlan> {
  const { teams: _, ...of } = boardOf(who, team);
  const { duties, total } = await dutiesOf(db, { ...of, person, most: AT_ONCE }, who.at);
  const found = await Promise.all(duties.map(({ number }) => cases.find(db, number)));
  const limit = await limitToday(db);
  const given = new Map<string, number>();
  const planned: Planned[] = [];
  for (const [at, { number, duty }] of duties.entries()) {
    const one = found[at] ?? null;
    const relations = one && relationsSeen(who, one);
    if (one === null || relations === null) continue;
    const { state, policy, contact, now } = one;
    const { version } = state;
    const nobody = (why: RefusalCode) => planned.push({ number, duty, version, to: null, named: false, why });
    const asked = { duty, actor: { id: who.caller.id, relations }, locale: contact.locale };
    const { need, why } = needOf(policy, state, asked, now);
    if (need === null) {
      nobody(why);
      continue;
    }
    const all = await colleagues(db, { teams: [need.team], ids: [], accounts: accountsIn(contact), now });
    const people = await spared(db, all, { state, limit });
    const next = turnOf(people, need, given);
    if (next === null) nobody('not-eligible');
    else {
      given.set(next.person, (given.get(next.person) ?? 0) + 1);
      planned.push({ number, duty, version, to: next.person, named: next.named, why: null });
    }
  }
  return { person, team: of.team ?? null, planned, total };
}
