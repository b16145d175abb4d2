/** What is read out to a caller whose complaint has just been filed, in their language. */
import type { Filed } from '../../../cases/doors/hotline.js';
import { instant, spoken } from '../../../words/instants.js';
import { wordsIn } from '../../../words/languages.js';
import { deskPage, type DeskFrame } from '../../parts/desk-page.js';
import { Panel } from '../../parts/govuk/content/panel.js';
import { Button } from '../../parts/govuk/form/button.js';
import { CALL_PATH, casePath } from '../paths.js';

export function filedPage(frame: DeskFrame, view: Filed): string {
  const words = wordsIn(frame.locale);
  const { number, locale, isSeen } = view;
  return deskPage(frame, {
    title: `${words('call:filed.title')} – ${number}`,
    at: 'call',
    children: (
      <div className="redress-narrow">
        <Panel titleText={words('call:filed.title')}>
          <strong className="redress-unbroken">{number}</strong>
        </Panel>
        <h2 className="govuk-heading-m">{words('call:filed.readOut')}</h2>
        <div lang={locale} className="redress-call__said">
          {sentences(view).map((sentence) => (
            <p key={sentence} className="govuk-body">
              {sentence}
            </p>
          ))}
        </div>
        <div className="govuk-button-group">
          <Button text={words('call:filed.next')} href={CALL_PATH} />
          {isSeen && (
            <a className="govuk-link" href={casePath(number)}>
              {words('call:filed.open')}
            </a>
          )}
        </div>
      </div>
    ),
  });
}

function sentences({ number, locale, first, awaitsProof, reviewDueAt, promiseDueAt }: Filed): string[] {
  const words = wordsIn(locale);
  const isWritten = first !== null && (first.how === 'writing' || first.how === 'written');
  return [
    words('call:filed.number', { number }),
    words('call:filed.spoken', { spoken: spoken(number, locale) }),
    words('call:filed.keep'),
    ...(reviewDueAt === null ? [] : [words('call:filed.review', { by: instant(reviewDueAt, locale) })]),
    ...(promiseDueAt === null ? [] : [words('call:filed.promise', { by: instant(promiseDueAt, locale) })]),
    first === null
      ? words('call:filed.noLetter')
      : words(`call:filed.first.${first.how}`, { contact: first.to }),
    ...(isWritten ? [words('call:filed.confirm')] : []),
    ...(awaitsProof ? [words('call:filed.proof')] : []),
  ];
}
