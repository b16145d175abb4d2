/** What the two sides of a complaint share: each is known by the private token of their link. */
import type { Case, WrittenText } from '../db/complaints/cases.js';
import type { AnyCommandRule } from '../domain/commands/command.js';
import { commandNamed, type CommandName } from '../domain/commands/index.js';
import type { Refusal } from '../domain/commands/refusal.js';
import type { Summary } from '../domain/complaint/summary.js';
import type { Party } from '../domain/vocabulary.js';
import type { SplitBody } from './command-body.js';
import type { ApiDeps } from './deps.js';
import { answerOf } from './give.js';
import { refused as refusedWith } from '../cases/failure.js';
import { callerOf } from './sight.js';

export function ruleOf(command: CommandName): AnyCommandRule {
  const rule = commandNamed(command);
  if (rule === undefined) throw new Error(`There is no command ${command}.`);
  return rule;
}

/** `command` has been validated as one that this side gives, and `body` taken apart. */
export type GivenByParty = {
  command: CommandName;
  body: SplitBody;
  idempotencyKey: string;
  objection?: Refusal | null;
};

/**
 * Gives a command as one side of the complaint. A refusal tells why, and the complainant what is open instead: what
 * others did meanwhile, and to the respondent how the complaint stands, it does not tell.
 */
export async function giveAs(
  deps: ApiDeps,
  party: Party,
  found: Case,
  { command, ...given }: GivenByParty,
): Promise<Summary> {
  const { number } = found.state;
  const answered = await answerOf(deps, {
    ...{ ...given, rule: ruleOf(command), number, found },
    actor: { id: party, relations: [party] },
    caller: callerOf(party, number),
    sightOf: () => 'barred',
  });
  if (!('refused' in answered)) return answered;
  const { refused, possible } = answered;
  const told = party === 'respondent' || possible === undefined ? {} : { possible };
  throw refusedWith({ refused, ...told });
}

/** A text by the id of the command it came with, and its name; null where there is none that may be read. */
export const textIn = (texts: readonly WrittenText[], id: string, name: string): string | null =>
  texts.find((text) => text.id === id && text.name === name)?.text ?? null;
