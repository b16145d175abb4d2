/** In answer to a form of somebody who is signed out: what they typed, and how to send it all the same. */
import { wordsIn } from '../../../words/languages.js';
import { deskPage, type DeskFrame } from '../../parts/desk-page.js';
import { Button } from '../../parts/govuk/form/button.js';
import { WarningText } from '../../parts/govuk/content/blocks.js';
import { Quote } from '../../parts/page.js';

/** `path` is where the form goes, `typed` its fields, by name; `signIn` opens the sign-in; its files were not taken. */
export type Unsent = {
  path: string;
  signIn: string;
  typed: [name: string, value: string][];
  withFiles: boolean;
};

/** Has a form shown again, to be changed. */
const CHANGE: [string, string] = ['intent', 'change'];

/** What is shorter was chosen, not written. */
const SHORTEST = 12;

export function sendAgainPage(frame: DeskFrame, { path, signIn, typed: sent, withFiles }: Unsent): string {
  const words = wordsIn(frame.locale);
  // Files are chosen again on the case's own page, where the form then stands as it was.
  const typed = withFiles ? [...sent.filter(([name]) => name !== 'intent'), CHANGE] : sent;
  const texts = typed.filter(([name, value]) => name !== 'idempotencyKey' && value.length >= SHORTEST);
  const title = words('door:sendAgain.title');
  return deskPage(frame, {
    title: words('door:error', { title }),
    children: (
      <div className="redress-narrow">
        <h1 className="govuk-heading-l">{title}</h1>
        <WarningText text={words('door:sendAgain.text')} iconFallbackText={words('door:sendAgain.warning')} />
        <p className="govuk-body">
          <a className="govuk-link" href={signIn} target="_blank" rel="noopener">
            {words('door:sendAgain.signIn')}
          </a>
        </p>
        <p className="govuk-body">{words(`door:sendAgain.${withFiles ? 'files' : 'after'}`)}</p>
        <form method="post" action={path}>
          {typed.map(([name, value], n) => (
            <input key={n} type="hidden" name={name} value={value} />
          ))}
          <Button text={words(`door:sendAgain.${withFiles ? 'goOn' : 'button'}`)} />
        </form>
        {texts.length > 0 && <h2 className="govuk-heading-m">{words('door:sendAgain.typed')}</h2>}
        {texts.map(([name, value]) => (
          <Quote key={name} text={value} />
        ))}
      </div>
    ),
  });
}
