import { unmetNeeds } from '../../db/lists/leftovers.js';
import type { ActivityDeps } from '../deps.js';
import { assign } from './assign.js';
import { pages } from './pages.js';

/** Duties that nobody could take are offered again (process row P5). */
export async function findPeople({ db, wake }: ActivityDeps): Promise<void> {
  const needs = (after: string, limit: number) => unmetNeeds(db, { after, limit });
  for await (const page of pages(needs, ({ number }) => number)) {
    for (const { number, duties } of page) for (const duty of duties) await assign({ db }, { number, duty });
    wake();
  }
}
