import { giveBySystem } from '../../db/messages/commands.js';
import { carrying, concerningStaff, dutiesTooMuch, strandedDuties } from '../../db/people/duties.js';
import { limitToday } from '../../db/training/exposures.js';
import { mayCarry } from '../../domain/people/choosing/assignment.js';
import type { Upkept } from '../../contract/activities.js';
import type { ActivityDeps } from '../deps.js';
import { assign } from './assign.js';
import { pages } from './pages.js';

type Deps = Pick<ActivityDeps, 'db' | 'wake'>;

/**
 * Whoever is absent, or may not carry it any more, hands over what is theirs (process row P5), and what is one too many
 * for their day (row P21); a complaint that turned out to concern the staff goes to the integrity team.
 */
export async function handOver(deps: Deps): Promise<Upkept> {
  const toIntegrity = await handToIntegrity(deps);
  const { db, wake } = deps;
  const unfit = (await carrying(db)).flatMap(({ carrier, present, ...place }) => {
    if (present && mayCarry(place, carrier)) return [];
    return [{ ...place, isUntrained: present && mayCarry(place, carrier, true) }];
  });
  const today = await limitToday(db);
  let [dutiesToHandOver, handedOver] = [0, 0];
  const toHandOver = [
    (after: string, limit: number) => strandedDuties(db, { unfit, after, limit }),
    ...(today === null ? [] : [(after: string, limit: number) => dutiesTooMuch(db, today, { after, limit })]),
  ];
  for (const found of toHandOver)
    for await (const page of pages(found, ({ number, duty }) => `${number} ${duty}`)) {
      dutiesToHandOver += page.length;
      for (const each of page) if (await assign({ db }, each)) handedOver += 1;
      wake();
    }
  return { dutiesToHandOver, handedOver, toIntegrity };
}

async function handToIntegrity({ db, wake }: Deps): Promise<number> {
  let moved = 0;
  const found = (after: string, limit: number) => concerningStaff(db, { after, limit });
  for await (const page of pages(found, ({ number }) => number)) {
    for (const { number, at, about } of page) {
      const given = { number, at, name: 'staff-concerned', payload: { about } };
      if (await giveBySystem(db, { ...given, key: `staff-concerned/${number}` })) moved += 1;
    }
    wake();
  }
  return moved;
}
