import type { Settings } from '../../config.js';
import { fail, ok, warn, type Finding } from '../../finding.js';

type Reached = Pick<Settings, 'resend' | 'twilio' | 'platform' | 'http'>;
const WITHOUT = 'a local installation keeps them at /inbox, elsewhere this way does not exist';

/** Whether a host name or address means this machine alone. */
export const isHere = (host: string): boolean => /^(localhost|127\.[\d.]+|\[?::1\]?)$/.test(host);

/** Whether the settings of Resend can be right; without a call, since that would send. */
export function checkMail({ resend }: Pick<Reached, 'resend'>): Finding {
  if (resend === null) return ok(`No provider for e-mail: ${WITHOUT}`);
  const { apiKey, from, baseUrl, webhookSecret } = resend;
  if (baseUrl === null && !/^re_\w+$/.test(apiKey))
    return fail(`RESEND_API_KEY is no key of Resend, which begins with re_: copy it anew from resend.com.`);
  if (!/^([^<>]*<[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+\.[^\s<>@]+)$/.test(from))
    return fail(`RESEND_FROM (${from}) is no sender: set it to "Name <address@verified.domain>".`);
  if (webhookSecret !== null && !/^(whsec_)?[A-Za-z0-9+/]+=*$/.test(webhookSecret))
    return fail('RESEND_WEBHOOK_SECRET is no secret of a webhook, which is whsec_ and base64: copy it anew.');
  if (baseUrl !== null)
    return warn(`E-mail goes to ${baseUrl} instead of Resend: unset RESEND_BASE_URL to reach people.`);
  if (webhookSecret === null)
    return warn(
      'RESEND_WEBHOOK_SECRET is not set: bounces stay unseen until you set it and point the webhook at PUBLIC_URL/webhooks/resend.',
    );
  return ok(`Resend sends e-mail as ${from}`);
}

/** Whether the settings of Twilio can be right; without a call. */
export function checkSms({ twilio, http }: Pick<Reached, 'twilio' | 'http'>): Finding {
  if (twilio === null) return ok(`No provider for text messages: ${WITHOUT}`);
  const { accountSid, from, baseUrl } = twilio;
  if (baseUrl === null && !/^AC[0-9a-f]{32}$/i.test(accountSid))
    return fail(
      `TWILIO_ACCOUNT_SID is no account, which is AC and 32 hexadecimal digits: copy it anew from the Twilio console.`,
    );
  if (!/^\+[1-9]\d{6,14}$/.test(from) && !/^(?=.*[A-Za-z])[A-Za-z0-9 ]{1,11}$/.test(from))
    return fail(
      `TWILIO_FROM (${from}) is no sender: set it to a number such as +8610… or to a name of up to 11 letters.`,
    );
  if (baseUrl !== null)
    return warn(`Text messages go to ${baseUrl} instead of Twilio: unset TWILIO_BASE_URL to reach people.`);
  if (!http.publicUrl.startsWith('https://'))
    return warn(
      'Twilio reports only to https: set PUBLIC_URL to an https:// address to learn of lost messages.',
    );
  return ok(`Twilio sends text messages from ${from}`);
}

/** Whether the platform can reach us with what it has to tell; without a call. */
export function checkPlatform({ platform, http }: Pick<Reached, 'platform' | 'http'>): Finding {
  if (platform === null)
    return ok('No platform: people carry out by hand what it would do, and no direct messages come in');
  const { url, secrets } = platform;
  if (isHere(new URL(http.publicUrl).hostname) && !isHere(new URL(url).hostname))
    return warn(`The platform at ${url} cannot tell us anything: set PUBLIC_URL to an address it reaches.`);
  if (secrets.length > 1)
    return warn('PLATFORM_SECRET names two: remove the second once the platform signs with the first.');
  return ok(`The platform at ${url} carries remedies out, and tells us at PUBLIC_URL/webhooks/platform`);
}

/** Whether the address in letters is one that their readers can reach. */
export function checkPublicUrl({ http, resend, twilio }: Omit<Reached, 'platform'>): Finding {
  const { publicUrl, port } = http;
  const { hostname, protocol, port: named, search, hash } = new URL(publicUrl);
  if (search !== '' || hash !== '')
    return fail(`PUBLIC_URL (${publicUrl}) has more than host and path: leave out what follows ? or #.`);
  const here = isHere(hostname) || hostname === '0.0.0.0';
  if (here && (resend !== null || twilio !== null))
    return warn(
      `Letters leave this machine with links to ${publicUrl}, which nobody else reaches: set PUBLIC_URL.`,
    );
  if (here && Number(named || (protocol === 'https:' ? 443 : 80)) !== port)
    return warn(`PUBLIC_URL (${publicUrl}) is not where Redress listens, port ${port}: correct one of them.`);
  if (!here && protocol === 'http:')
    return warn(
      `PUBLIC_URL (${publicUrl}) is not encrypted: put a proxy with TLS before it, and set https://.`,
    );
  return ok(`Links in letters begin with ${publicUrl}`);
}
