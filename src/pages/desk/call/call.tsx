/** The hotline on one screen (process row P1): who calls, how their complaints stand, and a new one. */
import { wordsIn } from '../../../words/languages.js';
import { deskPage, type DeskFrame } from '../../parts/desk-page.js';
import { Button } from '../../parts/govuk/form/button.js';
import { ErrorSummary } from '../../parts/govuk/form/error-summary.js';
import { Input } from '../../parts/govuk/form/input.js';
import { CALL_PATH } from '../paths.js';
import type { CallView } from './call-view.js';
import { NewComplaint } from './new-complaint.js';
import { OfCaller } from './of-caller.js';

export function callPage(frame: DeskFrame, view: CallView): string {
  const words = wordsIn(frame.locale);
  const { q, found, byAddress, wrong, refused } = view;
  const errors = wrong.map(({ field, why }) => ({
    field,
    text:
      why === 'may-write' || why === 'no-way'
        ? words(`call:new.wrong.${why}`)
        : words(`web:form.wrong.${why}`),
  }));
  const title = q === '' ? words('call:title') : words('call:titleFor', { q });
  const isWrong = errors.length > 0 || refused !== null;
  return deskPage(frame, {
    title: isWrong ? words('pages:error.title', { title }) : title,
    at: 'call',
    children: (
      <>
        {isWrong && (
          <ErrorSummary
            titleText={words(refused === null ? 'pages:error.heading' : 'call:new.refused.title')}
            errorList={
              refused === null
                ? errors.map(({ field, text }) => ({ text, href: `#${field}` }))
                : [{ text: words(`call:new.refused.${refused}`), href: '#new' }]
            }
            attributes={{ tabIndex: '-1', autoFocus: true }}
          />
        )}
        <h1 className="govuk-heading-l">{words('call:title')}</h1>
        <div className="redress-call">
          <div>
            <form method="get" action={CALL_PATH} role="search">
              <Input
                name="q"
                type="search"
                label={{ text: words('call:search.label'), classes: 'govuk-label--m' }}
                hint={{ text: words(byAddress ? 'call:search.hint' : 'call:search.hintNumber') }}
                value={q}
                spellcheck={false}
                autocomplete="off"
                attributes={{ 'data-key': '/', maxLength: '200', dir: 'auto' }}
              />
              <Button text={words('call:search.go')} classes="govuk-button--secondary" />
            </form>
            {found !== null && <OfCaller frame={frame} view={view} found={found} words={words} />}
          </div>
          <NewComplaint frame={frame} view={view} errors={errors} words={words} />
        </div>
      </>
    ),
  });
}
