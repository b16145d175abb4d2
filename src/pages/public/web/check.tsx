/** The last page of the web form before it is sent: all that was answered, with the way back to each. */
import type { FormFiles } from '../../../cases/evidence/form-files.js';
import type { NotSent } from '../../../cases/doors/web/send-draft.js';
import { inline } from '../../../domain/disclosure/legible.js';
import { questionsFor, type Answered, type Question } from '../../../domain/intake/web/answers.js';
import type { CategoryPolicy } from '../../../domain/policy/categories.js';
import { languageNames, wordsIn, type Words } from '../../../words/languages.js';
import { SummaryList } from '../../parts/govuk/content/summary-list.js';
import { Button } from '../../parts/govuk/form/button.js';
import { Input } from '../../parts/govuk/form/input.js';
import { page, Quote, type PageFrame } from '../../parts/page.js';
import { Errors } from '../party/private-page.js';
import { categoryTitle } from './class-words.js';
import { stepPath } from './paths.js';
import { Around } from './questions/question.js';

export type CheckView = {
  token: string;
  answers: Answered;
  files: FormFiles['kept'];
  categories: Readonly<Record<string, CategoryPolicy>>;
  /** Why it was not sent. */
  refused: Exclude<NotSent, 'unanswered'> | null;
};

export function checkPage(frame: PageFrame, view: CheckView): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const { token, answers, refused } = view;
  const lang = `?lang=${locale}`;
  const title = words('web:form.title', { question: words('web:form.check.title') });
  const error = refused === null ? null : words(`web:form.refused.${refused}`);
  return page(frame, {
    title: error === null ? title : words('pages:error.title', { title }),
    otherLanguageUrl: null,
    otherLanguageForm: 'question',
    large: answers.adjustments.largePrint,
    children: (
      <>
        <Around frame={frame} back={`${stepPath(token, 'adjustments')}${lang}`} />
        {error !== null && <Errors errors={[{ field: mendedAt(refused), text: error }]} words={words} />}
        <h1 className="govuk-heading-l">{words('web:form.check.title')}</h1>
        <SummaryList
          rows={questionsFor(answers).map((question) => ({
            key: { text: words(`web:form.question.${question}`) },
            value: { text: shown(question, view, frame, words) },
            actions: {
              items: [
                {
                  text: words('web:form.check.change'),
                  href: `${stepPath(token, question)}${lang}`,
                  visuallyHiddenText: words(`web:form.question.${question}`),
                },
              ],
            },
          }))}
        />
        <h2 className="govuk-heading-m">{words('web:form.check.heading')}</h2>
        <p className="govuk-body">{words('web:form.check.text')}</p>
        <form id="question" method="post" action={`${stepPath(token, 'check')}${lang}`} acceptCharset="utf-8">
          <div className={refused === 'filled-by-program' ? undefined : 'redress-trap'}>
            <Input
              name="website"
              label={{ text: words('web:form.check.trap') }}
              autocomplete="off"
              attributes={{ tabIndex: '-1' }}
            />
          </div>
          <Button text={words('web:form.check.button')} />
        </form>
      </>
    ),
  });
}

/** Where on the page it is mended. */
const mendedAt = (refused: CheckView['refused']): string | null =>
  refused === 'filled-by-program' ? 'website' : null;

function shown(
  question: Question,
  { answers, files, categories }: CheckView,
  frame: PageFrame,
  words: Words,
) {
  const nothing = words('web:form.check.nothing');
  const { locale } = frame;
  switch (question) {
    case 'class': {
      const category = categories[answers.class];
      return category === undefined ? nothing : categoryTitle(category, locale);
    }
    case 'subject':
      return answers.subject === null
        ? words('web:form.subject.type.none')
        : `${words(`web:form.subject.type.${answers.subject.type}`)}${words('colon')}${inline(answers.subject.reference)}`;
    case 'story':
      return <Quote text={answers.story} />;
    case 'danger':
      return words(`web:form.danger.${answers.danger ? 'yes' : 'no'}`);
    case 'wish':
      return answers.wish === null ? nothing : <Quote text={answers.wish} />;
    case 'files':
      return files.length === 0 ? nothing : files.map(({ name }) => inline(name)).join(' · ');
    case 'behalf':
      return words(`web:form.behalf.${answers.behalf}`);
    case 'represented': {
      const { account = null, email = null, phone = null, proof = null } = answers.represented ?? {};
      return (
        <>
          {together(account && inline(account), email, phone)}
          {proof !== null && <Quote text={proof} />}
        </>
      );
    }
    case 'minor':
      return words(`web:form.minor.${answers.minor ?? 'none'}`);
    case 'contact':
      return together(answers.contact.email, answers.contact.phone) || nothing;
    case 'adjustments': {
      const { writtenIn, largePrint, phoneOnly } = answers.adjustments;
      return together(
        languageNames[writtenIn],
        largePrint ? words('adjustment.largePrint.text') : null,
        phoneOnly && answers.contact.phone !== null ? words('adjustment.phoneOnly.text') : null,
      );
    }
  }
}

const together = (...parts: (string | null)[]): string => parts.filter((part) => part !== null).join(' · ');
