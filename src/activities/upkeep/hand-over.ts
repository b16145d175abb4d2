import { carrying, strandedDuties } from '../../db/people/duties.js';
import { mayCarry } from '../../domain/people/assignment.js';
import type { ActivityDeps } from '../deps.js';
import { assign } from './assign.js';
import { pages } from './pages.js';

/** Whoever is absent, or may not carry it any more, hands over what is theirs (process row P5). */
export async function handOver({ db, wake }: Pick<ActivityDeps, 'db' | 'wake'>): Promise<void> {
  const unfit = (await carrying(db)).filter(
    ({ carrier, present, ...place }) => !present || !mayCarry(place, carrier),
  );
  const stranded = (after: string, limit: number) => strandedDuties(db, { unfit, after, limit });
  for await (const page of pages(stranded, ({ number, duty }) => `${number} ${duty}`)) {
    for (const each of page) await assign({ db }, each);
    wake();
  }
}
