import { unmetNeeds } from '../../db/lists/leftovers.js';
import type { Upkept } from '../../contract/activities.js';
import type { ActivityDeps } from '../deps.js';
import { assign } from './assign.js';
import { pages } from './pages.js';

/** Duties that nobody could take are offered again (process row P5). */
export async function findPeople({ db, wake }: ActivityDeps): Promise<Upkept> {
  const needs = (after: string, limit: number) => unmetNeeds(db, { after, limit });
  let [dutiesWithoutAnybody, offeredAgain] = [0, 0];
  for await (const page of pages(needs, ({ number }) => number)) {
    for (const { number, duties } of page) {
      dutiesWithoutAnybody += duties.length;
      for (const duty of duties) if (await assign({ db }, { number, duty })) offeredAgain += 1;
    }
    wake();
  }
  return { dutiesWithoutAnybody, offeredAgain };
}
