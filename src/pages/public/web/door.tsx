/** The door (process rows P1, P22): what one may complain about, which ways there are, and what happens by when. */
import type { Policy } from '../../../domain/policy/policy.js';
import { span } from '../../../words/instants.js';
import { otherLocale, wordsIn } from '../../../words/languages.js';
import { Button } from '../../parts/govuk/form/button.js';
import { page, type PageFrame } from '../../parts/page.js';
import { LOST_LINK_PATH } from '../lost-link.js';
import { Outside } from '../party/outside.js';
import { categoryTitle, kindHint } from './class-words.js';
import { DOOR_PATH, FORM_PATH } from './paths.js';

/** `takesMessages`: there is a platform whose messages reach us. */
export type DoorView = { policy: Policy; takesMessages: boolean; staffPath: string };

export function doorPage(frame: PageFrame, { policy, takesMessages, staffPath }: DoorView): string {
  const { locale, site } = frame;
  const words = wordsIn(locale);
  const { phone } = site.brand;
  const lang = `?lang=${locale}`;
  return page(frame, {
    title: words('web:door.title'),
    otherLanguageUrl: `${DOOR_PATH}?lang=${otherLocale(locale)}`,
    children: (
      <>
        <h1 className="govuk-heading-l">{words('web:door.title')}</h1>
        <p className="govuk-body-l">{words('web:door.text')}</p>
        <Button text={words('web:door.start')} href={`${FORM_PATH}${lang}`} classes="govuk-button--start" />
        <h2 className="govuk-heading-m">{words('web:door.what.heading')}</h2>
        <ul className="govuk-list govuk-list--bullet">
          {Object.entries(policy.categories).map(([id, category]) => {
            const hint = kindHint(policy.categories, category, words);
            return (
              <li key={id}>
                <strong>{categoryTitle(category, locale)}</strong>
                {hint !== null && `${words('colon')}${hint}`}
              </li>
            );
          })}
        </ul>
        <p className="govuk-body">{words('web:door.what.text')}</p>
        <h2 className="govuk-heading-m">{words('web:door.ways.heading')}</h2>
        <ul className="govuk-list govuk-list--bullet">
          <li>{words('web:door.ways.web')}</li>
          {phone !== null && (
            <li>{words('web:door.ways.phone', { number: phone.number, hours: phone.hours[locale] })}</li>
          )}
          {takesMessages && <li>{words('web:door.ways.message')}</li>}
          <li>{words('web:door.ways.app')}</li>
        </ul>
        <h2 className="govuk-heading-m">{words('web:door.course.heading')}</h2>
        <ol className="govuk-list govuk-list--number">
          {courseOf(policy, frame).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ol>
        <Outside outside={policy.redressBodies} locale={locale} words={words} />
        <h2 className="govuk-heading-m">{words('web:door.known')}</h2>
        <p className="govuk-body">
          <a className="govuk-link" href={`${LOST_LINK_PATH}${lang}`}>
            {words('web:door.lost')}
          </a>
        </p>
        <p className="govuk-body-s">
          <a className="govuk-link" href={`${staffPath}${lang}`}>
            {words('web:door.staff')}
          </a>
        </p>
      </>
    ),
  });
}

/** What the policy in force promises, in the order it happens. */
function courseOf({ deadlines, appealWithin }: Policy, { locale }: PageFrame): string[] {
  const words = wordsIn(locale);
  const { review, investigation, feedback, promise } = deadlines;
  const within = ({ within: ms }: { within: number }): string => span(ms, locale);
  return [
    words('web:door.course.number'),
    words('web:door.course.review', {
      within: within(review),
      danger: span(review.dangerWithin ?? review.within, locale),
    }),
    words('web:door.course.investigation', { within: within(investigation) }),
    words('web:door.course.feedback', { within: within(feedback) }),
    words('web:door.course.promise', { within: within(promise) }),
    words('web:door.course.appeal', { within: span(appealWithin, locale) }),
  ];
}
