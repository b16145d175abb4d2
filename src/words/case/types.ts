/** What every language must say of a case: a command, an event or a refusal without words does not compile. */
import type { CommandChoice, FieldsOfCommand, KeyedCommandName } from '../../domain/commands/index.js';
import type { RefusalCode } from '../../domain/commands/refusal.js';
import type { EventOf, EventType } from '../../domain/complaint/events.js';
import type { LetterName, Relation } from '../../domain/vocabulary.js';
import type { Say } from './say.js';

export type FieldWords = { label: string; hint?: string };

/** `button` is what pressing it does, `done` what is said after it, `about` what to know before it. */
export type CommandWords = {
  [Name in KeyedCommandName]: {
    button: string;
    done: string;
    about?: string;
    fields: Record<FieldsOfCommand[Name], FieldWords>;
  };
};

export type ChoiceWords = Record<CommandChoice, string>;
/** One sentence for each event; `say` names people, dates and terms in the reader's language. */
export type JournalWords = { [T in EventType]: (event: EventOf<T>, say: Say) => string };
export type RefusalWords = Record<RefusalCode, string>;
/** Who somebody is to a case, as the reason names whom a command belongs to. */
export type RelationWords = Record<Relation, string>;
export type LetterWords = Record<LetterName, string>;

export type CaseWords = {
  commands: CommandWords;
  choices: ChoiceWords;
  journal: JournalWords;
  refusals: RefusalWords;
  relations: RelationWords;
  letters: LetterWords;
};
