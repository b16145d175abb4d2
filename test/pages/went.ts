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
  improvements: [
    {
      causes: [{ en: 'A rule is unclear', 'zh-CN': '规则不清' }],
      told: { en: 'We show the rule before it is broken.', 'zh-CN': '我们在发布前说明规则。' },
      effect: 'helped',
      complaints: [
        { days: 30, n: null },
        { days: 90, n: 1_234 },
      ],
    },
  ],
};
