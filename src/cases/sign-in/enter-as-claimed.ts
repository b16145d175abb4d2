import { staffAt, staffOf } from '../../db/people/people.js';
import { emailOf } from '../../domain/text/email.js';
import type { Claims } from '../../providers/oidc.js';
import type { Ctx } from '../context.js';
import { beginSession, type Begun } from './begin-session.js';

/**
 * Signs in whoever the identity provider says it is: by the address it has verified, or by the claim that the
 * configuration names, which holds the id of one of the staff. Null where that is nobody who works here.
 */
export async function enterAsClaimed(
  { db, config }: Pick<Ctx, 'db' | 'config'>,
  claims: Claims,
  browser: string,
): Promise<Begun | null> {
  const claim = config.oidc?.staffClaim ?? 'email';
  const value = claims[claim];
  if (typeof value !== 'string') return null;
  if (claim !== 'email') {
    const named = await staffOf(db, value);
    // Nobody of the staff gave an address for it.
    return named?.active === true
      ? await beginSession({ db, config }, { ...named, addressMakers: [] }, { way: 'oidc', browser })
      : null;
  }
  const email = claims['email_verified'] === true ? emailOf(value) : null;
  const person = email === null ? null : await staffAt(db, email);
  return person && (await beginSession({ db, config }, person, { way: 'oidc', browser }));
}
