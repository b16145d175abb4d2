/** What whoever sent the web form takes with them: the number, their page, and what happens by when. */
import { instant, spoken } from '../../../words/instants.js';
import { otherLocale, wordsIn } from '../../../words/languages.js';
import type { Sent } from '../../../cases/doors/web/read-sent.js';
import { Panel } from '../../parts/govuk/content/panel.js';
import { Button } from '../../parts/govuk/form/button.js';
import { page, type PageFrame } from '../../parts/page.js';
import { FORM_PATH, stepPath } from './paths.js';

export type SentView = Sent & { token: string };

export function sentPage(frame: PageFrame, view: SentView): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const { token, number, first } = view;
  return page(frame, {
    title: words('web:form.sent.title'),
    otherLanguageUrl: `${stepPath(token, 'sent')}?lang=${otherLocale(locale)}`,
    large: view.largePrint,
    children: (
      <>
        <Panel titleText={words('web:form.sent.title')}>
          {words('web:form.sent.number')}
          <br />
          <strong className="redress-unbroken">{number}</strong>
        </Panel>
        <p className="govuk-body">{words('spoken', { spoken: spoken(number, locale) })}</p>
        <p className="govuk-body">{words('web:form.sent.keep')}</p>
        <p className="govuk-body">
          <Button text={words('web:form.sent.page')} href={view.page} />
        </p>
        <h2 className="govuk-heading-m">{words('web:form.sent.next')}</h2>
        <p className="govuk-body">
          {first === null
            ? words('web:form.sent.noLetter')
            : words(`web:form.sent.first.${first.how}`, { contact: first.to })}
        </p>
        {view.awaitsProof && <p className="govuk-body">{words('letters:representing.proof')}</p>}
        <ul className="govuk-list govuk-list--bullet">
          {view.reviewDueAt !== null && (
            <li>{words('web:form.sent.review', { by: instant(view.reviewDueAt, locale) })}</li>
          )}
          {view.promiseDueAt !== null && (
            <li>{words('web:form.sent.promise', { by: instant(view.promiseDueAt, locale) })}</li>
          )}
        </ul>
        <p className="govuk-body redress-unprinted">
          <a className="govuk-link" href={`${stepPath(token, 'sent')}/dates.ics?lang=${locale}`} download>
            {words('web:form.sent.calendar')}
          </a>
        </p>
        <p className="govuk-body redress-unprinted">{words('web:form.sent.print')}</p>
        <p className="govuk-body redress-unprinted">
          <a className="govuk-link" href={`${FORM_PATH}?lang=${locale}`}>
            {words('web:form.sent.again')}
          </a>
        </p>
      </>
    ),
  });
}
