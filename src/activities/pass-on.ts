/** What other complaints must learn of a commit: each is a command of the system, stored with it. */
import type { Complaint } from '../domain/complaint.js';
import type { Event } from '../domain/events.js';
import type { CommandName } from '../domain/commands/index.js';
import type { Db } from '../db/client.js';
import * as commands from '../db/commands.js';
import { waitingFor } from '../db/complaints.js';
import { uuidv7 } from '../uuid.js';

/** What ends a complaint for those that wait for it; after the last appeal its earlier ending holds again. */
const endings: readonly Event['type'][] = ['decided', 'rejected', 'withdrawn', 'earlier-stands'];

/** Whether other complaints may have to learn of an event. */
export const concernsOthers = ({ type }: Event): boolean =>
  type === 'merged' || type === 'related' || endings.includes(type);

/** Tells the complaints concerned; `state` is the one after `events`. */
export async function passOn(db: Db, events: readonly Event[], state: Complaint): Promise<void> {
  const { number } = state;
  const tell = (to: string, name: CommandName, payload: Record<string, unknown>, { version, at }: Event) =>
    commands.giveBySystem(db, {
      id: uuidv7(at),
      ...{ number: to, name, payload },
      key: `${name}/${number}/${version}/${to}`,
      at,
    });
  for (const event of events) {
    if (event.type === 'merged') {
      const { escalation: level, danger } = state;
      await tell(event.into, 'joined', { number, level, danger }, event);
    } else if (event.type === 'related' && event.by !== undefined) {
      await tell(event.number, 'relate', { to: number }, event);
    } else if (endings.includes(event.type)) {
      for (const waiting of await waitingFor(db, number))
        await tell(waiting, 'target-ended', { number, ending: state.ending }, event);
    }
  }
}
