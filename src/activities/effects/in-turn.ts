/** Asks no provider more often than it allows, all processes together; danger goes first, then people. */
import { setTimeout as delay } from 'node:timers/promises';
import { aDay, take } from '../../db/messages/allowances.js';
import { hold, takeTurn } from '../../db/messages/outgoing/turns.js';
import type { Db } from '../../db/client.js';
import { priorities, type Priority } from '../../domain/complaint/priority.js';
import type { Transport } from '../../domain/vocabulary.js';
import type { Postman } from '../../providers/postman.js';
import { Bell } from '../bell.js';

/** How many turns may be given away before one's own: who may take one early goes first in every process. */
const ahead: Record<Priority, number> = {
  [priorities.danger]: 5,
  [priorities.first]: 2,
  [priorities.people]: 1,
  [priorities.time]: 0,
};
/** The platform says itself when it is too many. */
const MESSAGES_A_SECOND = 50;
/** A letter that has waited so long makes room for others, and is tried again. */
const PATIENCE_MS = 60_000;

type Providers = {
  resend: object | null;
  twilio: object | null;
  platform: object | null;
  /** What each takes a second. */
  aSecond: { resend: number; twilio: number };
  /** What is paid for in a day. */
  aDay: { texts: number };
};

/** The postmen, kept to what their providers take. */
export const inTurns = (
  db: Db,
  { resend, twilio, platform, aSecond, aDay: { texts } }: Providers,
  { email, sms, message }: Record<Transport, Postman>,
): Record<Transport, Postman> => ({
  email: resend === null ? email : inTurn(db, 'resend', aSecond.resend, email),
  message: platform === null ? message : inTurn(db, 'platform', MESSAGES_A_SECOND, message),
  sms: twilio === null ? sms : inTurn(db, 'twilio', aSecond.twilio, underCeiling(db, texts, sms)),
});

/** A ceiling that was reached is looked at again so often, since the operator may raise it. */
const LOOK_AGAIN_MS = 10 * 60_000;

/** Text messages are paid for one by one: beyond the day's ceiling they wait, as an alarm to the operator. */
export const underCeiling = (db: Db, most: number, postman: Postman): Postman => ({
  async send(letter, earlier) {
    const waitMs = await take(db, aDay('texts', most));
    return waitMs === null
      ? await postman.send(letter, earlier)
      : { kind: 'ours', code: 'texts-a-day', waitMs: Math.min(waitMs, LOOK_AGAIN_MS) };
  },
});

/** A postman who sends each letter when it is its turn, and lets all wait where the provider asks to be left alone. */
export function inTurn(db: Db, provider: string, aSecond: number, postman: Postman): Postman {
  const turnOf = queueFor(db, provider, 1_000 / aSecond);
  return {
    async send(letter, earlier) {
      if (!(await turnOf(letter.priority))) return { kind: 'not-asked', waitMs: null };
      const sent = await postman.send(letter, earlier);
      if ('waitMs' in sent && sent.waitMs !== null) await hold(db, provider, sent.waitMs);
      return sent;
    },
  };
}

type Waiting = { priority: Priority; end: (turn: Promise<boolean>) => void };

/** Those of this process who wait for a provider: one of them asks for all, as the most urgent would. */
function queueFor(db: Db, provider: string, everyMs: number): (priority: Priority) => Promise<boolean> {
  let waiting: Waiting[] = [];
  let asking = false;
  const arrival = new Bell();
  const first = (): Waiting | undefined => waiting.toSorted((a, b) => a.priority - b.priority)[0];
  const leave = (one: Waiting | undefined, turn: Promise<boolean>): void => {
    waiting = waiting.filter((other) => other !== one);
    one?.end(turn);
  };

  async function ask(): Promise<void> {
    for (let next = first(); next !== undefined; next = first()) {
      const { granted, waitMs } = await takeTurn(db, { provider, everyMs, ahead: ahead[next.priority] });
      if (!granted) await arrival.heard(waitMs);
      else {
        await delay(waitMs);
        leave(first(), Promise.resolve(true));
      }
    }
  }

  return (priority) =>
    new Promise((end) => {
      const one = { priority, end };
      waiting.push(one);
      setTimeout(() => leave(one, Promise.resolve(false)), PATIENCE_MS).unref();
      arrival.ring();
      if (asking) return;
      asking = true;
      void ask()
        .catch((error: unknown) => waiting.forEach((other) => leave(other, Promise.reject(error))))
        .finally(() => void (asking = false));
    });
}
