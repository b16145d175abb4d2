/** The single keys of the desk, listed in a dialog that only a script opens: without one there are no keys. */
import type { Locale } from '../../domain/vocabulary.js';
import { wordsIn } from '../../words/languages.js';
import { Button } from './govuk/form/button.js';

const keys = [
  ['/', 'search'],
  ['j', 'down'],
  ['k', 'up'],
  ['o', 'open'],
  ['n', 'next'],
  ['w', 'work'],
  ['?', 'help'],
] as const;

export function Keys({ locale }: { locale: Locale }) {
  const words = wordsIn(locale);
  return (
    <div className="redress-end">
      <button type="button" className="redress-link-button" hidden data-shows-keys>
        {words('work:keys.show')}
      </button>
      <dialog className="redress-keys" aria-labelledby="keys-title">
        <h2 className="govuk-heading-m" id="keys-title">
          {words('work:keys.title')}
        </h2>
        <dl>
          {keys.map(([key, does]) => (
            <div key={key} className="redress-keys__row">
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{words(`work:keys.${does}`)}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog">
          <Button text={words('work:keys.close')} classes="govuk-button--secondary" />
        </form>
      </dialog>
    </div>
  );
}
