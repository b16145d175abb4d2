/** What is promised, and how it went (process row P22). */
import type { HowItWent } from '../../../cases/read/read-promise.js';
import { promised, startOf, type Figures } from '../../../domain/facts/promise.js';
import type { Policy } from '../../../domain/policy/policy.js';
import type { Locale } from '../../../domain/vocabulary.js';
import { instant } from '../../../words/instants.js';
import { otherLocale, wordsIn } from '../../../words/languages.js';
import { Details } from '../../parts/govuk/content/details.js';
import { Table } from '../../parts/govuk/content/table.js';
import { page, type PageFrame } from '../../parts/page.js';
import { categoryTitle } from './class-words.js';
import { courseOf } from './course.js';
import { counted, daysText, shareText, timeText } from './figures.js';
import { DOOR_PATH, PROMISE_PATH } from './paths.js';

export type PromiseView = HowItWent & { policy: Policy };

export function promisePage(frame: PageFrame, { policy, now, windows, improvements }: PromiseView): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const classes = Object.entries(policy.categories);
  const days = windows.map((window) => words('promise:last', { days: daysText(window.days, locale) }));
  const table = (caption: string, of: (window: (typeof windows)[number]) => Figures | undefined) => (
    <Table
      caption={caption}
      captionClasses="govuk-table__caption--m"
      classes="redress-cards"
      firstCellIsHeader
      head={[{ text: words('promise:figure') }, ...days.map((text) => ({ text }))]}
      rows={rowsOf(
        windows.flatMap((window, at) => {
          const figures = of(window);
          return figures === undefined ? [] : [{ figures, label: days[at] ?? '' }];
        }),
        locale,
      )}
    />
  );
  return page(frame, {
    title: words('promise:title'),
    found: true,
    otherLanguageUrl: `${PROMISE_PATH}?lang=${otherLocale(locale)}`,
    children: (
      <>
        <h1 className="govuk-heading-l">{words('promise:title')}</h1>
        <p className="govuk-body-l">{words('promise:text')}</p>
        <h2 className="govuk-heading-m">{words('promise:promised.heading')}</h2>
        <ol className="govuk-list govuk-list--number">
          {courseOf(policy, locale).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ol>
        <p className="govuk-body">{words('promise:promised.classes')}</p>
        <ul className="govuk-list govuk-list--bullet">
          {classes.map(([id, category]) => (
            <li key={id}>{categoryTitle(category, locale)}</li>
          ))}
        </ul>
        <h2 className="govuk-heading-m">{words('promise:went.heading')}</h2>
        <p className="govuk-body">{words('promise:went.until', { until: instant(now, locale) })}</p>
        <ul className="govuk-list govuk-list--bullet">
          {windows.map((window, at) => (
            <li key={window.days}>
              {words('promise:went.since', {
                days: days[at] ?? '',
                since: instant(startOf(window.days, now), locale),
              })}
            </li>
          ))}
        </ul>
        {table(words('promise:all'), ({ all }) => all)}
        {classes.map(([id, category]) => (
          <div key={id}>{table(categoryTitle(category, locale), ({ categories }) => categories[id])}</div>
        ))}
        <Improvements improvements={improvements} locale={locale} />
        <Details summaryText={words('promise:counting.heading')}>
          <ul className="govuk-list govuk-list--bullet">
            {(['window', 'kept', 'open', 'left', 'response', 'few'] as const).map((rule) => (
              <li key={rule}>{words(`promise:counting.${rule}`)}</li>
            ))}
          </ul>
        </Details>
        <p className="govuk-body">
          <a className="govuk-link" href={`${DOOR_PATH}?lang=${locale}`}>
            {words('web:door.title')}
          </a>
        </p>
      </>
    ),
  });
}

/** A row for each figure, with a cell for each window. */
function rowsOf(windows: readonly { figures: Figures; label: string }[], locale: Locale) {
  const words = wordsIn(locale);
  const row = (name: string, cell: (of: Figures) => string) => [
    { text: name },
    ...windows.map(({ figures, label }) => ({ text: cell(figures), attributes: { 'data-label': label } })),
  ];
  return [
    row(words('promise:row.received'), ({ received }) => counted(received, locale)),
    ...promised.map((name) => row(words(`promise:row.${name}`), ({ kept }) => shareText(kept[name], locale))),
    row(words('promise:row.median'), ({ firstResponse }) =>
      timeText(firstResponse, firstResponse.medianMs, locale),
    ),
    row(words('promise:row.p90'), ({ firstResponse }) =>
      timeText(firstResponse, firstResponse.p90Ms, locale),
    ),
    row(words('promise:row.overturned'), ({ overturned }) => shareText(overturned, locale)),
  ];
}

/** What causes were found and what was done about them; nothing where nothing is published. */
function Improvements({ improvements, locale }: Pick<PromiseView, 'improvements'> & { locale: Locale }) {
  const words = wordsIn(locale);
  if (improvements.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">{words('promise:improved.heading')}</h2>
      <p className="govuk-body">{words('promise:improved.text')}</p>
      {improvements.map(({ causes, told, effect, complaints }, at) => (
        <div key={at}>
          <h3 className="govuk-heading-s">
            {causes.map((name) => name[locale]).join(words('improvement:and'))}
          </h3>
          {told[locale].split('\n').map((line, n) => (
            <p className="govuk-body" key={n}>
              {line}
            </p>
          ))}
          <p className="govuk-body">{words(`promise:improved.effect.${effect}`)}</p>
          <ul className="govuk-list govuk-list--bullet">
            {complaints.map(({ days, n }) => (
              <li key={days}>
                {words('promise:improved.complaints', {
                  days: daysText(days, locale),
                  n: n === null ? words('promise:few') : counted(n, locale),
                })}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
