/** What all pages of insights have around them: the places that stand beside each other. */
import type { ReactNode } from 'react';
import { wordsIn } from '../../../words/languages.js';
import { deskPage, type DeskFrame } from '../../parts/desk-page.js';
import { INSIGHTS_PATH, MEETINGS_PATH, SUGGESTIONS_PATH } from '../paths.js';

const places = [
  { name: 'reports', path: INSIGHTS_PATH },
  { name: 'suggestions', path: SUGGESTIONS_PATH },
  { name: 'meetings', path: MEETINGS_PATH },
] as const;
export type InsightsPlace = (typeof places)[number]['name'];

/** `id`: of the page's own part. */
type Page = { title: string; place: InsightsPlace; id: string; children: ReactNode };

export function insightsPage(frame: DeskFrame, { title, place, id, children }: Page): string {
  const words = wordsIn(frame.locale);
  return deskPage(frame, {
    title,
    at: 'insights',
    children: (
      <div className="redress-board" id={id}>
        {frame.who?.hasBoard === true && (
          <nav className="moj-sub-navigation" aria-label={words('insights:places')}>
            <ul className="moj-sub-navigation__list">
              {places.map(({ name, path }) => (
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
        )}
        {children}
      </div>
    ),
  });
}
