import { strandedDuties } from '../../db/people/people.js';
import type { ActivityDeps } from '../deps.js';
import { assign } from './assign.js';
import { pages } from './pages.js';

/** Absent people hand over what is theirs (process row P5). */
export async function handOver({ db, wake }: ActivityDeps): Promise<void> {
  const now = Date.now();
  const stranded = (after: string, limit: number) => strandedDuties(db, now, { after, limit });
  for await (const page of pages(stranded, ({ number, duty }) => `${number} ${duty}`)) {
    for (const each of page) await assign({ db }, each);
    wake();
  }
}
