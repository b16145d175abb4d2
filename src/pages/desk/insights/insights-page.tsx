/** What all pages of insights have around them: the places that stand beside each other. */
import type { ReactNode } from 'react';
import { wordsIn } from '../../../words/languages.js';
import { deskPage, type DeskFrame } from '../../parts/desk-page.js';
import {
  HANDLERS_PATH,
  INSIGHTS_PATH,
  MEETINGS_PATH,
  OWN_FIGURES_PATH,
  SECOND_LOOKS_PATH,
  SUGGESTIONS_PATH,
  TEAM_TRAINING_PATH,
} from '../paths.js';

/** `forAll`: also for whoever has no board. */
const places = [
  { name: 'reports', path: INSIGHTS_PATH, forAll: false },
  { name: 'suggestions', path: SUGGESTIONS_PATH, forAll: false },
  { name: 'meetings', path: MEETINGS_PATH, forAll: false },
  { name: 'handlers', path: HANDLERS_PATH, forAll: false },
  { name: 'own', path: OWN_FIGURES_PATH, forAll: true },
  { name: 'second-looks', path: SECOND_LOOKS_PATH, forAll: true },
  { name: 'training', path: TEAM_TRAINING_PATH, forAll: false },
] as const;
export type InsightsPlace = (typeof places)[number]['name'];

/** `id`: of the page's own part. */
type Page = { title: string; place: InsightsPlace; id: string; children: ReactNode };

export function insightsPage(frame: DeskFrame, { title, place, id, children }: Page): string {
  const words = wordsIn(frame.locale);
  const hasBoard = frame.who?.hasBoard === true;
  return deskPage(frame, {
    title,
    at: hasBoard ? 'insights' : 'figures',
    children: (
      <div className="redress-board" id={id}>
        <nav className="moj-sub-navigation" aria-label={words('insights:places')}>
          <ul className="moj-sub-navigation__list">
            {places
              .filter(({ forAll }) => forAll || hasBoard)
              .map(({ name, path }) => (
                <li className="moj-sub-navigation__item" key={name}>
                  <a
                    className="moj-sub-navigation__link"
                    href={path}
                    aria-current={name === place ? 'page' : undefined}
                  >
                    {words(`insights:place.${name}`)}
                  </a>
                </li>
              ))}
          </ul>
        </nav>
        {children}
      </div>
    ),
  });
}
