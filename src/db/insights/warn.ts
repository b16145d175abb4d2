/** Calls for letters to whoever has something to do: soon before its day, on it, and when it is over. */
import { warningOn, type Warning } from '../../domain/insights/suggestions/due.js';
import type { Db } from '../client.js';
import * as deliveries from '../messages/deliveries.js';

type Due = { id: string; dueOn: string; warned: Warning | null };

/** Of what is `due`, what its owner was not told yet; `mark` writes down what they were told last. Gives how many letters that are. */
export async function warnOf(
  tx: Db,
  of: 'suggestion' | 'action',
  {
    due,
    today,
    mark,
  }: { due: readonly Due[]; today: string; mark: (id: string, warned: Warning) => Promise<unknown> },
): Promise<number> {
  let letters = 0;
  for (const { id, dueOn, warned } of due) {
    const warning = warningOn(dueOn, today);
    if (warning === null || warning === warned) continue;
    await mark(id, warning);
    await deliveries.insert(tx, [deliveries.ofDuty({ of, id, said: warning, on: dueOn })]);
    letters += 1;
  }
  return letters;
}
