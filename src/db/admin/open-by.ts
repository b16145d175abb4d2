/** How many complaints are open, by class and team. */
import { count, ne } from 'drizzle-orm';
import type { Category, TeamId } from '../../domain/vocabulary.js';
import type { Db } from '../client.js';
import { complaints } from '../schema/complaints.js';

export type OpenBy = { category: Category; team: TeamId; count: number };

export const openBy = (db: Db): Promise<OpenBy[]> =>
  db
    .select({ category: complaints.category, team: complaints.team, count: count() })
    .from(complaints)
    .where(ne(complaints.stage, 'closed'))
    .groupBy(complaints.category, complaints.team);
