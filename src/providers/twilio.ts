/** Text messages through Twilio, or whatever speaks its API. */
import { z } from 'zod';
import { ANSWER_WITHIN_MS, askedToWait, notSent } from './answers.js';
import { twilioVerdict } from './codes.js';
import type { Earlier, Outgoing, Postman, Sent } from './postman.js';

export type SmsConfig = { accountSid: string; authToken: string; from: string; baseUrl: string | null };

/** `statusCallback`: public https address for receipts; null: none will come. */
export function smsPostman(config: SmsConfig, statusCallback: string | null): Postman {
  const base = config.baseUrl ?? 'https://api.twilio.com';
  const messages = `${base}/2010-04-01/Accounts/${encodeURIComponent(config.accountSid)}/Messages.json`;
  const credentials = Buffer.from(`${config.accountSid}:${config.authToken}`).toString('base64');
  const receipts = statusCallback !== null;

  async function ask(query: URLSearchParams, method: 'GET' | 'POST'): Promise<Answer> {
    try {
      const response = await fetch(method === 'GET' ? `${messages}?${query.toString()}` : messages, {
        method,
        headers: { authorization: `Basic ${credentials}` },
        ...(method === 'POST' && { body: query }),
        signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
      });
      const body: unknown = await response.json().catch(() => null);
      return { status: response.status, body, asked: askedToWait((name) => response.headers.get(name)) };
    } catch {
      return { status: null, body: null, asked: null };
    }
  }

  /** Twilio has no idempotency key: before repeating, ask whether the first attempt got through. */
  async function alreadySent(letter: Outgoing, { attemptedAt }: Earlier): Promise<Sent | null> {
    // No filter by DateSent: a message still queued has none.
    const query = new URLSearchParams({ To: letter.to, From: config.from, PageSize: '100' });
    const answer = await ask(query, 'GET');
    const list = MessageList.safeParse(answer.body);
    if (answer.status !== 200 || !list.success) return failed(answer);
    // A trial account puts a sentence of its own before the text; its clock and ours may differ a little.
    const found = list.data.messages.filter(
      ({ body, date_created }) =>
        body.endsWith(letter.sms) && Date.parse(date_created) >= attemptedAt.getTime() - CLOCKS_DIFFER_MS,
    );
    const alive = found.find(({ status }) => !lost.includes(status));
    if (alive !== undefined) return { kind: 'sent', providerId: alive.sid, receipts };
    const final = found.find(({ error_code: code }) => twilioVerdict(code ?? 0) === 'final');
    return final === undefined ? null : { kind: 'final', code: `twilio-${final.error_code}` };
  }

  return {
    async send(letter, earlier) {
      const before = earlier === undefined ? null : await alreadySent(letter, earlier);
      if (before !== null) return before;
      const fields = new URLSearchParams({ To: letter.to, From: config.from, Body: letter.sms });
      if (statusCallback !== null) fields.set('StatusCallback', statusCallback);
      const answer = await ask(fields, 'POST');
      const accepted = Accepted.safeParse(answer.body);
      if (answer.status !== 201 || !accepted.success) return failed(answer);
      return { kind: 'sent', providerId: accepted.data.sid, receipts };
    },
  };
}

const CLOCKS_DIFFER_MS = 60_000;

type Answer = { status: number | null; body: unknown; asked: number | null };

const Accepted = z.object({ sid: z.string().min(1) });
const Refusal = z.object({ code: z.number() });
const MessageList = z.object({
  messages: z.array(
    z.object({
      sid: z.string(),
      body: z.string(),
      status: z.string(),
      date_created: z.string(),
      error_code: z.number().nullish(),
    }),
  ),
});

/** States of a message that will never arrive. */
export const lost = ['failed', 'undelivered', 'canceled'];

function failed({ status, body, asked }: Answer): Sent {
  const code = Refusal.safeParse(body).data?.code;
  const named = status === null ? 'no-answer' : `http-${status}`;
  return notSent(
    { status, code: code === undefined ? named : `twilio-${code}`, asked },
    code === undefined ? undefined : twilioVerdict(code),
  );
}
