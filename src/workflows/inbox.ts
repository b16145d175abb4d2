/** What lies in a run's inbox: every command, signal and result of an effect, in one form. */
import type { CommandSource, Source } from '../contract/activities.js';
import type { CommandName } from '../domain/commands/index.js';
import type { Refusal } from '../domain/commands/refusal.js';
import type { Command } from '../domain/complaint/step.js';
import type { Summary } from '../domain/complaint/summary.js';
import type { Relation } from '../domain/vocabulary.js';
import { readMessage, ReceiptMessage, type CommandMessage, type CommandRow } from '../contract/messages.js';

/** One thing to be dealt with: a command and what stands behind it. `answer` tells whoever waits. */
export type Item = {
  id: string;
  at: number;
  source: Source;
  command: Command;
  /** The version of the complaint that whoever sent it saw. */
  seen: number;
  answer(answered: Summary | Refusal): void;
};

const nobody = () => {};

/** A message as an item: with a row it acts as the row's actor, without one as an operator. */
export function itemOf(name: string, id: string, message: CommandMessage | undefined): Item {
  const { row, payload, seen } = readMessage(message);
  const acting: CommandRow = row ?? { ...byHand, at: Date.now() };
  const { actor, texts, held, round, expectedVersion } = acting;
  return {
    id,
    at: acting.at,
    source: row === null ? { kind: 'operator' } : { kind: 'command', id, name, row, payload },
    command: { id, name, payload, texts, held, actor, ...(row === null ? {} : { round }), expectedVersion },
    seen,
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
  ...{ id, at, source, seen: 0, answer: nobody },
  command: { id, name, payload, texts: [], actor: { id: 'system', relations: ['system'] } },
});

/** Puts stored commands in front; one that lies in the inbox already keeps whoever waits for it. */
export function bringForward(inbox: Item[], first: readonly CommandSource[]): void {
  const ids = first.map(({ id }) => id);
  const brought = first.map(
    ({ id, name, row, payload }) =>
      inbox.find((item) => item.id === id) ?? itemOf(name, id, { row, payload }),
  );
  inbox.splice(0, inbox.length, ...brought, ...inbox.filter(({ id }) => !ids.includes(id)));
}

/** The same of somebody who is no more to the complaint than `relations`. */
export function onlyAs(item: Item, relations: Relation[]): Item {
  const command = { ...item.command, actor: { ...item.command.actor, relations } };
  const { source } = item;
  if (source.kind !== 'command') return { ...item, command };
  return { ...item, command, source: { ...source, row: { ...source.row, actor: command.actor } } };
}

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
