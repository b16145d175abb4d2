/** The door (process rows P1, P22): what one may complain about, which ways there are, and what happens by when. */
import type { HowItWent } from '../../../cases/read/read-promise.js';
import type { Figures } from '../../../domain/facts/promise.js';
import type { Policy } from '../../../domain/policy/policy.js';
import type { Locale } from '../../../domain/vocabulary.js';
import { otherLocale, wordsIn } from '../../../words/languages.js';
import { Button } from '../../parts/govuk/form/button.js';
import { page, type PageFrame } from '../../parts/page.js';
import { LOST_LINK_PATH } from '../lost-link.js';
import { Outside } from '../party/outside.js';
import { categoryTitle, kindHint } from './class-words.js';
import { courseOf } from './course.js';
import { counted, daysText, shareText } from './figures.js';
import { DOOR_PATH, FORM_PATH, PROMISE_PATH } from './paths.js';

/** `takesMessages`: there is a platform whose messages reach us; `went` null: nobody can say just now. */
export type DoorView = { policy: Policy; takesMessages: boolean; staffPath: string; went: HowItWent | null };

export function doorPage(frame: PageFrame, { policy, takesMessages, staffPath, went }: DoorView): string {
  const { locale, site } = frame;
  const words = wordsIn(locale);
  const { phone } = site.brand;
  const lang = `?lang=${locale}`;
  return page(frame, {
    title: words('web:door.title'),
    found: true,
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
          {courseOf(policy, locale).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ol>
        <Went went={went} locale={locale} />
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

/** How it went in the shortest window, in a few sentences. */
function Went({ went, locale }: { went: HowItWent | null; locale: Locale }) {
  const words = wordsIn(locale);
  const lately = went?.windows[0];
  const heading = lately
    ? words('promise:door.heading', { days: daysText(lately.days, locale) })
    : words('promise:went.heading');
  return (
    <>
      <h2 className="govuk-heading-m">{heading}</h2>
      {lately && <p className="govuk-body">{sentences(lately.all, locale)}</p>}
      <p className="govuk-body">
        <a className="govuk-link" href={`${PROMISE_PATH}?lang=${locale}`}>
          {words('promise:title')}
        </a>
      </p>
    </>
  );
}

function sentences({ received, kept }: Figures, locale: Locale): string {
  const words = wordsIn(locale);
  if (received === 0) return words('promise:door.nobody');
  return words('promise:door.went', {
    received: counted(received, locale),
    review: shareText(kept.review, locale),
    investigation: shareText(kept.investigation, locale),
    feedback: shareText(kept.feedback, locale),
  });
}
