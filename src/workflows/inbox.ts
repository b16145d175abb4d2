/** What lies in a run's inbox: every command, signal and result of an effect, in one form. */
import type { Source } from '../contract/activities.js';
import type { CommandName } from '../domain/commands/index.js';
import type { Refusal } from '../domain/commands/refusal.js';
import type { Command } from '../domain/complaint/step.js';
import type { Summary } from '../domain/complaint/summary.js';
import { readMessage, ReceiptMessage, type CommandMessage, type CommandRow } from '../contract/messages.js';

/** One thing to be dealt with: a command and what stands behind it. `answer` tells whoever waits. */
export type Item = {
  id: string;
  at: number;
  notAfter: number;
  source: Source;
  command: Command;
  answer(answered: Summary | Refusal): void;
};

const nobody = () => {};

/** A message as an item: with a row it acts as the row's actor, without one as an operator. */
export function itemOf(name: string, id: string, message: CommandMessage | undefined): Item {
  const { row, payload } = readMessage(message);
  const acting: CommandRow = row ?? { ...byHand, at: Date.now() };
  const { actor, texts, held, round, expectedVersion } = acting;
  return {
    id,
    at: acting.at,
    notAfter: acting.notAfter,
    source: row === null ? { kind: 'operator' } : { kind: 'command', id, name, row, payload },
    command: { id, name, payload, texts, held, actor, ...(row === null ? {} : { round }), expectedVersion },
    answer: nobody,
  };
}

/** Who acts where no stored row stands behind a message: an operator at the command line. */
const byHand: Omit<CommandRow, 'at'> = {
  notAfter: Number.MAX_SAFE_INTEGER,
  round: 1,
  actor: { id: 'operator', relations: ['operator'] },
  texts: [],
  held: [],
};

const systemItem = (name: string, id: string, at: number, payload: unknown, source: Source): Item => ({
  id,
  at,
  notAfter: Number.MAX_SAFE_INTEGER,
  source,
  command: { id, name, payload, texts: [], actor: { id: 'system', relations: ['system'] } },
  answer: nobody,
});

/** What an effect came to, as the command that records it; `key` is the effect's. */
export const resultItem = (name: CommandName, key: string, payload: unknown): Item =>
  systemItem(name, `${name}/${key}`, Date.now(), payload, { kind: 'run' });

/** A receipt's item; none for a message that is not one, since a signal has nobody to tell. */
export function receiptItems(message: unknown): Item[] {
  const receipt = ReceiptMessage.safeParse(message);
  if (!receipt.success) return [];
  const { id, at, ...payload } = receipt.data;
  const { letter, version, result } = payload;
  const source: Source = { kind: 'receipt', receipt: id, letter, version, result };
  return [systemItem('receipt', `receipt/${id}`, Math.min(at, Date.now()), payload, source)];
}
