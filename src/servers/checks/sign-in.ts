import type { Settings } from '../../config.js';
import { ok, reason, warn, type Finding } from '../../finding.js';
import { createOidc } from '../../providers/oidc.js';

/** How staff sign in at the desk, and whether their identity provider answers; no start depends on it. */
export async function checkSignIn({ oidc, resend }: Pick<Settings, 'oidc' | 'resend'>): Promise<Finding> {
  if (oidc === null)
    return resend === null
      ? ok(
          'No identity provider, and none for e-mail: a local installation has sample people, elsewhere nobody signs in at /desk',
        )
      : ok('Staff sign in at /desk by a link that is mailed to them');
  const begun = await createOidc(oidc, 'https://here.invalid').begin();
  return begun.kind === 'begun'
    ? ok(`Staff sign in at /desk by ${oidc.issuer}`)
    : warn(
        `Nobody can sign in at /desk, since ${oidc.issuer} does not answer as an OpenID provider (${reason(begun.why)}): check OIDC_ISSUER and the way there.`,
      );
}
