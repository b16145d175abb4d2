/** Sends private links again, to the address that the complaints already have (a link is the complainant's only key). */
import { readClock } from '../../db/clock.js';
import { ofAddress, type OfAddress } from '../../db/complaints/concerned/contacts.js';
import { entries } from '../../db/complaints/journal.js';
import * as deliveries from '../../db/messages/deliveries.js';
import * as letters from '../../db/messages/outgoing/letters.js';
import { priorities } from '../../domain/complaint/priority.js';
import { calledAgain, isProven } from '../../domain/intake/lost-links.js';
import { addressTyped } from '../../domain/intake/way-to.js';
import type { Ctx } from '../context.js';

/** Calls for the letters, each once a day at most; says nothing of what was found. */
export async function sendLinksAgain(ctx: Pick<Ctx, 'db' | 'wake'>, typed: string): Promise<void> {
  const { db } = ctx;
  const found = await ofAddress(db, addressTyped(typed));
  const now = await readClock(db);
  const called = calledAgain(found).map((one) => call(db, one, now));
  if ((await Promise.all(called)).some((isNew) => isNew)) ctx.wake();
}

/** True where the letter was not called for today. */
async function call(db: Ctx['db'], found: OfAddress, now: number): Promise<boolean> {
  const { number, transport, locale } = found;
  const event = (await entries(db, number)).find(({ type }) => type === 'acknowledged')?.data;
  if (event === undefined) return false;
  const letter = {
    ...({ number, version: event.version, name: isProven(found) ? 'links' : 'registered' } as const),
    ...{ recipient: `complainant:${transport}`, transport, locale, data: event },
  };
  const id = `${letters.letterId(letter)}/relink-${new Date(now).toISOString().slice(0, 10)}`;
  return await db.transaction(async (tx) => {
    if (!(await letters.insertNew(tx, { ...letter, id, notBefore: now }))) return false;
    await deliveries.insert(tx, [deliveries.ofLetter({ number, id }, priorities.people)]);
    return true;
  });
}
