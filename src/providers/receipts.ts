/** Delivery receipts: signed messages from providers about letters they took. */
import { validateRequest } from 'twilio/lib/webhooks/webhooks.js';
import { z } from 'zod';
import { resendBounces, twilioVerdict } from './codes.js';
import { parsed, verifySigned, WebhookError, type Headers } from './signed.js';
import { lost } from './twilio.js';

/**
 * `id` is the same when the provider repeats itself; `at` is the provider's time, null where it gives none. `bounced` for
 * good; `returned`: it may arrive another time. `repeats`: the provider sends it again where we do not take it.
 */
export type Receipt = {
  id: string;
  providerId: string;
  result: 'delivered' | 'bounced' | 'returned';
  at: Date | null;
  repeats: boolean;
};

/**
 * A webhook of Resend (Standard Webhooks, sent under Svix's header names); null where it says nothing about
 * delivery. `body` is the raw body, as signed. Throws WebhookError for a bad signature or one over five minutes old.
 */
export function verifyResend(body: string, headers: Headers, secret: string): Receipt | null {
  const id = verifySigned(body, headers, { secrets: [secret], prefixes: ['svix', 'webhook'] });
  const result = resendResults.get(parsed(AnyEvent, body).type);
  if (result === undefined) return null;
  const { created_at, data } = parsed(MailEvent, body);
  const { email_id: providerId, bounce } = data;
  const how = bounce === undefined ? result : (resendBounces[bounce.type] ?? 'returned');
  // One message may speak of several letters.
  return { id: `${id}/${providerId}`, providerId, result: how, at: created_at, repeats: true };
}

const AnyEvent = z.object({ type: z.string() });
const MailEvent = z.object({
  created_at: z.coerce.date(),
  data: z.object({
    email_id: z.string().min(1),
    bounce: z.object({ type: z.string() }).optional(),
  }),
});

/**
 * Whoever complains of a mail has received it. `failed` never left Resend for reasons of ours, such as a quota;
 * `suppressed` since the address bounced for good before, or its reader called a mail of ours spam.
 */
const resendResults = new Map<string, Receipt['result']>([
  ['email.delivered', 'delivered'],
  ['email.complained', 'delivered'],
  ['email.bounced', 'bounced'],
  ['email.failed', 'returned'],
  ['email.suppressed', 'bounced'],
]);

export type TwilioCallback = {
  authToken: string;
  /** The address Twilio was given, query included, not the one behind a proxy. */
  url: string;
  /** The form fields of the body. */
  params: Record<string, string>;
  /** Header `X-Twilio-Signature`. */
  signature: string;
};

/**
 * A status callback of Twilio, signed with HMAC-SHA1 over address and sorted fields; null where it says nothing
 * about delivery. It carries no time, so a repetition is told by its id only. Throws WebhookError.
 */
export function verifyTwilio({ authToken, url, params, signature }: TwilioCallback): Receipt | null {
  if (!validateRequest(authToken, signature, url, params)) throw new WebhookError('bad-signature');
  const fields = StatusCallback.safeParse(params);
  if (!fields.success) throw new WebhookError('malformed');
  const { MessageSid, MessageStatus, ErrorCode } = fields.data;
  const result = twilioResult(MessageStatus, ErrorCode);
  if (result === null) return null;
  return { id: `${MessageSid}/${MessageStatus}`, providerId: MessageSid, result, at: null, repeats: false };
}

const StatusCallback = z.object({
  MessageSid: z.string().min(1),
  MessageStatus: z.string().min(1),
  ErrorCode: z.coerce.number().catch(0),
});

function twilioResult(status: string, code: number): Receipt['result'] | null {
  if (status === 'delivered' || status === 'read') return 'delivered';
  if (!lost.includes(status)) return null;
  return twilioVerdict(code) === 'final' ? 'bounced' : 'returned';
}
