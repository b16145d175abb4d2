/** Where heads of the sealed log are kept too, so that whoever changes the database cannot change what was signed. */
import { Webhook } from 'standardwebhooks';
import { inLog } from '../files/log-files.js';
import type { Store } from '../files/store.js';

/** A head as it was signed, over so many entries, and the day (UTC) it is kept for. */
export type Kept = { day: string; size: number; signed: string };
/** Throws where it did not keep it; it is offered the same head of a day until it has. */
export type Anchor = { name: string; keep: (head: Kept) => Promise<void> };

/** How long an anchor may take to answer. */
export const PATIENCE_MS = 10_000;

/** The file of a day's head, in the log's folder. */
export const dayFile = (day: string): string => `anchors/${day}`;

/** Beside the log's own files, one of each day. */
export const inStore = (store: Pick<Store, 'put'>): Anchor => ({
  name: 'files',
  keep: ({ day, signed }) => store.put(inLog(dayFile(day)), Buffer.from(signed)),
});

/** Told to a webhook, signed as Standard Webhooks are; a day has one id, however often it is sent. */
export const byWebhook = ({ url, secret }: { url: string; secret: string }): Anchor => ({
  name: 'webhook',
  async keep({ day, signed }) {
    const [id, at] = [`seal-${day}`, new Date()];
    const body = JSON.stringify({
      ...{ type: 'seal.checkpoint', timestamp: at.toISOString(), data: { day, checkpoint: signed } },
    });
    const answer = await fetch(url, {
      ...{ method: 'POST', body, redirect: 'error', signal: AbortSignal.timeout(PATIENCE_MS) },
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': new Webhook(secret).sign(id, at, body),
      },
    });
    if (!answer.ok) throw new Error(`The webhook of the seal answers ${answer.status}.`);
  },
});
