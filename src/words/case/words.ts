/** The words of a case by language. */
import type { Event, EventOf, EventType } from '../../domain/complaint/events.js';
import type { Locale } from '../../domain/vocabulary.js';
import { choices as enChoices, commands as enCommands } from './en-commands.js';
import { letters as enLetters } from './en-letter-names.js';
import { journal as enJournal } from './en-journal.js';
import { refusals as enRefusals, relations as enRelations } from './en-refusals.js';
import type { Say } from './say.js';
import type { CaseWords } from './types.js';
import { choices as zhChoices, commands as zhCommands } from './zh-commands.js';
import { letters as zhLetters } from './zh-letter-names.js';
import { journal as zhJournal } from './zh-journal.js';
import { refusals as zhRefusals, relations as zhRelations } from './zh-refusals.js';

const languages: Record<Locale, CaseWords> = {
  en: {
    ...{ commands: enCommands, choices: enChoices, letters: enLetters },
    ...{ journal: enJournal, refusals: enRefusals, relations: enRelations },
  },
  'zh-CN': {
    ...{ commands: zhCommands, choices: zhChoices, letters: zhLetters },
    ...{ journal: zhJournal, refusals: zhRefusals, relations: zhRelations },
  },
};

type EventNamed = { [T in EventType]: EventOf<T> };
type Sentences = { [T in EventType]: (event: EventNamed[T], say: Say) => string };

/** An event in words. */
export const sentenceOf = (locale: Locale, event: Event, say: Say): string =>
  spoken(languages[locale].journal, event.type, event, say);

const spoken = <T extends EventType>(sentences: Sentences, type: T, event: EventNamed[T], say: Say): string =>
  sentences[type](event, say);

/** What is said of cases in this language. */
export const caseWordsIn = (locale: Locale): CaseWords => languages[locale];
