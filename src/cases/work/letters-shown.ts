/** Letters as they would be written now, to be shown before anything is sent; nothing of it is kept. */
import { goesToProven, quotedIn } from '../../domain/disclosure/letters.js';
import { toldDecision } from '../../domain/disclosure/statements/decision.js';
import { promiseDueAt } from '../../domain/disclosure/statements/dates/dates.js';
import type { ForeseenLetter } from '../../domain/disclosure/desk/foreseen.js';
import type { Subject } from '../../domain/disclosure/statements/threads/thread.js';
import type { WrittenText } from '../../domain/disclosure/texts.js';
import type { Policy } from '../../domain/policy/policy.js';
import { isUnproven } from '../../domain/intake/reach.js';
import type { LetterName, Locale, RejectReason, Transport } from '../../domain/vocabulary.js';
import { complainantFacts } from '../../letters/facts.js';
import type { LetterFacts } from '../../letters/letter.js';
import { letterFor } from '../../letters/letters.js';
import type { Block } from '../../letters/blocks.js';
import { composeLetter, textOf } from '../../letters/render.js';
import type { Brand } from '../../words/brand.js';
import { wordsIn } from '../../words/languages.js';

export type LetterShown = {
  name: LetterName;
  /** Null: it stands on their page. */
  by: Transport | null;
  when: ForeseenLetter['when'];
  /** The address is not confirmed: this is all that goes there. */
  withheld: boolean;
  locale: Locale;
  subject: string;
  /** As it goes out without form: what a text message is. */
  text: string;
  blocks: Block[];
  footer: string[];
};

/** In place of the id of the command whose texts are only drafted. */
export const DRAFT = 'draft';

type Material = {
  brand: Brand;
  subject: Subject | null;
  policy: Policy;
  now: number;
  locale: Locale;
  texts: readonly WrittenText[];
  rejectedFor: RejectReason | null;
};

/** The letter in its language, with the texts of the case and those that are drafted. */
export function letterShown(
  { name, by, when, event, state }: ForeseenLetter,
  material: Material,
): LetterShown {
  const { locale } = material;
  const proven = by === null || goesToProven(state, event, { name, transport: by });
  const facts = factsOf(letterFor(name, proven, isUnproven(state)), { name, event, state }, material);
  const { sms, subject, blocks, footer } = composeLetter(facts, material.brand);
  const text = by === 'sms' || by === 'message' ? sms : textOf({ blocks, footer }, locale);
  return { ...{ name, by, when, locale, subject, text, blocks, footer }, withheld: !proven };
}

/** The link to their page is theirs alone: words stand in its place. */
function factsOf(
  letter: ReturnType<typeof letterFor>,
  { name, event, state }: Pick<ForeseenLetter, 'name' | 'event' | 'state'>,
  { policy, now, locale, texts, rejectedFor, subject }: Material,
): LetterFacts {
  const link = wordsIn(locale)('case:check.link');
  if (letter.reader === 'anybody')
    return {
      ...{ to: letter.reader, letter, locale, confirmUrl: link },
      promiseDueAt: promiseDueAt(state, now),
    };
  if (letter.reader !== 'complainant') throw new Error(`Among letters to the complainant: ${name}`);
  const told = toldDecision(state, null);
  const source = quotedIn(event, told.decision) ?? DRAFT;
  const quoted = texts.filter(({ id, audience }) => id === source && audience === 'forComplainant');
  return complainantFacts(
    letter,
    {
      ...{ locale, policy, state, name, event, told, rejectedFor, subject, trackingUrl: link },
      texts: Object.fromEntries(quoted.map((text) => [text.name, text.text])),
    },
    now,
  );
}
