/** What there is to administer, on one page. */
import type { Overview } from '../../../cases/admin/read-overview.js';
import { wordsIn } from '../../../words/languages.js';
import { deskPage, type DeskFrame } from '../../parts/desk-page.js';
import { Tag } from '../../parts/govuk/content/blocks.js';
import { recordsPath } from '../paths.js';
import {
  ADMIN_TRAINING_PATH,
  BRAND_PATH,
  CAUSES_PATH,
  KEYS_PATH,
  PEOPLE_PATH,
  POLICY_PATH,
  TEAMS_PATH,
  TEXTS_PATH,
} from './paths.js';

export function landingPage(frame: DeskFrame, overview: Overview & { name: string }): string {
  const words = wordsIn(frame.locale);
  const { people, teams, classes, expiring, texts, causes, required, version, draft, name } = overview;
  const places = [
    { at: 'people', href: PEOPLE_PATH, text: words('admin:pages.people.text', { n: people }), wants: null },
    { at: 'teams', href: TEAMS_PATH, text: words('admin:pages.teams.text', { teams, classes }), wants: null },
    {
      at: 'keys',
      ...{ href: KEYS_PATH, text: words('admin:pages.keys.text') },
      wants: expiring === 0 ? null : words('admin:pages.keys.expiring', { n: expiring }),
    },
    {
      at: 'policy',
      ...{ href: POLICY_PATH, text: words('admin:pages.policy.text', { version }) },
      wants: draft && words(`admin:pages.policy.${draft}`),
    },
    { at: 'texts', href: TEXTS_PATH, text: words('admin:pages.texts.text', { n: texts }), wants: null },
    { at: 'causes', href: CAUSES_PATH, text: words('admin:pages.causes.text', { n: causes }), wants: null },
    {
      at: 'training',
      href: ADMIN_TRAINING_PATH,
      text: words('training:admin.landing', { n: required }),
      wants: null,
    },
    { at: 'brand', href: BRAND_PATH, text: words('admin:pages.brand.text', { name }), wants: null },
  ] as const;
  return deskPage(frame, {
    title: words('admin:title'),
    at: 'admin',
    children: (
      <div className="redress-board">
        <h1 className="govuk-heading-l">{words('admin:title')}</h1>
        <p className="govuk-body">
          {words('admin:text')}{' '}
          <a className="govuk-link" href={recordsPath('acts')}>
            {words('admin:acts')}
          </a>
        </p>
        <ul className="redress-places">
          {places.map(({ at, href, text, wants }) => (
            <li key={at}>
              <h2 className="govuk-heading-m">
                <a className="govuk-link" href={href}>
                  {words(`admin:pages.${at}.title`)}
                </a>
              </h2>
              <p className="govuk-body">{text}</p>
              {wants !== null && <Tag text={wants} classes="govuk-tag--yellow" />}
            </li>
          ))}
        </ul>
      </div>
    ),
  });
}
