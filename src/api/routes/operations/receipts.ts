import formbody from '@fastify/formbody';
import { z } from 'zod';
import * as letters from '../../../db/messages/letters.js';
import * as deliveries from '../../../db/messages/deliveries.js';
import * as receipts from '../../../db/messages/receipts.js';
import { SMS_RECEIPTS_PATH } from '../../../providers/choose.js';
import { ReceiptError, verifyResend, verifyTwilio, type Receipt } from '../../../providers/receipts.js';
import type { ApiDeps } from '../../deps.js';
import { fail, notFound } from '../../../cases/failure.js';
import { ok, problems, type App } from '../../routing.js';

const Taken = z.object({ stored: z.boolean() });
const response = {
  200: ok(Taken, 'Taken; `stored` is false where it says nothing new.'),
  ...problems(401, 404, 415),
};
const tags = ['receipts'];

/** Delivery receipts of the providers: verified, stored, then told to the complaint's run. */
export async function receiptRoutes(
  app: App,
  { config, db, wake }: Pick<ApiDeps, 'config' | 'db' | 'wake'>,
): Promise<void> {
  await app.register(formbody);
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_, body, done) => done(null, body));

  app.post(
    '/webhooks/resend',
    {
      schema: { tags, summary: 'Delivery receipts of Resend', operationId: 'resend', security: [], response },
    },
    async (request) => {
      const secret = config.resend?.webhookSecret ?? null;
      if (secret === null) throw notFound();
      const { body, headers } = request;
      if (typeof body !== 'string') throw fail('media-type-unknown');
      return await take(() => verifyResend(body, headers, secret));
    },
  );

  app.post(
    SMS_RECEIPTS_PATH,
    {
      schema: { tags, summary: 'Delivery receipts of Twilio', operationId: 'twilio', security: [], response },
    },
    async (request) => {
      if (config.twilio === null) throw notFound();
      if (typeof request.body !== 'object')
        throw fail('media-type-unknown', { detail: 'Send a form, as Twilio does.' });
      const fields = z.record(z.string(), z.string()).safeParse(request.body);
      if (!fields.success) throw fail('unreadable', { detail: 'Send each field of the form once.' });
      const { authToken } = config.twilio;
      const signature = z.string().catch('').parse(request.headers['x-twilio-signature']);
      const url = `${config.http.publicUrl}${request.url}`;
      return await take(() =>
        verifyTwilio({ authToken, url, params: fields.data, signature, now: new Date() }),
      );
    },
  );

  /** Stores a receipt once, with the message that tells it to the run. A letter not known yet: the provider repeats. */
  async function take(verify: () => Receipt | null): Promise<z.infer<typeof Taken>> {
    const receipt = verified(verify);
    if (receipt === null) return { stored: false };
    const { id, providerId, result, at } = receipt;
    const letter = await letters.findByProvider(db, providerId);
    if (letter === null) throw fail('unavailable', { detail: 'No letter is known by this id yet.' }, 60);
    const stored = await db.transaction(async (tx) => {
      if (!(await receipts.store(tx, { id, letterId: letter.id, result, at: at.getTime() }))) return false;
      await deliveries.insert(tx, [deliveries.ofReceipt({ number: letter.number, id })]);
      return true;
    });
    if (stored) wake();
    return { stored };
  }
}

function verified(verify: () => Receipt | null): Receipt | null {
  try {
    return verify();
  } catch (error) {
    if (!(error instanceof ReceiptError)) throw error;
    throw error.code === 'malformed'
      ? fail('unreadable', { detail: 'Send what the provider sends: signed, but not understood.' })
      : fail('unauthenticated', {
          detail:
            error.code === 'stale'
              ? 'Sign the message anew: its time is more than five minutes off.'
              : 'Sign the message with the secret that is set up here.',
        });
  }
}
