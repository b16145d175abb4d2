/** Keeps the queue of tasks in step with the events of a commit. */
import { dueAt } from '../../domain/clocks/clock.js';
import type { Complaint } from '../../domain/complaint/state.js';
import type { Event } from '../../domain/complaint/events.js';
import type { Db } from '../../db/client.js';
import * as tasks from '../../db/complaints/tasks.js';

/** Raises, assigns and ends tasks as the events say; `state` is the complaint after them. */
export async function recordTasks(db: Db, events: readonly Event[], state: Complaint): Promise<void> {
  for (const event of events) {
    if (event.type === 'task-raised') {
      const clock = state.clocks.find((other) => other.key === `task/${event.version}`);
      await tasks.raise(db, [
        {
          number: state.number,
          n: event.version,
          kind: event.kind,
          team: event.team,
          owner: null,
          step: event.step ?? null,
          letter: event.letter ?? null,
          raisedAt: event.at,
          dueAt: clock === undefined ? event.at : dueAt(clock),
        },
      ]);
    } else if (event.type === 'assigned' && event.duty !== 'owner' && event.duty !== 'approver') {
      await tasks.assign(db, state.number, Number(event.duty.slice('task/'.length)), {
        owner: event.person,
        team: event.team,
      });
    } else if (event.type === 'task-done') {
      await tasks.finish(db, state.number, event.task, { result: event.result, at: event.at });
    }
  }
}
