/** Whether content is hidden at once on somebody's word: so often a day for one complainant, and of one subject. */
import type { Db } from '../../db/client.js';
import * as allowances from '../../db/messages/allowances.js';
import type { Filer } from '../../domain/intake/doors.js';
import { expressClaim, type Claim } from '../../domain/intake/express.js';
import { keyedHash } from '../../ids/tokens.js';
import type { Ctx } from '../context.js';
import type { Filed } from './register.js';

type ExpressCtx = Pick<Ctx, 'config' | 'policy'>;

/** Whose word it is; null where nothing is urgent, or no platform is there to hide it. */
export const claimOf = (
  { config, policy }: ExpressCtx,
  filer: Filer,
  filed: Filed,
  isLimited: boolean,
): Claim | null => (config.platform === null ? null : expressClaim(policy.document, filer, filed, isLimited));

/** What becomes of a claim that we trust, in the transaction that stores it. */
export async function takeFromCap(
  tx: Db,
  { config, policy: { document } }: ExpressCtx,
  filer: Filer,
  { accountId, contact, subject }: Filed,
): Promise<'hide' | 'capped'> {
  const { aDayOfComplainant, aDayOfSubject } = document.express;
  const named = (of: string, ...words: string[]): string => `hide/${keyedHash(config.secret, of, ...words)}`;
  const complainant = accountId ?? contact.email ?? contact.phone ?? filer.id;
  const waitMs = await allowances.take(
    tx,
    allowances.aDay(named('hide-of-complainant', complainant), aDayOfComplainant),
    allowances.aDay(named('hide-of-subject', subject?.type ?? '', subject?.reference ?? ''), aDayOfSubject),
  );
  return waitMs === null ? 'hide' : 'capped';
}
