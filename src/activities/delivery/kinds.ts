/** What is delivered, one declaration for each kind: how many at once, how long, how often, and how. */
import type { DeliveryKind } from '../../db/schema/messages.js';
import type { ActivityDeps } from '../deps.js';
import { deliverAct } from './staff/act.js';
import { deliverCommandOf } from './command.js';
import { deliverDuty } from './staff/duty.js';
import { deliverExpiry } from './staff/key-expiry.js';
import { deliverLetter } from './letter.js';
import { deliverNews } from './staff/news.js';
import { deliverPlatformEvent } from './platform/platform-event.js';
import { deliverReceipt } from './receipt.js';
import { deliverSignIn } from './staff/sign-in.js';
import { deliverLapse } from './staff/training.js';
import { deliverStart } from './start.js';

export type Kind = {
  /** Each process has so many places for this kind alone, so that what hangs holds up its own kind at most. */
  atOnce: number;
  /** How long one attempt may take (ms): after that another worker may make the next. */
  withinMs: number;
  /** After the last it is a dead letter. */
  attempts: number;
  /** The wait after the first attempt (ms), doubled after each, up to the most. */
  backoff: { firstMs: number; mostMs: number };
  /** Throws where it has to be tried again; `id` is what the delivery names beside its complaint. */
  deliver(deps: ActivityDeps, number: string, id: string): Promise<unknown>;
};

/** What goes to a run waits for Temporal alone: some five hours, and a minute at most once it is back. */
const toRun = {
  atOnce: 20,
  withinMs: 20_000,
  attempts: 300,
  backoff: { firstMs: 1_000, mostMs: 60_000 },
} satisfies Partial<Kind>;

/** Given up within the day in which providers know its key. */
const toStaff = {
  atOnce: 5,
  withinMs: 120_000,
  attempts: 120,
  backoff: { firstMs: 2_000, mostMs: 600_000 },
} satisfies Partial<Kind>;

export const kinds: Record<DeliveryKind, Kind> = {
  start: { ...toRun, deliver: deliverStart },
  command: { ...toRun, deliver: deliverCommandOf },
  receipt: { ...toRun, deliver: deliverReceipt },
  platform: { ...toRun, deliver: deliverPlatformEvent },
  news: {
    ...{ atOnce: 5, withinMs: 20_000, attempts: 200, backoff: { firstMs: 1_000, mostMs: 60_000 } },
    deliver: deliverNews,
  },
  letter: {
    ...{ atOnce: 20, withinMs: 120_000, attempts: 1_000, backoff: { firstMs: 2_000, mostMs: 600_000 } },
    deliver: deliverLetter,
  },
  act: { ...toStaff, deliver: deliverAct },
  training: { ...toStaff, deliver: deliverLapse },
  duty: { ...toStaff, deliver: deliverDuty },
  'key-expiry': { ...toStaff, deliver: deliverExpiry },
  // Somebody waits for it, and it is over in a quarter of an hour.
  'sign-in': {
    ...{ atOnce: 5, withinMs: 60_000, attempts: 60, backoff: { firstMs: 2_000, mostMs: 30_000 } },
    deliver: deliverSignIn,
  },
};
