/** A page of the web form (process row P1): one question, what was typed, and what is wrong with it. */
import type { FormFiles } from '../../../../cases/evidence/form-files.js';
import { before, type Answers, type Question } from '../../../../domain/intake/web/answers.js';
import type { Typed, Wrong } from '../../../../domain/intake/web/read-answer.js';
import type { CategoryPolicy } from '../../../../domain/policy/categories.js';
import { wordsIn } from '../../../../words/languages.js';
import { filesWrong, type FileLimits } from '../../../parts/files.js';
import { BackLink } from '../../../parts/govuk/content/blocks.js';
import { Details } from '../../../parts/govuk/content/details.js';
import { Button } from '../../../parts/govuk/form/button.js';
import { page, type PageFrame } from '../../../parts/page.js';
import { Errors } from '../../party/private-page.js';
import { Fields } from './fields.js';
import { DOOR_PATH, draftPath, FORM_PATH, stepPath } from '../paths.js';

export type QuestionView = {
  question: Question;
  /** Null before the first answer. */
  token: string | null;
  /** Those given so far. */
  answers: Answers;
  categories: Readonly<Record<string, CategoryPolicy>>;
  /** What the fields hold: as it was typed, or as it was answered. */
  typed: Typed;
  wrong: readonly Wrong[];
  files: FormFiles & { limits: FileLimits };
  idempotencyKey: string;
};

export type FieldError = { field: string; text: string };

/** Renders the page. Showing it changes nothing. */
export function questionPage(frame: PageFrame, view: QuestionView): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const { question, token, answers, wrong, files } = view;
  const errors: FieldError[] = [
    ...wrong.map(({ field, why }) => ({ field, text: words(`web:form.wrong.${why}`) })),
    ...filesWrong(files, { words, locale, limits: files.limits }).map((text) => ({ field: 'files', text })),
  ];
  const title = words('web:form.title', { question: words(`web:form.question.${question}`) });
  const earlier = before(question, answers);
  const lang = `?lang=${locale}`;
  const action = token === null ? FORM_PATH : stepPath(token, question);
  const back = token === null || earlier === null ? DOOR_PATH : stepPath(token, earlier);
  return page(frame, {
    title: errors.length > 0 ? words('pages:error.title', { title }) : title,
    otherLanguageUrl: null,
    otherLanguageForm: 'question',
    large: answers.adjustments?.largePrint,
    children: (
      <>
        <Around frame={frame} back={`${back}${lang}`} />
        {errors.length > 0 && <Errors errors={errors} words={words} />}
        <form
          id="question"
          method="post"
          action={`${action}${lang}`}
          encType={question === 'files' ? 'multipart/form-data' : undefined}
          acceptCharset="utf-8"
          noValidate
        >
          <input type="hidden" name="idempotencyKey" value={view.idempotencyKey} />
          <Fields frame={frame} view={view} errors={errors} words={words} />
          <Button text={words('web:form.next')} />
        </form>
        {token !== null && (
          <Details summaryText={words('web:form.later.summary')}>
            <p className="govuk-body">{words('web:form.later.text')}</p>
            <p className="govuk-body">
              <a className="govuk-link" href={`${draftPath(token)}${lang}`}>
                {words('web:form.later.link')}
              </a>
            </p>
          </Details>
        )}
      </>
    ),
  });
}

/** The way back, and a way out for whoever is not alone before their screen: to a page that tells nothing. */
export function Around({ frame: { site, locale }, back }: { frame: PageFrame; back: string }) {
  const words = wordsIn(locale);
  return (
    <div className="redress-around">
      <BackLink text={words('web:form.back')} href={back} />
      <a
        className="govuk-button govuk-button--warning"
        role="button"
        href={site.brand.exit[locale]}
        rel="nofollow noreferrer"
      >
        {words('web:form.exit')}
      </a>
    </div>
  );
}
