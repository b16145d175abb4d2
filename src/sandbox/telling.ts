/** What the platform to try tells Redress: signed, in order, repeated until it is taken. */
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';
import type { EventType } from '../providers/platform/events.js';
import type { Kept, Told } from './state.js';

const AGAIN_AFTER_MS = 500;
const WITHIN_MS = 5_000;

export type Teller = AsyncDisposable & {
  /** Where Redress listens; before that nothing is told. */
  tells(url: string): void;
  tell(type: EventType, data: object): void;
  /** Does something later, unless it is stopped before. */
  after(ms: number, act: () => void): void;
  /** Resolves once there is nothing left to tell. */
  told(): Promise<void>;
};

export function createTeller({ state, save }: Kept, secret: string): Teller {
  const stop = new AbortController();
  const webhook = new Webhook(secret);
  let to: string | null = null;
  let telling: Promise<void> | null = null;
  const waiting = new Set<NodeJS.Timeout>();

  /** Whether it is done with: taken, or refused for good. */
  async function post({ id, body }: Told): Promise<boolean> {
    const at = new Date();
    try {
      const { status } = await fetch(`${to}/webhooks/platform`, {
        ...{ method: 'POST', body },
        headers: {
          'content-type': 'application/json',
          'webhook-id': id,
          'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
          'webhook-signature': webhook.sign(id, at, body),
        },
        signal: AbortSignal.any([stop.signal, AbortSignal.timeout(WITHIN_MS)]),
      });
      return status < 500 && status !== 429;
    } catch {
      return false;
    }
  }

  async function work(): Promise<void> {
    for (let [first] = state.untold; first !== undefined && !stop.signal.aborted; [first] = state.untold) {
      if (await post(first)) {
        state.untold.shift();
        save();
      } else await delay(AGAIN_AFTER_MS, undefined, { signal: stop.signal }).catch(() => undefined);
    }
    telling = null;
  }
  const start = (): void => {
    if (to !== null && state.untold.length > 0 && !stop.signal.aborted) telling ??= work();
  };

  return {
    tells(url) {
      to = url;
      start();
    },
    tell(type, data) {
      const body = JSON.stringify({ type, timestamp: new Date().toISOString(), data });
      state.untold.push({ id: `event-${randomUUID()}`, body });
      save();
      start();
    },
    after(ms, act) {
      const timer = setTimeout(() => {
        waiting.delete(timer);
        act();
      }, ms);
      waiting.add(timer);
    },
    async told() {
      while (telling !== null) await telling;
    },
    async [Symbol.asyncDispose]() {
      waiting.forEach((timer) => clearTimeout(timer));
      stop.abort();
      await telling;
    },
  };
}
