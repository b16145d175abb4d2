/** What the workflows may ask of the world. */
import type { Effect } from '../domain/complaint/effects.js';
import type { Complaint } from '../domain/complaint/state.js';
import type { Event } from '../domain/complaint/events.js';
import type { LookUpResult } from '../domain/commands/system/look-up-result.js';
import type { RemedyResult } from '../domain/commands/system/remedy-result.js';
import type { Refusal } from '../domain/commands/refusal.js';
import type { LetterName, Relation, Transport } from '../domain/vocabulary.js';
import type { CommandRow } from './messages.js';

/** A person's stored command, or one of the system's. */
export type CommandSource = { kind: 'command'; id: string; name: string; row: CommandRow; payload: unknown };

/** What stands behind a commit: a person's stored command, a stored receipt, an operator's hand, or the run itself. */
export type Source =
  | CommandSource
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
 * `applied`: recorded now. `same`: recorded before, this is a repetition. `refused`: not recorded, for the reason in
 * `refusal`. `diverged`: what it was stepped from is not what is stored, step again: from `state`, and where
 * `relations` are given as somebody who is no more than those. `preceded`: commands that were stored before a moment
 * of it fell due go first. `state` is always the stored one.
 */
export type CommitAnswer = { state: Complaint; pending: Effect[] } & (
  | { kind: 'applied' | 'same'; refusal?: never }
  | { kind: 'refused'; refusal: Refusal }
  | { kind: 'diverged'; relations?: Relation[]; refusal?: never }
  | { kind: 'preceded'; first: CommandSource[]; refusal?: never }
);

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

type Answered<R> = R extends unknown ? Omit<R, 'round' | 'step' | 'lookUp'> : never;
/** What the platform answered about one remedy. */
export type RemedyAnswered = Answered<RemedyResult>;
/** What it answered about one look-up; what it showed is kept as a file. */
export type LookUpAnswered = Answered<LookUpResult>;

export type Activities = {
  commit(request: CommitRequest): Promise<CommitAnswer>;
  letters(request: { number: string; ids: string[] }): Promise<LettersAnswer>;
  /** Fails, and is retried, until the platform has answered; `last` asks once more what became of it. */
  remedy(request: { key: string; last?: true }): Promise<RemedyAnswered>;
  /** Likewise. */
  lookUp(request: { key: string }): Promise<LookUpAnswered>;
};

/** What a pass of scheduled work did: how many of what, named so that an operator reads it. */
export type Upkept = Record<string, number>;

/** What scheduled work asks for. */
export type UpkeepActivities = Record<
  'reconcile' | 'handOver' | 'findPeople' | 'remind' | 'report' | 'seal' | 'prune' | 'purge',
  () => Promise<Upkept>
>;
