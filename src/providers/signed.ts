/** Webhooks by Standard Webhooks: who sent a body, and that it was sent just now. */
import { Webhook, WebhookVerificationError } from 'standardwebhooks';
import type { z } from 'zod';

/** Not to be believed: answer 401 (`bad-signature`, `stale`) or 400 (`malformed`), and store nothing. */
export class WebhookError extends Error {
  override name = 'WebhookError';
  constructor(readonly code: 'bad-signature' | 'stale' | 'malformed') {
    super(`Webhook refused: ${code}`);
  }
}

export type Headers = Readonly<Record<string, string | string[] | undefined>>;

/**
 * The message's id, the same at each repetition. `body` is the raw body, as signed, by any of the secrets; `prefixes`
 * are those of the headers. Throws WebhookError for a bad signature or one over five minutes old.
 */
export function verifySigned(
  body: string,
  headers: Headers,
  { secrets, prefixes }: { secrets: readonly string[]; prefixes: readonly string[] },
): string {
  const header = (name: string): string => {
    const value = prefixes.map((prefix) => headers[`${prefix}-${name}`]).find((given) => given !== undefined);
    return typeof value === 'string' ? value : '';
  };
  const id = header('id');
  const given = {
    'webhook-id': id,
    'webhook-timestamp': header('timestamp'),
    'webhook-signature': header('signature'),
  };
  const wrong = secrets.map((secret) => objection(secret, body, given));
  if (wrong.includes(null)) return id;
  throw new WebhookError(wrong.includes('stale') ? 'stale' : 'bad-signature');
}

function objection(
  secret: string,
  body: string,
  headers: Record<string, string>,
): WebhookError['code'] | null {
  try {
    new Webhook(secret).verify(body, headers, { jsonParse: false });
    return null;
  } catch (error) {
    const stale = error instanceof WebhookVerificationError && error.message.includes('timestamp too');
    return stale ? 'stale' : 'bad-signature';
  }
}

/** What a signed body says; throws WebhookError where that is not understood. */
export function parsed<Schema extends z.ZodType>(schema: Schema, body: string): z.infer<Schema> {
  try {
    return schema.parse(JSON.parse(body));
  } catch {
    throw new WebhookError('malformed');
  }
}
