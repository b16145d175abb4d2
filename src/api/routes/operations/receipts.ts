import { z } from 'zod';
import { takeReceipt } from '../../../cases/receive/receipts.js';
import { takePlatformEvent } from '../../../cases/receive/platform-events.js';
import { SMS_RECEIPTS_PATH } from '../../../providers/choose.js';
import { verifyPlatform } from '../../../providers/platform/events.js';
import { verifyResend, verifyTwilio } from '../../../providers/receipts.js';
import type { ApiDeps } from '../../deps.js';
import { fail, notFound } from '../../../cases/failure.js';
import { readForms, readSignedJson } from '../../plugins/bodies/bodies.js';
import { ok, problems, type App } from '../../routing.js';

const Taken = z.object({ stored: z.boolean() });
const response = {
  200: ok(Taken, 'Taken; `stored` is false where it says nothing new.'),
  ...problems(401, 404, 413, 415),
};
const tags = ['receipts'];

/** What providers and the platform tell: verified, stored, then brought to whom it concerns. */
export async function receiptRoutes(
  app: App,
  deps: Pick<ApiDeps, 'config' | 'db' | 'policy' | 'store' | 'scanner' | 'wake'>,
): Promise<void> {
  const { config } = deps;
  readForms(app);
  readSignedJson(app);

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
      return await takeReceipt(deps, () => verifyResend(body, headers, secret));
    },
  );

  app.post(
    '/webhooks/platform',
    {
      schema: {
        ...{ tags, summary: 'Events of the platform', operationId: 'platform', security: [], response },
      },
    },
    async (request) => {
      if (config.platform === null) throw notFound();
      const { secrets } = config.platform;
      const { body, headers } = request;
      if (typeof body !== 'string') throw fail('media-type-unknown');
      return await takePlatformEvent(deps, () => verifyPlatform(body, headers, secrets));
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
      return await takeReceipt(deps, () => verifyTwilio({ authToken, url, params: fields.data, signature }));
    },
  );
}
