/** What vouches for a message: the row that was stored before it was sent. */
import { isDeepStrictEqual } from 'node:util';
import type { CommitRequest, Source } from '../../contract/activities.js';
import { refusalIn, refuse, type Refusal } from '../../domain/commands/refusal.js';
import type { StoredCommand } from '../../db/messages/commands.js';
import type { Receipt } from '../../db/messages/outgoing/receipts.js';

/** The rows stored under the ids that a message names; null where there is none. */
export type Vouchers = { command: StoredCommand | null; receipt: Receipt | null };

/** Why a message may not be recorded: no stored row vouches for it. What the run itself brings needs none. */
export function whyUnvouched(
  { id, number, source }: CommitRequest,
  { command, receipt }: Vouchers,
): Refusal | null {
  if (source.kind === 'command') {
    if (command === null || command.number !== number || !vouchesFor(command, source))
      return refuse('not-vouched');
    return command.status === 'pending' ? null : (refusalIn(command.answer?.body) ?? refuse('not-vouched'));
  }
  if (source.kind === 'receipt') {
    const letter = `${number}/${source.version}/${source.letter}/`;
    const vouched =
      receipt !== null &&
      receipt.letterId.startsWith(letter) &&
      receipt.result === source.result &&
      id === `receipt/${receipt.id}`;
    return vouched ? null : refuse('not-vouched');
  }
  return null;
}

/** The message says what was stored: the same command, by the same actor, at the same instant. */
function vouchesFor(stored: StoredCommand, source: Extract<Source, { kind: 'command' }>): boolean {
  const { actor, texts: names, held, ...row } = source.row;
  return (
    stored.name === source.name &&
    stored.round === row.round &&
    stored.storedAt === row.at &&
    stored.notAfter === row.notAfter &&
    stored.expectedVersion === (row.expectedVersion ?? null) &&
    isDeepStrictEqual(stored.payload, source.payload) &&
    isDeepStrictEqual(stored.texts, names.toSorted()) &&
    isDeepStrictEqual(stored.held, held.toSorted()) &&
    stored.actor.id === actor.id &&
    actor.relations.every((relation) => stored.actor.relations.includes(relation))
  );
}
