/** Calls for letters to whoever has something to do: soon before its day, on it, when it is over, and when it came back. */
import { sql } from 'drizzle-orm';
import { SOON_DAYS, warningOn, type Warning } from '../../domain/insights/suggestions/due.js';
import { openStages } from '../../domain/insights/suggestions/suggestion.js';
import type { Db } from '../client.js';
import * as deliveries from '../messages/deliveries.js';
import { actions } from '../schema/insights/meetings.js';
import { suggestions } from '../schema/insights/suggestions.js';

type Due = { id: string; dueOn: string; warned: Warning | null };

/** What is done by a day, and in which stages that is still to come. */
const duties = {
  suggestion: { table: suggestions, open: openStages },
  action: { table: actions, open: ['open'] },
} as const;

/** Has owners told what is due soon, today or late; each once. Gives how many letters that are. */
export const warn = (db: Db, of: keyof typeof duties, today: string): Promise<number> =>
  db.transaction(async (tx) => {
    const { table, open } = duties[of];
    const due = await tx.execute<Due>(sql`
      select id, due_on::text as "dueOn", warned from ${table}
      where stage in ${open} and due_on <= ${today}::date + ${SOON_DAYS}::int and warned is distinct from 'late'
      order by id for update`);
    let letters = 0;
    for (const { id, dueOn, warned } of due) {
      const said = warningOn(dueOn, today);
      if (said === null || said === warned) continue;
      await tell(tx, { of, id, said, on: dueOn });
      letters += 1;
    }
    return letters;
  });

/** Has the owner told; with what came back, that its day is over is said too. */
export async function tell(tx: Db, letter: deliveries.DutyLetter): Promise<void> {
  const { of, id, said } = letter;
  const warned = said === 'recurred' ? 'late' : said;
  await tx.execute(sql`update ${duties[of].table} set warned = ${warned} where id = ${id}`);
  await deliveries.insert(tx, [deliveries.ofDuty(letter)]);
}
