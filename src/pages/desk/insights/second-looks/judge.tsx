/** A case to be judged once more, blind; and a disagreement, of which a lead says what follows. */
import type { Blind } from '../../../../cases/insights/second-looks/read-looks.js';
import { SecondVerdict } from '../../../../domain/insights/second-look/second-look.js';
import { instant } from '../../../../words/instants.js';
import { wordsIn } from '../../../../words/languages.js';
import type { DeskFrame } from '../../../parts/desk-page.js';
import { BackLink } from '../../../parts/govuk/content/blocks.js';
import { Button } from '../../../parts/govuk/form/button.js';
import { Radios } from '../../../parts/govuk/form/choices.js';
import { Numbered, Quote } from '../../../parts/page.js';
import { casePath, filePath, SECOND_LOOKS_PATH, secondLookPath } from '../../paths.js';
import { AdminForm, errorOf, first, TextArea, type FormState } from '../../admin/form.js';
import { insightsPage } from '../insights-page.js';
import { Wrongs } from '../wrongs.js';
import { ruleSaid, verdictSaid } from './said.js';

export function judgePage(frame: DeskFrame, { look, thread, form }: Blind & { form: FormState }): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const title = words('second-looks:judgeTitle', { number: look.number });
  return insightsPage(frame, {
    title,
    place: 'second-looks',
    id: 'second-look',
    children: (
      <>
        <BackLink href={SECOND_LOOKS_PATH} text={words('second-looks:title')} />
        <Wrongs {...{ form, locale }} />
        <h1 className="govuk-heading-l">
          <Numbered text={title} number={look.number} />
        </h1>
        <p className="govuk-body">{words('second-looks:judgeText')}</p>
        {thread.map(({ from, at, texts, files, locale: of, number }, n) => (
          <section key={n}>
            <h2 className="govuk-heading-s">
              {words(`second-looks:from.${from.side}`)}
              {words('terms:colon')}
              {instant(at, locale)}
            </h2>
            {texts.map(({ name, text }) => (
              <Quote key={name} text={text} lang={of ?? undefined} />
            ))}
            {files.length > 0 && (
              <ul className="govuk-list" aria-label={words('second-looks:files')}>
                {files
                  .filter(({ withheld }) => !withheld)
                  .map(({ id, name }) => (
                    <li key={id}>
                      <a className="govuk-link" href={filePath(number ?? look.number, id)} dir="auto">
                        {name}
                      </a>
                    </li>
                  ))}
              </ul>
            )}
          </section>
        ))}
        <form method="post" action={`${secondLookPath(look.number, look.round)}/judge`} noValidate>
          <Radios
            name="verdict"
            fieldset={{
              legend: { text: words('second-looks:verdict'), classes: 'govuk-fieldset__legend--m' },
            }}
            items={SecondVerdict.options.map((value) => ({ value, text: verdictSaid(value, locale) }))}
            value={first(form.typed, 'verdict')}
            {...errorOf({ form, locale }, 'verdict')}
          />
          <TextArea
            {...{ form, locale, name: 'reason' }}
            label={words('second-looks:reason')}
            hint={words('second-looks:reasonHint')}
          />
          <Button text={words('second-looks:judge')} />
        </form>
      </>
    ),
  });
}

export function settlePage(
  frame: DeskFrame,
  { look, form }: Pick<Blind, 'look'> & { form: FormState },
): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const title = words('second-looks:settleTitle', { number: look.number });
  return insightsPage(frame, {
    title,
    place: 'second-looks',
    id: 'second-look-settle',
    children: (
      <>
        <BackLink href={SECOND_LOOKS_PATH} text={words('second-looks:title')} />
        <Wrongs {...{ form, locale }} />
        <h1 className="govuk-heading-l">
          <Numbered text={title} number={look.number} />
        </h1>
        <p className="govuk-body">
          {words('second-looks:first', {
            verdict: verdictSaid(look.first, locale),
            rule: ruleSaid(look.rule, locale),
          })}
        </p>
        <p className="govuk-body">
          {words('second-looks:second', {
            verdict: verdictSaid(look.verdict ?? look.first, locale),
            reason: look.reason ?? '',
          })}
        </p>
        <p className="govuk-body">
          <a className="govuk-link" href={casePath(look.number)}>
            {words('second-looks:one', { number: look.number })}
          </a>
        </p>
        <AdminForm action={`${secondLookPath(look.number, look.round)}/settle`} form={form}>
          <TextArea {...{ form, locale, name: 'why' }} label={words('second-looks:why')} />
          <div className="govuk-button-group">
            <Button name="as" value="reopened" text={words('second-looks:reopen')} />
            <Button
              name="as"
              value="kept"
              text={words('second-looks:keep')}
              classes="govuk-button--secondary"
            />
          </div>
        </AdminForm>
      </>
    ),
  });
}
