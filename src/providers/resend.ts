/** E-mail through Resend. */
import { createHash } from 'node:crypto';
import { Resend } from 'resend';
import { ANSWER_WITHIN_MS, askedToWait, notSent } from './answers.js';
import { resendVerdict } from './codes.js';
import type { Outgoing, Postman, Sent } from './postman.js';

export type ResendConfig = {
  apiKey: string;
  from: string;
  baseUrl: string | null;
  webhookSecret: string | null;
};

/**
 * The same letter is sent once, however often it is tried within 24 h: Resend forgets keys after that, so later
 * attempts are the caller's to prevent. Without a webhook secret there are no receipts to wait for.
 */
export function resendPostman(config: ResendConfig): Postman {
  const resend = new Resend(config.apiKey, { baseUrl: config.baseUrl ?? 'https://api.resend.com' });
  const receipts = config.webhookSecret !== null;

  return {
    async send(letter: Outgoing): Promise<Sent> {
      const { data, error, headers } = await resend.emails.send(
        { from: config.from, to: letter.to, subject: letter.subject, html: letter.html, text: letter.text },
        { idempotencyKey: idempotencyKey(letter.id), signal: AbortSignal.timeout(ANSWER_WITHIN_MS) },
      );
      if (error === null) return { kind: 'sent', providerId: data.id, receipts };
      const { name: code, message, statusCode: status } = error;
      const asked = askedToWait((name) => headers?.[name] ?? null);
      return notSent({ status, code, asked }, resendVerdict(code, message, status));
    },
  };
}

/** Resend takes keys of 1 to 256 characters; others are hashed, so that the same letter keeps the same key. */
export const idempotencyKey = (letterId: string): string =>
  /^[\x21-\x7E]{1,256}$/.test(letterId) ? letterId : createHash('sha256').update(letterId).digest('hex');
