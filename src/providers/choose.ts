/** Which postman carries what, by configuration. */
import type { Transport } from '../domain/vocabulary.js';
import { keptHere } from './local-mail.js';
import type { Outgoing, Postman } from './postman.js';
import { resendPostman, type ResendConfig } from './resend.js';
import { smsPostman, type SmsConfig } from './twilio.js';

/** Path of Twilio's status callbacks under the public address. */
export const SMS_RECEIPTS_PATH = '/v1/receipts/twilio';

/** A provider where one is set up, else letters stay here. Twilio reports only to https addresses. */
export function choosePostmen(
  config: { resend: ResendConfig | null; twilio: SmsConfig | null; http: { publicUrl: string } },
  store: (mail: Outgoing) => Promise<void>,
): Record<Transport, Postman> {
  const { publicUrl } = config.http;
  const callback = publicUrl.startsWith('https://') ? `${publicUrl}${SMS_RECEIPTS_PATH}` : null;
  return {
    email: config.resend === null ? keptHere(store) : resendPostman(config.resend),
    sms: config.twilio === null ? keptHere(store) : smsPostman(config.twilio, callback),
  };
}
