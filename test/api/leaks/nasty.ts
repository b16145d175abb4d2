/** A mail and SMS provider that fails its first messages once each, or refuses, and repeats in its answer all that it was sent. */
import { resendPostman } from '../../../src/providers/resend.js';
import { smsPostman } from '../../../src/providers/twilio.js';
import { provider, type Asked } from '../../providers/provider.js';

/** Both are one server; `refuse` makes it take nothing more. */
export async function nastyProviders() {
  const failed = new Set<string>();
  let refuses = false;
  let taken = 0;
  const server = await provider((asked) => {
    const message = `Invalid \`to\` field: ${readable(asked)}`;
    if (asked.method === 'GET') return { status: 200, body: { messages: [] } };
    if (failed.size < 6 && !failed.has(asked.body)) {
      failed.add(asked.body);
      return { status: 500, body: { name: 'application_error', code: 20_500, message, statusCode: 500 } };
    }
    if (refuses)
      return { status: 422, body: { name: 'validation_error', code: 21_211, message, statusCode: 422 } };
    taken += 1;
    return isMail(asked)
      ? { status: 200, body: { id: `mail-${taken}` } }
      : { status: 201, body: { sid: `SM${taken}` } };
  });
  const { url } = server;
  const mail = { apiKey: 're_test', from: 'Complaints <complaints@example.com>', webhookSecret: null };
  const sms = { accountSid: 'AC1', authToken: 'token', from: '+15005550006' };
  return {
    /** All that it was sent, as one text. */
    sent: () => server.asked.map(readable).join('\n'),
    postmen: {
      email: resendPostman({ ...mail, baseUrl: url }),
      sms: smsPostman({ ...sms, baseUrl: url }, null),
    },
    refuse: () => void (refuses = true),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

const isMail = ({ url }: Asked): boolean => url.endsWith('/emails');
const readable = (asked: Asked): string =>
  isMail(asked) ? asked.body : JSON.stringify([...new URLSearchParams(asked.body)]);
