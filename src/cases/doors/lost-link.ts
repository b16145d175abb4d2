/** Sends the private link again, to the address the complaint already has (the link is the complainant's only key). */
import * as cases from '../../db/complaints/cases.js';
import { entries } from '../../db/complaints/journal.js';
import * as deliveries from '../../db/messages/deliveries.js';
import * as letters from '../../db/messages/letters.js';
import { priorities } from '../../domain/complaint/priority.js';
import { parseComplaintNumber } from '../../domain/intake/number.js';
import { wayTo } from '../../domain/intake/way-to.js';
import type { Ctx } from '../context.js';

/** Calls for the letter if number and address belong together, once a day at most; says nothing of it. */
export async function sendLinkAgain(
  ctx: Pick<Ctx, 'db' | 'wake'>,
  typed: { number: string; contact: string },
): Promise<void> {
  const { db } = ctx;
  const number = parseComplaintNumber(typed.number);
  const found = number === null ? null : await cases.find(db, number);
  if (number === null || found === null) return;
  const transport = wayTo(found.contact, typed.contact);
  const event = (await entries(db, number)).find(({ type }) => type === 'acknowledged')?.data;
  if (transport === null || event === undefined || found.state.reach[transport] === 'none') return;
  const recipient = `complainant:${transport}`;
  const name = 'registered' as const;
  const called = {
    number,
    version: event.version,
    name,
    recipient,
    transport,
    locale: found.contact.locale,
    data: event,
  };
  const id = `${letters.letterId(called)}/relink-${new Date(found.now).toISOString().slice(0, 10)}`;
  const isNew = await db.transaction(async (tx) => {
    if (!(await letters.insertNew(tx, { ...called, id, notBefore: found.now }))) return false;
    await deliveries.insert(tx, [deliveries.ofLetter({ number, id }, priorities.people)]);
    return true;
  });
  if (isNew) ctx.wake();
}
