/** Carries notices to other complaints: each is a command of the system, stored with the commit that causes it. */
import type { Complaint } from '../../domain/complaint/state.js';
import type { Event } from '../../domain/complaint/events.js';
import { noticesOf } from '../../domain/complaint/notices.js';
import type { Db } from '../../db/client.js';
import * as commands from '../../db/messages/commands.js';
import { waitingFor } from '../../db/complaints/complaints.js';
import { uuidv7 } from '../../uuid.js';

/** Tells the complaints concerned; `states[i]` is the complaint after `events[i]`. */
export async function passOn(db: Db, events: readonly Event[], states: readonly Complaint[]): Promise<void> {
  for (const [i, event] of events.entries()) {
    const state = states[i];
    if (state === undefined) continue;
    const { version, at } = event;
    for (const { to, command: name, payload } of noticesOf(state, event)) {
      const told = to === 'all-waiting' ? await waitingFor(db, state.number) : [to.number];
      for (const number of told)
        await commands.giveBySystem(db, {
          ...{ id: uuidv7(at), number, name, payload, at },
          key: `${name}/${state.number}/${version}/${number}`,
        });
    }
  }
}
