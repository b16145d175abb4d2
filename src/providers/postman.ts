/** What carries a letter to a person. */
import type { Priority } from '../domain/complaint/priority.js';
import type { Transport } from '../domain/vocabulary.js';

/** A letter ready to go. `id` is the letter's own and the key that keeps it from being sent twice. */
export type Outgoing = {
  id: string;
  transport: Transport;
  /** Among the letters that wait for the same provider. */
  priority: Priority;
  to: string;
  subject: string;
  html: string;
  text: string;
  sms: string;
};

/**
 * What the provider said: `sent` (accepted; `receipts` says whether a delivery receipt will follow), `refused`
 * (final, this letter will never go this way), `later` (limits, outages, our own credentials: try again).
 */
export type Sent =
  | { kind: 'sent'; providerId: string | null; receipts: boolean }
  | { kind: 'refused'; code: string }
  | { kind: 'later'; code: string; retryAfterMs: number | null };

/** An earlier attempt whose outcome is not known: the provider may have the letter already. */
export type Earlier = { attemptedAt: Date };

export interface Postman {
  /** Never throws for what the provider does. Pass `earlier` whenever an attempt was begun before. */
  send(letter: Outgoing, earlier?: Earlier): Promise<Sent>;
}
