/** Which postman carries what, by configuration. */
import { createPlatform, type PlatformConfig } from './platform/client.js';
import { messagePostman } from './platform/messages.js';
import type { Transport } from '../domain/vocabulary.js';
import { keptHere } from './local-mail.js';
import type { Outgoing, Postman } from './postman.js';
import { resendPostman, type ResendConfig } from './resend.js';
import { smsPostman, type SmsConfig } from './twilio.js';

/** Path of Twilio's status callbacks under the public address. */
export const SMS_RECEIPTS_PATH = '/v1/receipts/twilio';

/** A provider where one is set up, else `keep` in a local installation, else none. Twilio reports only to https addresses. */
export function choosePostmen(
  config: {
    resend: ResendConfig | null;
    twilio: SmsConfig | null;
    platform: PlatformConfig | null;
    http: { publicUrl: string };
  },
  keep: ((mail: Outgoing) => Promise<void>) | null,
): Record<Transport, Postman> {
  const { publicUrl } = config.http;
  const callback = publicUrl.startsWith('https://') ? `${publicUrl}${SMS_RECEIPTS_PATH}` : null;
  const without = keep === null ? noProvider : keptHere(keep);
  return {
    email: config.resend === null ? without : resendPostman(config.resend),
    message: config.platform === null ? noProvider : messagePostman(createPlatform(config.platform)),
    sms: config.twilio === null ? without : smsPostman(config.twilio, callback),
  };
}

/** A way without a provider does not exist: the letter goes another way, or a person is asked to phone. */
const noProvider: Postman = { send: async () => ({ kind: 'final', code: 'no-provider' }) };
