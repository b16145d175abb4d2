/** Before a command that sends something: what will be sent to whom, to be sent or changed. */
import type { Preview } from '../../../../cases/work/preview-command.js';
import { BackLink } from '../../../parts/govuk/content/blocks.js';
import { Button } from '../../../parts/govuk/form/button.js';
import { deskPage, type DeskFrame } from '../../../parts/desk-page.js';
import { Quote } from '../../../parts/page.js';
import { Written } from './written.js';
import { wordsIn } from '../../../../words/languages.js';
import { partOf, type CaseView, type Typed } from '../case-view.js';
import { Letters } from './letters.js';
import { WORK_PATH, casePath } from '../../paths.js';

/** The fields of the form that are no answers to it. */
const own = new Set(['intent']);

export function checkPage(frame: DeskFrame, view: CaseView, typed: Typed, preview: Preview): string {
  const part = partOf(view, frame.locale);
  const { words, of, read } = part;
  const title = words('case:check.title');
  const action = `${casePath(read.state.number)}/${typed.command}`;
  return deskPage(frame, {
    title: `${title} – ${read.state.number}`,
    children: (
      <>
        <BackLink
          href={casePath(read.state.number)}
          text={words('case:title', { number: read.state.number })}
        />
        <p className="govuk-caption-l">{of.commands[typed.command].button}</p>
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body">{words('case:check.text')}</p>
        <Letters part={part} letters={preview.letters} heading="h2" />
        {preview.toOthers.map(({ to, text, held }) => (
          <section key={text} className="redress-case__letter">
            <h2 className="govuk-heading-s">{words(`case:check.${to}`)}</h2>
            {held && <p className="govuk-body">{words('case:check.held')}</p>}
            <Quote text={text} />
          </section>
        ))}
        <form method="post" action={action} acceptCharset="utf-8">
          {Object.entries(typed.form)
            .filter(([name]) => !own.has(name) && !name.startsWith('canned-'))
            .flatMap(([name, value]) =>
              [value]
                .flat()
                .map((each, n) => <input key={`${name}/${n}`} type="hidden" name={name} value={each} />),
            )}
          <div className="govuk-button-group">
            <Button text={words('case:check.send')} name="intent" value="send" />
            <Button
              text={words('case:check.change')}
              classes="govuk-button--secondary"
              name="intent"
              value="change"
            />
          </div>
        </form>
      </>
    ),
  });
}

/** The case went to somebody else meanwhile: what was typed is given back. */
export function gonePage(frame: DeskFrame, typed: Pick<Typed, 'form'>): string {
  const words = wordsIn(frame.locale);
  return deskPage(frame, {
    title: `${words('case:error.prefix')}${words('case:gone.title')}`,
    children: (
      <>
        <h1 className="govuk-heading-l">{words('case:gone.title')}</h1>
        <p className="govuk-body">{words('case:gone.text')}</p>
        <Written form={typed.form} />
        <p className="govuk-body">
          <a className="govuk-link" href={WORK_PATH}>
            {words('case:back')}
          </a>
        </p>
      </>
    ),
  });
}
