/** Tells whoever is to hear it that something was said from outside: who that is, is asked when it is told. */
import { accountsIn } from '../../../domain/people/conflict.js';
import { hearer } from '../../../domain/people/told/hearing.js';
import { reached, type Reached } from '../../../domain/people/told/reached.js';
import { priorities, priorityOf } from '../../../domain/complaint/priority.js';
import type { Complaint } from '../../../domain/complaint/state.js';
import { readClock } from '../../../db/clock.js';
import * as contacts from '../../../db/complaints/concerned/contacts.js';
import * as journal from '../../../db/complaints/journal.js';
import { loadRun } from '../../../db/complaints/runs.js';
import * as deliveries from '../../../db/messages/deliveries.js';
import * as letters from '../../../db/messages/outgoing/letters.js';
import { colleagues } from '../../../db/people/colleagues.js';
import type { ActivityDeps } from '../../deps.js';

/** Calls for the letters, each once for what was said last; nothing where it was read meanwhile. */
export async function deliverNews({ db, wake }: ActivityDeps, number: string): Promise<void> {
  const stored = await loadRun(db, number);
  if (stored === null) throw new Error('News without its complaint');
  const { state } = stored;
  const { unread } = state;
  if (unread === null) return;
  const said = (await journal.entries(db, number)).find(({ version }) => version === unread.version);
  if (said === undefined) throw new Error('News of what the journal does not know');
  const now = await readClock(db);
  const hearers = await hearersOf(db, state, now);
  const calls = hearers.map(({ person: { id: recipient, languages }, post }) => ({
    ...{ number, version: unread.version, name: 'news' as const, recipient, post, data: said.data },
    ...{ transport: 'email' as const, locale: languages[0] ?? ('en' as const) },
  }));
  for (const call of calls) {
    const id = letters.letterId(call);
    await db.transaction(async (tx) => {
      if (await letters.insertNew(tx, { ...call, id, notBefore: now }))
        await deliveries.insert(tx, [
          deliveries.ofLetter({ number, id }, priorityOf(state, priorities.people)),
        ]);
    });
  }
  wake();
}

/** The person while they may carry it, else the lead and those above. */
async function hearersOf(db: ActivityDeps['db'], state: Complaint, now: number): Promise<Reached[]> {
  const addressee = hearer(state);
  const contact = await contacts.of(db, state.number);
  if (contact === null) throw new Error('A complaint without its contact row');
  const [team, ids] = addressee.to === 'person' ? [state.team, [addressee.id]] : [addressee.team, []];
  const people = await colleagues(db, {
    ...{ teams: [team], ids, accounts: accountsIn(contact), now },
  });
  return reached(people, state, addressee);
}
