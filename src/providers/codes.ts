/** What the providers' codes mean. Only what is permanent and about the recipient closes an address. */
import type { Verdict } from './answers.js';

/** Of Resend's error names; `validation_error` is judged by what it speaks of. */
const resendErrors: Record<string, Verdict | undefined> = {
  invalid_to_address: 'final',
  rate_limit_exceeded: 'temporary',
  concurrent_idempotent_requests: 'temporary',
  application_error: 'temporary',
  internal_server_error: 'temporary',
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

/** What an error of Resend means: it names the field at fault in its message. */
export function resendVerdict(name: string, message: string, status: number | null): Verdict | undefined {
  if (name !== 'validation_error') return resendErrors[name];
  if (status === 401 || status === 403 || /api key|`?from`? field/i.test(message)) return 'all';
  return /[`'"]to[`'"]/i.test(message) ? 'final' : 'ours';
}

/** Resend's kinds of bounces; an out-of-office reply comes as a transient one. */
export const resendBounces: Record<string, 'bounced' | 'returned' | undefined> = {
  Permanent: 'bounced',
  Transient: 'returned',
  Undetermined: 'returned',
};

/** Of Twilio's codes: the answers to sending (1xxxx, 2xxxx), and why a message did not arrive (3xxxx). */
const twilioCodes: Record<number, Verdict | undefined> = {
  ...listed('final', [21211, 21217, 21265, 21266, 21268, 21610, 21614, 21635, 30004, 30005, 30006]),
  ...listed(
    'temporary',
    [14107, 20429, 21611, 21612, 21730, 30001, 30003, 30008, 30009, 30022, 30410, 30500],
  ),
  ...listed('all', [10001, 20003, 20005, 20404, 21212, 21267, 21603, 21606, 21608, 21659, 21660, 21661]),
  ...listed('all', [30002, 30023, 30032, 30034]),
  ...listed('ours', [21408, 21602, 21604, 21617, 30007, 30010]),
};

function listed(verdict: Verdict, codes: readonly number[]): Record<number, Verdict> {
  return Object.fromEntries(codes.map((code) => [code, verdict]));
}

export const twilioVerdict = (code: number): Verdict | undefined => twilioCodes[code];
