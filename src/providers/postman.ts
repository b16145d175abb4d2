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
  /** Of a message: the type of the subject that `to` names, whose holder it is for; else `to` is a conversation. */
  holderOf?: string;
  subject: string;
  html: string;
  text: string;
  sms: string;
};

/**
 * Why a letter was not sent: `final` is permanent and about its recipient, who is never reached this way; `temporary`
 * passes by itself, and nothing was sent; `unknown` passes too, but perhaps it was sent; `ours` (key, sender, quota, a
 * letter that is malformed) passes once the operator has mended it, and the letter waits that long; `not-asked`: the
 * provider was not asked. `waitMs`: not to be tried before; of an answer, all letters of the provider wait that long.
 */
export type NotSent =
  | { kind: 'final'; code: string }
  | { kind: 'temporary' | 'unknown' | 'ours'; code: string; waitMs: number | null }
  | { kind: 'not-asked'; waitMs: number | null };

/** What came of it; `sent`: the provider accepted it, and `receipts` says whether a delivery receipt will follow. */
export type Sent = { kind: 'sent'; providerId: string | null; receipts: boolean } | NotSent;

/** An earlier attempt whose outcome is not known: the provider may have the letter already. */
export type Earlier = { attemptedAt: Date };

export interface Postman {
  /** Never throws for what the provider does. Pass `earlier` whenever an attempt was begun before. */
  send(letter: Outgoing, earlier?: Earlier): Promise<Sent>;
}
