/** How it might have gone: of a class nothing, of one little, of one enough. */
import type { HowItWent } from '../../src/cases/read/read-promise.js';
import { shareOf, type Figures } from '../../src/domain/facts/promise.js';
import { receivedAt } from '../letters/examples/case.js';

const HOUR = 3_600_000;

/** One in twenty was late. */
function figures(received: number): Figures {
  const kept = shareOf(Math.floor(received * 0.95), received);
  const of = received;
  return {
    received,
    kept: { review: kept, investigation: kept, feedback: kept, promise: kept },
    firstResponse: { of, medianMs: of < 3 ? null : 5.3 * HOUR, p90Ms: of < 10 ? null : 23 * HOUR },
    overturned: shareOf(Math.floor(received / 9), Math.floor(received / 3)),
  };
}

const byClass = (n: number) => ({
  content: figures(4_123 * n),
  account: figures(7 * n),
  privacy: figures(n),
  other: figures(0),
});

export const went: HowItWent = {
  now: receivedAt,
  windows: [
    { days: 30, all: figures(4_131), categories: byClass(1) },
    { days: 90, all: figures(12_393), categories: byClass(3) },
  ],
};
