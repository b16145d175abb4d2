/** What a person sees in the browser when something did not work: what it was, and what to do. */
import { wordsIn } from '../../words/languages.js';
import { page, type PageFrame } from '../parts/page.js';
import { LOST_LINK_PATH } from './lost-link.js';

/** `unknown`: a command was taken up but not answered in time. */
export type PageProblem = 'not-found' | 'invalid' | 'too-many' | 'unknown' | 'unavailable' | 'unexpected';

/** `errorId` is what the logs know the error by; null where there is nothing to look up. */
export function problemPage(frame: PageFrame, problem: PageProblem, errorId: string | null = null): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const title = words(`pages:problem.${problem}.title`);
  return page(frame, {
    title,
    otherLanguageUrl: null,
    children: (
      <>
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body">{words(`pages:problem.${problem}.text`)}</p>
        {problem === 'not-found' && (
          <p className="govuk-body">
            <a className="govuk-link" href={`${LOST_LINK_PATH}?lang=${locale}`}>
              {words('pages:problem.lost')}
            </a>
          </p>
        )}
        {errorId !== null && <p className="govuk-hint">{words('pages:problem.id', { id: errorId })}</p>}
      </>
    ),
  });
}
