/** What of a case is erased at its complainant's request, and when (process row P15). */
import type { Actor } from '../commands/command.js';
import type { Fact } from '../complaint/events.js';
import type { Complaint } from '../complaint/state.js';
import { keptFor, type Closed, type KeptFor } from './purging.js';

/** Asked for and waiting for its answer, refused, ordered, put off by a hold, done. */
export const erasures = ['asked', 'refused', 'ordered', 'put-off', 'done'] as const;
export type Erasure = (typeof erasures)[number];

/** The task that asks for it is over. */
export const erasingDone = ({ tasks }: Complaint, { id, relations }: Actor): Fact[] =>
  tasks
    .filter(({ kind }) => kind === 'erase')
    .map(({ n }): Fact => ({
      ...{ type: 'task-done', task: n, result: 'done' },
      ...(relations.includes('system') ? {} : { by: id }),
    }));

/**
 * What an erasure waits for; null: it may be carried out. It need not wait for the time that cases are kept. A respondent
 * who was restricted keeps what an appeal needs until none is possible.
 */
export function erasureWaitsFor(found: Closed, now: number): KeptFor | null {
  const why = keptFor(found, 0, now);
  return why === 'appeal' && found.state.restrictedIn === null
    ? keptFor({ ...found, appealable: false }, 0, now)
    : why;
}
