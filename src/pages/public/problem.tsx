/** What a person sees in the browser when something did not work: what it was, and what to do. */
import { wordsIn } from '../../words/languages.js';
import { LOST_LINK_PATH } from './lost-link.js';
import { page, type PageFrame } from '../parts/page.js';

/** `unknown`: a command was taken up but not answered in time. */
export type PageProblem = 'not-found' | 'invalid' | 'too-many' | 'unknown' | 'unavailable' | 'unexpected';

/** `errorId` is what the logs know the error by; null where there is nothing to look up. */
export function problemPage(frame: PageFrame, problem: PageProblem, errorId: string | null = null): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  return page(frame, {
    title: words(`pages:problem.${problem}.title`),
    otherLanguageUrl: null,
    children: (
      <>
        <h1>{words(`pages:problem.${problem}.title`)}</h1>
        <section>
          <p>{words(`pages:problem.${problem}.text`)}</p>
          {problem === 'not-found' && (
            <p>
              <a href={`${LOST_LINK_PATH}?lang=${locale}`}>{words('pages:problem.lost')}</a>
            </p>
          )}
          {errorId !== null && <p className="hint">{words('pages:problem.id', { id: errorId })}</p>}
        </section>
      </>
    ),
  });
}
