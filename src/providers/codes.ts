/**
 * What the providers' codes mean, as their own pages have it. Only what is permanent and about the recipient closes an
 * address; a code whose causes pass by themselves, as a phone without signal does, is none of these.
 */
import type { Verdict } from './answers.js';

/**
 * Of Resend's error names (https://resend.com/docs/api-reference/errors); `validation_error` is judged by what it
 * speaks of.
 */
const resendErrors: Record<string, Verdict | undefined> = {
  rate_limit_exceeded: 'temporary',
  concurrent_idempotent_requests: 'unknown',
  application_error: 'unknown',
  internal_server_error: 'unknown',
  missing_api_key: 'all',
  restricted_api_key: 'all',
  invalid_api_key: 'all',
  invalid_access: 'all',
  invalid_from_address: 'all',
  invalid_region: 'all',
  daily_quota_exceeded: 'all',
  monthly_quota_exceeded: 'all',
  security_error: 'all',
  not_found: 'all',
  method_not_allowed: 'all',
  invalid_parameter: 'ours',
  invalid_attachment: 'ours',
  missing_required_field: 'ours',
  invalid_idempotency_key: 'ours',
  invalid_idempotent_request: 'ours',
};

/** What an error of Resend means: it names the field at fault in its message; a `to` that is missing is our own fault. */
export function resendVerdict(name: string, message: string, status: number | null): Verdict | undefined {
  if (name !== 'validation_error') return resendErrors[name];
  if (status === 401 || status === 403 || /api key|`?from`? field/i.test(message)) return 'all';
  return /invalid [`'"]to[`'"]/i.test(message) ? 'final' : 'ours';
}

/**
 * Resend's kinds of bounces (https://resend.com/docs/dashboard/emails/email-bounces): a full mailbox or an automatic
 * reply is a transient one.
 */
export const resendBounces: Record<string, 'bounced' | 'returned' | undefined> = {
  Permanent: 'bounced',
  Transient: 'returned',
  Undetermined: 'returned',
};

/**
 * Of Twilio's codes (https://www.twilio.com/docs/api/errors) the answers to sending, and of why a message did not
 * arrive (3xxxx) what is final: all other messages that are lost come back for a time. Not 30004 or 30005, which a
 * phone without signal causes too.
 */
const twilioCodes: Record<number, Verdict | undefined> = {
  ...listed('final', [21211, 21265, 21266, 21268, 21610, 21614, 21635, 30006]),
  ...listed('temporary', [14107, 20429, 21611, 21612, 21730]),
  ...listed('unknown', [20500, 20503]),
  ...listed('all', [10001, 20003, 20005, 20404, 21212, 21267, 21603, 21606, 21608, 21659, 21660, 21661]),
  ...listed('ours', [21408, 21602, 21604, 21617]),
};

function listed(verdict: Verdict, codes: readonly number[]): Record<number, Verdict> {
  return Object.fromEntries(codes.map((code) => [code, verdict]));
}

export const twilioVerdict = (code: number): Verdict | undefined => twilioCodes[code];
