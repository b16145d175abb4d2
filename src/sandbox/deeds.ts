/** What people do on the platform to try: they write, change their minds, and the platform has a will of its own. */
import { find, next, type Kept, type Message } from './state.js';
import type { Teller } from './telling.js';

type Platform = Kept & { teller: Teller; url: string };
type Reference = { type: string; reference: string };

/** Somebody writes to the platform's complaints account, with a screenshot or without. */
export function write(
  { state, teller, url }: Platform,
  { account, text, screenshot = false }: { account: string; text: string; screenshot?: boolean },
): Message {
  const written = { from: account, key: null, text, edited: false, deleted: false };
  const message = { id: next(state, 'message'), conversation: `with-${account}`, account, ...written };
  state.messages.push(message);
  const { id, conversation } = message;
  const media = screenshot ? [{ url: `${url}/media/${id}.png`, type: 'image/png' }] : [];
  teller.tell('message.received', { conversation, message: id, account, text, media });
  return message;
}

/** Its author changes a message (a text), or takes it back (null). */
export function change({ state, teller }: Platform, id: string, text: string | null): void {
  const message = state.messages.find((one) => one.id === id && one.from !== null);
  if (message === undefined) return;
  const { conversation } = message;
  if (text === null) {
    message.deleted = true;
    teller.tell('message.deleted', { conversation, message: id });
  } else {
    Object.assign(message, { text, edited: true });
    teller.tell('message.edited', { conversation, message: id, text });
  }
}

/** Somebody posts. */
export function post(
  { state, save }: Platform,
  { account, text, picture = false }: { account: string; text: string; picture?: boolean },
): string {
  const reference = next(state, 'post');
  find(state, { type: 'account', reference: account });
  Object.assign(find(state, { type: 'post', reference }), { account, text, picture });
  save();
  return reference;
}

/** Its author deletes it. */
export function remove({ state, save }: Platform, subject: Reference): void {
  find(state, subject).deleted = true;
  save();
}

/** The platform imposes something by itself. */
export function impose({ state, save }: Platform, subject: Reference, kind: string): void {
  find(state, subject).holds.push({ receipt: next(state, 'own'), kind, key: null });
  save();
}

/** The platform lifts a hold, also one of Redress, and tells nobody. */
export function lift({ state, save }: Platform, receipt: string): void {
  for (const thing of state.things) thing.holds = thing.holds.filter((hold) => hold.receipt !== receipt);
  save();
}
