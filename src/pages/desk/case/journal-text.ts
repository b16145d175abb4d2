/** The journal of a case as plain text, to be kept. */
import type { Names } from '../../../cases/desk/read-work.js';
import type { Cause } from '../../../domain/causes/causes.js';
import type { Event } from '../../../domain/complaint/events.js';
import type { Policy } from '../../../domain/policy/policy.js';
import type { Locale } from '../../../domain/vocabulary.js';
import { sayingIn } from '../../../words/case/say.js';
import { sentenceOf } from '../../../words/case/words.js';
import { wordsIn } from '../../../words/languages.js';

export type JournalWhole = {
  number: string;
  policy: Policy;
  events: readonly Event[];
  names: Names;
  causes: readonly Cause[];
};

/** One line an entry, the oldest first; what clocks do is told too. */
export function journalText({ number, policy, events, names, causes }: JournalWhole, locale: Locale): string {
  const say = sayingIn(locale, { policy, names, causes });
  const lines = events.map(
    (event) => `${event.version}. ${say.instant(event.at)}  ${sentenceOf(locale, event, say)}`,
  );
  return [wordsIn(locale)('case:title', { number }), '', ...lines, ''].join('\n');
}
