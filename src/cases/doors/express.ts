/** Whether content is hidden at once on somebody's word: so often a day for one complainant, and of one subject. */
import * as allowances from '../../db/messages/allowances.js';
import type { Received } from '../../domain/complaint/step.js';
import type { Filer } from '../../domain/intake/doors.js';
import { expressClaim } from '../../domain/intake/express.js';
import { keyedHash } from '../../tokens.js';
import type { Ctx } from '../context.js';
import type { Filed } from './submit.js';

export async function expressFor(
  { db, config, policy: { document } }: Pick<Ctx, 'db' | 'config' | 'policy'>,
  filer: Filer,
  filed: Filed,
): Promise<Received['express']> {
  const claim = config.platform === null ? null : expressClaim(document, filer, filed);
  if (claim !== 'vouched') return claim ?? undefined;
  const { aDayOfComplainant, aDayOfSubject } = document.express;
  const { accountId, contact, subject } = filed;
  const named = (of: string, ...words: string[]): string => `hide/${keyedHash(config.secret, of, ...words)}`;
  const complainant = accountId ?? contact.email ?? contact.phone ?? filer.id;
  const waitMs = await allowances.take(
    db,
    allowances.aDay(named('hide-of-complainant', complainant), aDayOfComplainant),
    allowances.aDay(named('hide-of-subject', subject?.type ?? '', subject?.reference ?? ''), aDayOfSubject),
  );
  return waitMs === null ? 'hide' : 'capped';
}
