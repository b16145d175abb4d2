/** What the workflows may ask of the world. */
import type { Effect } from '../domain/complaint/effects.js';
import type { Complaint } from '../domain/complaint/state.js';
import type { Event } from '../domain/complaint/events.js';
import type { Refusal } from '../domain/commands/refusal.js';
import type { LetterName, Transport } from '../domain/vocabulary.js';
import type { CommandRow } from './messages.js';

/** What stands behind a commit: a person's stored command, a stored receipt, an operator's hand, or the run itself. */
export type Source =
  | { kind: 'command'; id: string; name: string; row: CommandRow; payload: unknown }
  | { kind: 'receipt'; receipt: string; letter: string; version: number; result: string }
  | { kind: 'operator' }
  | { kind: 'run' };

/** Events to be recorded on top of version `base`; `id` makes the commit idempotent. */
export type CommitRequest = {
  number: string;
  base: number;
  id: string;
  source: Source;
  events: Event[];
  refusal?: Refusal;
};

/**
 * `applied`: recorded now. `same`: recorded before, this is a repetition. `diverged`: the stored version is
 * another one, step again from it. `refused`: not recorded, for the reason in `refusal`. `state` is always the
 * stored one.
 */
export type CommitAnswer = {
  kind: 'applied' | 'same' | 'diverged' | 'refused';
  state: Complaint;
  pending: Effect[];
  refusal?: Refusal;
};

/** What became of one letter to the complainant. */
export type LetterResult = {
  id: string;
  letter: LetterName;
  /** Of the event that called for it. */
  version: number;
  transport: Transport;
  result: 'sent' | 'refused' | 'exhausted';
  receipts: boolean;
};

/** `results` of letters to the complainant that came to an end; those of `waiting` are to be asked for again. */
export type LettersAnswer = { results: LetterResult[]; waiting: string[] };

export type Activities = {
  commit(request: CommitRequest): Promise<CommitAnswer>;
  letters(request: { number: string; ids: string[] }): Promise<LettersAnswer>;
};

/** What scheduled work asks for. */
export type UpkeepActivities = Record<
  'reconcile' | 'handOver' | 'findPeople' | 'remind' | 'prune',
  () => Promise<void>
>;
