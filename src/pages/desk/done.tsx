/** That a command took effect, said on whatever page follows it. */
import type { KeyedCommandName } from '../../domain/commands/index.js';
import type { Locale } from '../../domain/vocabulary.js';
import { caseWordsIn } from '../../words/case/words.js';
import { wordsIn } from '../../words/languages.js';
import { NotificationBanner } from '../parts/govuk/content/notification-banner.js';

/** A command that was given in a case. */
export type Done = { command: KeyedCommandName; number: string };

/** `at`: the case whose page says so; of any other it is named. */
type Props = { done: Done; locale: Locale; at?: string | undefined; more?: string | undefined };

export function DoneBanner({ done: { command, number }, locale, at, more }: Props) {
  const words = wordsIn(locale);
  const what = caseWordsIn(locale).commands[command].done;
  return (
    <NotificationBanner type="success" titleText={words('case:done')}>
      <p className="govuk-notification-banner__heading">
        {number === at ? what : words('case:doneIn', { number, what })}
      </p>
      {more !== undefined && <p className="govuk-body">{more}</p>}
    </NotificationBanner>
  );
}
