/** Second looks are drawn of each week that is over, and given to somebody who had no part (process row P20). */
import { randomUUID } from 'node:crypto';
import { readClock } from '../../../db/clock.js';
import * as cases from '../../../db/complaints/cases.js';
import * as stored from '../../../db/insights/second-looks/second-looks.js';
import { colleagues } from '../../../db/people/colleagues.js';
import {
  drawLooks,
  firstVerdict,
  keepsLook,
  lookerFor,
  ruleApplied,
  weeksToDraw,
} from '../../../domain/insights/second-look/second-look.js';
import type { Period } from '../../../domain/insights/periods.js';
import { accountsIn } from '../../../domain/people/conflict.js';
import { hasPart } from '../../../domain/people/relations.js';
import type { Policy } from '../../../domain/policy/policy.js';
import type { ActivityDeps } from '../../deps.js';

type Deps = Pick<ActivityDeps, 'db'>;

/** Draws the weeks that are over, and gives what nobody has who is there. */
export async function lookAgain(deps: Deps, { reports: { zone }, secondLook }: Policy, first: number) {
  const { db } = deps;
  const known = { first, now: await readClock(db), made: await stored.weeksDrawn(db) };
  let secondLooksDrawn = 0;
  for (const week of weeksToDraw(zone, known)) secondLooksDrawn += await drawWeek(deps, week, secondLook);
  return { secondLooksDrawn, secondLooksGiven: await giveLooks(deps) };
}

async function drawWeek({ db }: Deps, week: Period, shares: Policy['secondLook']): Promise<number> {
  const candidates = await stored.candidatesOf(db, week);
  const seed = randomUUID();
  const chosen = drawLooks(candidates, shares, seed);
  const made = await stored.keepDraw(
    db,
    { week: week.name, seed, ...shares, candidates: candidates.length, drawn: chosen.length },
    chosen.map(({ decidedAt, rejectedAt, ...one }) => ({
      ...{ number: one.number, round: one.round, category: one.category, team: one.team },
      ...{ week: week.name, rule: ruleApplied(one), first: firstVerdict(one) },
      decidedAt: decidedAt ?? rejectedAt ?? Date.parse(week.until),
    })),
  );
  return made ? chosen.length : 0;
}

async function giveLooks({ db }: Deps): Promise<number> {
  const looks = await stored.openLooks(db);
  const open = new Map<string, number>();
  const count = (person: string | null, by: number): void => {
    if (person !== null) open.set(person, (open.get(person) ?? 0) + by);
  };
  for (const { person } of looks) count(person, 1);
  let given = 0;
  for (const look of looks) {
    const found = await cases.find(db, look.number);
    if (found === null) continue;
    const { state, contact, now } = found;
    // As the case is now: an appeal may have moved it, or made whoever was to look a part of it.
    const { team, category } = state;
    const ids = look.person === null ? [] : [look.person];
    const people = await colleagues(db, { teams: [team], ids, accounts: accountsIn(contact), now });
    const not = people.map(({ id }) => id).filter((id) => hasPart(state, id));
    const need = { team, category, locale: contact.locale, not };
    if (keepsLook(people, look.person, need)) continue;
    const person = lookerFor(people, need, open);
    if (person === look.person) continue;
    await stored.give(db, look, person);
    count(look.person, -1);
    count(person, 1);
    given += person === null ? 0 : 1;
  }
  return given;
}
