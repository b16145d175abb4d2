/** What one of the staff sees when something did not work: what it was, and where to go on. */
import { wordsIn } from '../../words/languages.js';
import { deskPage, type DeskFrame } from '../parts/desk-page.js';
import type { PageProblem } from '../public/problem.js';
import { TRAINING_PATH, WORK_PATH } from './paths.js';

/** What a page of its own is there for. */
export const ownProblems = ['course-missing', 'enough-seen-today'] as const;
type OwnProblem = (typeof ownProblems)[number];

/** `errorId` is what the logs know the error by; null where there is nothing to look up. */
export function deskProblemPage(
  frame: DeskFrame,
  problem: PageProblem | OwnProblem,
  errorId: string | null,
): string {
  const words = wordsIn(frame.locale);
  const title = words(`door:problem.${problem}.title`);
  return deskPage(frame, {
    title,
    children: (
      <div className="redress-narrow">
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body">{words(`door:problem.${problem}.text`)}</p>
        {errorId !== null && <p className="govuk-hint">{words('pages:problem.id', { id: errorId })}</p>}
        {problem === 'course-missing' && (
          <p className="govuk-body">
            <a className="govuk-link" href={TRAINING_PATH}>
              {words('training:problemLink')}
            </a>
          </p>
        )}
        <p className="govuk-body">
          <a className="govuk-link" href={WORK_PATH}>
            {words('door:problem.on')}
          </a>
        </p>
      </div>
    ),
  });
}
