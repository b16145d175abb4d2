/** The worker's side of the delivery queue: leases what is due, and delivers it side by side, each kind in its own places. */
import { setTimeout as delay } from 'node:timers/promises';
import { ApplicationFailure } from '@temporalio/activity';
import * as deliveries from '../../db/messages/deliveries.js';
import { deliveryKinds, type DeliveryKind } from '../../db/schema/messages.js';
import { Bell } from '../bell.js';
import type { ActivityDeps } from '../deps.js';
import { kinds } from './kinds.js';

/** How often an idle worker looks for what another process wrote. */
const LOOK_EVERY_MS = 250;
/** How long to leave PostgreSQL alone after it failed. */
const TROUBLED_MS = 1_000;
/** How long what is under way may take at the end; what takes longer is delivered again by another worker. */
const GRACE_MS = 5_000;

export type Deliveries = { wake(): void; run(): AsyncDisposable };

/** Makes the queue's worker; `wake` has it look at once, `run` sets it going until it is disposed. */
export function createDeliveries(deps: ActivityDeps): Deliveries {
  const { db, logger } = deps;
  const doorbell = new Bell();
  const underWay = new Set<{ kind: DeliveryKind; end: Promise<void> }>();
  /** Those of which more may wait than there were places. */
  let full = new Set<DeliveryKind>();

  const placesOf = (kind: DeliveryKind): number =>
    kinds[kind].atOnce - [...underWay].filter((other) => other.kind === kind).length;

  async function takeUp(): Promise<void> {
    const rooms = deliveryKinds.map((kind) => ({
      kind,
      places: placesOf(kind),
      withinMs: kinds[kind].withinMs,
    }));
    const claimed = await deliveries.claim(db, rooms);
    const isFull = ({ kind, places }: deliveries.Room): boolean =>
      claimed.filter((delivery) => delivery.kind === kind).length === places;
    full = new Set(rooms.filter(isFull).map(({ kind }) => kind));
    for (const delivery of claimed) {
      const entry = { kind: delivery.kind, end: Promise.resolve() };
      entry.end = attempt(deps, delivery)
        .catch((error: unknown) =>
          logger.error({ delivery: delivery.id, err: error }, 'delivery is lost until its lease ends'),
        )
        .finally(() => {
          underWay.delete(entry);
          if (full.has(entry.kind) && placesOf(entry.kind) >= kinds[entry.kind].atOnce / 2) doorbell.ring();
        });
      underWay.add(entry);
    }
  }

  async function loop(stopped: AbortSignal): Promise<void> {
    while (!stopped.aborted) {
      const pause = await takeUp().then(
        () => LOOK_EVERY_MS,
        (error: unknown) => {
          logger.warn({ err: error }, 'the delivery queue cannot be read');
          return TROUBLED_MS;
        },
      );
      await doorbell.heard(pause);
    }
  }

  return {
    wake: () => doorbell.ring(),
    run() {
      const stop = new AbortController();
      const looping = loop(stop.signal);
      return {
        async [Symbol.asyncDispose]() {
          stop.abort();
          doorbell.ring();
          await looping;
          const ends = Promise.all([...underWay].map(({ end }) => end));
          await Promise.race([ends, delay(GRACE_MS, undefined, { ref: false })]);
        },
      };
    },
  };
}

/** One attempt outside any transaction: done, to be tried again, or given up. */
async function attempt(deps: ActivityDeps, delivery: deliveries.Claimed): Promise<void> {
  const { db, logger } = deps;
  const { id, kind: name, number, payload, attempts } = delivery;
  const kind = kinds[name];
  try {
    await kind.deliver(deps, number, payload.id ?? '');
  } catch (error) {
    const isLast = attempts >= kind.attempts;
    logger.warn(
      { delivery: id, kind: name, attempts, err: error },
      isLast ? 'delivery given up' : 'delivery waits',
    );
    return isLast
      ? deliveries.bury(db, delivery)
      : deliveries.postpone(db, delivery, waitMs(kind.backoff, attempts, error));
  }
  await deliveries.finish(db, delivery);
}

/** The wait before the next attempt; a provider that names a later instant is believed. */
function waitMs(
  { firstMs, mostMs }: { firstMs: number; mostMs: number },
  attempts: number,
  error: unknown,
): number {
  const asked = error instanceof ApplicationFailure ? error.nextRetryDelay : null;
  return Math.max(Math.min(mostMs, firstMs * 2 ** (attempts - 1)), typeof asked === 'number' ? asked : 0);
}
