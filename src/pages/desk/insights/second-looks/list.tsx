/** Second looks: one's own, those of the teams one leads, how far both agree, and what there is to learn from. */
import type { LooksRead, Shown } from '../../../../cases/insights/second-looks/read-looks.js';
import { FEWEST_FOR_SHARE } from '../../../../domain/insights/interval.js';
import type { Locale } from '../../../../domain/vocabulary.js';
import { wordsIn } from '../../../../words/languages.js';
import type { DeskFrame } from '../../../parts/desk-page.js';
import { InsetText } from '../../../parts/govuk/content/blocks.js';
import { NotificationBanner } from '../../../parts/govuk/content/notification-banner.js';
import { Table } from '../../../parts/govuk/content/table.js';
import { SECOND_LOOKS_PATH, secondLookPath } from '../../paths.js';
import { Downloads } from '../downloads.js';
import { insightsPage } from '../insights-page.js';
import { count, percent, shareSaid } from '../said.js';
import { Learn } from './learn.js';
import { cellOf, headOf, ruleSaid } from './said.js';

export type LooksView = LooksRead & {
  people: ReadonlyMap<string, string>;
  categories: ReadonlyMap<string, string>;
  judged: boolean;
};

export function looksPage(frame: DeskFrame, view: LooksView): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const { own, led, judged } = view;
  const title = words('second-looks:title');
  return insightsPage(frame, {
    title,
    place: 'second-looks',
    id: 'second-looks',
    children: (
      <>
        {judged && (
          <NotificationBanner type="success" titleText={title} text={words('second-looks:judged')} />
        )}
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body">{words('second-looks:text')}</p>
        <h2 className="govuk-heading-m">{words('second-looks:own')}</h2>
        {own.length === 0 ? (
          <InsetText text={words('second-looks:noOwn')} />
        ) : (
          <ul className="govuk-list govuk-list--bullet">
            {own.map(({ number, round, week }) => (
              <li key={`${number}/${round}`}>
                <a className="govuk-link" href={secondLookPath(number, round)}>
                  {words('second-looks:one', { number })}
                </a>
                {words('second-looks:drawnIn', { week })}
              </li>
            ))}
          </ul>
        )}
        {led !== null && <Led {...view} {...led} locale={locale} />}
        <Learn {...view} locale={locale} />
        <Downloads path={SECOND_LOOKS_PATH} query="" locale={locale} />
      </>
    ),
  });
}

type In = LooksView & { locale: Locale };

function Led({
  looks,
  total,
  agreement,
  draws,
  people,
  locale,
}: In & { looks: readonly Shown[]; total: number }) {
  const words = wordsIn(locale);
  return (
    <>
      {looks.length === 0 ? (
        <>
          <h2 className="govuk-heading-m">{words('second-looks:led')}</h2>
          <InsetText text={words('second-looks:noLed')} />
        </>
      ) : (
        <Table
          classes="redress-cards"
          caption={words('second-looks:led')}
          captionClasses="govuk-table__caption--m"
          head={headOf(['case', 'week', 'person', 'standing'], locale)}
          firstCellIsHeader
          rows={looks.slice(0, SHOWN).map(({ number, round, week, person, standing }) => [
            {
              text:
                standing === 'disagreed' ? (
                  <a className="govuk-link" href={`${secondLookPath(number, round)}/settle`}>
                    {number}
                  </a>
                ) : (
                  number
                ),
            },
            cellOf('week', week, locale),
            cellOf(
              'person',
              person === null ? words('second-looks:nobody') : (people.get(person) ?? person),
              locale,
            ),
            cellOf('standing', words(`second-looks:standing.${standing}`), locale),
          ])}
        />
      )}
      {total > SHOWN && (
        <p className="govuk-hint">
          {words('second-looks:shownOf', { shown: count(SHOWN, locale), total: count(total, locale) })}
        </p>
      )}
      {agreement.length > 0 && (
        <>
          <Table
            classes="redress-cards"
            caption={words('second-looks:agreement')}
            captionClasses="govuk-table__caption--m"
            head={headOf(['rule', 'agreed', 'kappa'], locale)}
            firstCellIsHeader
            rows={agreement.map(({ rule, agreed, kappa }) => [
              { text: ruleSaid(rule, locale) },
              cellOf('agreed', shareSaid(agreed, locale), locale),
              cellOf(
                'kappa',
                kappa === null
                  ? '–'
                  : words('handlers:shrunk', {
                      ...{ value: kappa.value.toFixed(2), low: kappa.low.toFixed(2) },
                      high: kappa.high.toFixed(2),
                    }),
                locale,
              ),
            ])}
          />
          <p className="govuk-hint">{words('second-looks:agreementText', { fewest: FEWEST_FOR_SHARE })}</p>
        </>
      )}
      {draws.length > 0 && (
        <>
          <Table
            classes="redress-cards"
            caption={words('second-looks:draws')}
            captionClasses="govuk-table__caption--m"
            head={headOf(['week', 'drawn', 'seed'], locale)}
            firstCellIsHeader
            rows={draws.map(({ week, drawn, candidates, seed, rejections, dismissals }) => [
              { text: week },
              cellOf(
                'drawn',
                words('second-looks:drawnOf', {
                  ...{ drawn: count(drawn, locale), candidates: count(candidates, locale) },
                  ...{ rejections: percent(rejections, locale), dismissals: percent(dismissals, locale) },
                }),
                locale,
              ),
              cellOf('seed', seed, locale),
            ])}
          />
          <p className="govuk-hint">{words('second-looks:drawsText')}</p>
        </>
      )}
    </>
  );
}

const SHOWN = 50;
