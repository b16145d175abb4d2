/** Sends the private link again, to the address the complaint already has (the link is the complainant's only key). */
import * as cases from '../db/complaints/cases.js';
import { entries } from '../db/complaints/journal.js';
import * as letters from '../db/messages/letters.js';
import * as deliveries from '../db/messages/deliveries.js';
import type { Contact } from '../db/complaints/submissions.js';
import { priorities } from '../domain/complaint/priority.js';
import { parseComplaintNumber } from '../domain/intake/number.js';
import type { Transport } from '../domain/vocabulary.js';
import type { ApiDeps } from './deps.js';
import type { App } from './routing.js';
import { TypedPhone } from './schemas/submission.js';

type Typed = { number: string; contact: string };

/** Makes the function that sends links again. It is not waited for: the time it takes would tell what it found. */
export function createRelink(app: App, deps: Pick<ApiDeps, 'db' | 'wake'>): (typed: Typed) => void {
  const underWay = new Set<Promise<void>>();
  app.addHook('onClose', async () => void (await Promise.all(underWay)));
  return (typed) => {
    const sending = relink(deps, typed, Date.now())
      .catch((error: unknown) => app.log.error({ err: error }, 'a link was not sent again'))
      .finally(() => underWay.delete(sending));
    underWay.add(sending);
  };
}

/** Calls for the letter if number and address belong together, once a day at most; says nothing of it. */
async function relink({ db, wake }: Pick<ApiDeps, 'db' | 'wake'>, typed: Typed, now: number): Promise<void> {
  const number = parseComplaintNumber(typed.number);
  const found = number === null ? null : await cases.find(db, number);
  if (number === null || found === null) return;
  const transport = transportTo(found.contact, typed.contact);
  const event = (await entries(db, number)).find(({ type }) => type === 'acknowledged')?.data;
  if (transport === null || event === undefined) return;
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
  const id = `${letters.letterId(called)}/relink-${new Date(now).toISOString().slice(0, 10)}`;
  const isNew = await db.transaction(async (tx) => {
    if (!(await letters.insertNew(tx, { ...called, id }))) return false;
    await deliveries.insert(tx, [deliveries.ofLetter({ number, id }, priorities.people)]);
    return true;
  });
  if (isNew) wake();
}

function transportTo({ email, phone }: Contact, typed: string): Transport | null {
  const address = typed.trim();
  if (email !== null && address.toLowerCase() === email.toLowerCase()) return 'email';
  const number = TypedPhone.safeParse(address);
  return phone !== null && number.success && number.data === phone ? 'sms' : null;
}
