/** How long (ms) before a key ends by itself administrators are warned. */
export const EXPIRES_SOON_MS = 14 * 86_400_000;

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
