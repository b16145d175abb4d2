/** What a platform does for Redress: it says what it knows, carries remedies out, and passes messages on. */
import type { RemedyKind } from '../../domain/vocabulary.js';
import type { NotSent } from '../postman.js';

/** A post, an account or a message of the platform, by its own reference. */
export type Subject = { type: string; reference: string };

/** Nothing came of it: `temporary` passes by itself; `unknown` passes too, but perhaps it was done; `final` never will. */
export type NotDone =
  | { kind: 'temporary' | 'unknown'; code: string; waitMs: number | null }
  | { kind: 'final'; code: string };

/** What the platform shows of a subject; `snapshot` is kept as it came. */
export type Found = {
  kind: 'found';
  snapshot: unknown;
  account: string | null;
  media: { url: string; type: string }[];
};
export type LookUpAnswer =
  | Found
  | { kind: 'gone' }
  /** It will be told by the webhook. */
  | { kind: 'pending' }
  | NotDone;

/** `key` is `number/round/step`, the round 0 for what is done beside all rounds: the platform does each once, and answers a repetition as it answered before. */
export type RemedyCall = {
  key: string;
  kind: RemedyKind;
  subject: Subject;
  /** Of a suspension. */
  days?: number;
  /** The receipt of the remedy that this one reverses: nothing else is touched. */
  reverses?: string;
};

export type RemedyAnswer =
  | { kind: 'done'; receipt: string }
  /** What is reversed is held by somebody else too: ours is lifted, theirs stands. */
  | { kind: 'held-by-another'; receipt: string }
  | { kind: 'pending' }
  | NotDone;

/** To whoever the subject belongs to, or who writes in the conversation; `key` is the letter's id. */
export type MessageCall = {
  key: string;
  to: { holderOf: Subject } | { conversation: string };
  text: string;
};
/** `receipts`: the platform will tell by the webhook whether the message arrived. */
export type MessageAnswer =
  | { kind: 'sent'; message: string; receipts: boolean }
  | Exclude<NotSent, { kind: 'not-asked' }>;

/** Never throws for what the platform does; no call carries anything of a complainant but where it is a message to them. */
export type Platform = {
  lookUp(call: { key: string; subject: Subject }): Promise<LookUpAnswer>;
  carryOut(call: RemedyCall): Promise<RemedyAnswer>;
  /** What became of a remedy that was asked for under this key; null: it was never asked for. */
  remedyOf(key: string): Promise<RemedyAnswer | null>;
  send(call: MessageCall): Promise<MessageAnswer>;
};
