import { DAY_MS } from '../../clocks/zone.js';

/** How long (ms) before a key ends by itself administrators are told by letter: in good time, and at last. */
export const WARNED_BEFORE_MS = [14 * DAY_MS, DAY_MS] as const;

/** From when on (ms before it ends) it is marked as one that ends soon. */
export const [EXPIRES_SOON_MS] = WARNED_BEFORE_MS;

/** How a key stands at an instant (ms). */
export type KeyState = 'open' | 'expires-soon' | 'expired' | 'revoked';

export function keyStateAt(
  { revokedAt, expiresAt }: { revokedAt: number | null; expiresAt: number | null },
  now: number,
): KeyState {
  if (revokedAt !== null) return 'revoked';
  if (expiresAt === null) return 'open';
  if (expiresAt <= now) return 'expired';
  return expiresAt - now <= EXPIRES_SOON_MS ? 'expires-soon' : 'open';
}
