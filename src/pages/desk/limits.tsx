/** The limits that are in force, and the appeals that wait, for those who lead. */
import type { ListedLimit } from '../../cases/limits/list-limits.js';
import type { Locale } from '../../domain/vocabulary.js';
import { instant, roughly } from '../../words/instants.js';
import { wordsIn, type Words } from '../../words/languages.js';
import { deskPage, type DeskFrame } from '../parts/desk-page.js';
import { InsetText, Tag } from '../parts/govuk/content/blocks.js';
import { Pagination } from '../parts/govuk/content/pagination.js';
import { casePath, LIMITS_PATH, withQuery } from './paths.js';

export type LimitsView = {
  items: readonly ListedLimit[];
  cursor: string | null;
  nextCursor: string | null;
  now: number;
  people: ReadonlyMap<string, string>;
};

/** Where a limit is acted on: at the complaint it was recorded at. */
const conductPath = (number: string): string => `${casePath(number)}#conduct`;

export function limitsPage(frame: DeskFrame, { items, cursor, nextCursor, now, people }: LimitsView): string {
  const { locale } = frame;
  const words = wordsIn(locale);
  const title = words('work:limits.title');
  return deskPage(frame, {
    title,
    children: (
      <div className="redress-work">
        <h1 className="govuk-heading-l">{title}</h1>
        {items.length === 0 ? (
          <InsetText text={words('work:limits.none')} />
        ) : (
          <ol className="redress-work__items">
            {items.map((limit) => (
              <li key={limit.id} className="redress-work__item">
                <h2 className="govuk-heading-s redress-work__what">
                  <a className="govuk-link" href={conductPath(limit.number)} data-row>
                    {words(`work:limits.standing.${limit.standing}`)}
                    <span className="govuk-visually-hidden">{words('terms:colon')}</span>{' '}
                    <span className="redress-work__number">{limit.number}</span>
                  </a>
                </h2>
                <AppealDue limit={limit} locale={locale} words={words} now={now} />
                <p className="govuk-body-s redress-work__about redress-beginning">
                  {[
                    words('work:limits.until', { until: shown(limit.until, locale) }),
                    words('work:limits.by', { who: nameOf(people, limit.limitedBy) }),
                    ...(limit.standing === 'appealed'
                      ? [words(`work:limits.${limit.mayDecide ? 'yours' : 'others'}`)]
                      : []),
                  ].join(words('work:dot'))}
                </p>
              </li>
            ))}
          </ol>
        )}
        {(cursor !== null || nextCursor !== null) && (
          <Pagination
            landmarkLabel={words('work:pages')}
            {...(cursor === null ? {} : { previous: { text: words('work:first'), href: LIMITS_PATH } })}
            {...(nextCursor === null
              ? {}
              : {
                  next: {
                    text: words('work:more'),
                    href: withQuery(LIMITS_PATH, new URLSearchParams({ cursor: nextCursor }).toString()),
                  },
                })}
          />
        )}
      </div>
    ),
  });
}

const shown = (at: string | null, locale: Locale): string =>
  at === null ? '' : instant(Date.parse(at), locale);

const nameOf = (people: LimitsView['people'], id: string | null): string =>
  id === null ? '' : (people.get(id) ?? id);

type DueOf = { limit: ListedLimit; locale: Locale; words: Words; now: number };

function AppealDue({ limit: { standing, appealDueAt, overdue }, locale, words, now }: DueOf) {
  if (standing !== 'appealed' || appealDueAt === null) return null;
  const at = Date.parse(appealDueAt);
  return (
    <p className="govuk-body redress-work__due">
      {overdue && <Tag text={words('work:overdue')} classes="govuk-tag--red" />}{' '}
      <strong>{words(overdue ? 'work:late' : 'work:in', { left: roughly(at - now, locale) })}</strong>
      {words('work:dot')}
      <time dateTime={appealDueAt}>{instant(at, locale)}</time>
    </p>
  );
}

type Appeals = Omit<DueOf, 'limit'> & { appeals: readonly ListedLimit[]; leads: boolean };

/** Within My work: the appeals that the reader may decide, and the way to all limits for those who lead. */
export function LimitAppeals({ appeals, leads, ...part }: Appeals) {
  const { words } = part;
  return (
    <>
      {appeals.length > 0 && (
        <section aria-labelledby="limit-appeals">
          <h2 className="govuk-heading-m" id="limit-appeals">
            {words('work:limits.appeals')}
          </h2>
          <ol className="redress-work__items">
            {appeals.map((limit) => (
              <li key={limit.id} className="redress-work__item">
                <h3 className="govuk-heading-s redress-work__what">
                  <a className="govuk-link" href={conductPath(limit.number)} data-row>
                    {words('work:limits.decide')}
                    <span className="govuk-visually-hidden">{words('terms:colon')}</span>{' '}
                    <span className="redress-work__number">{limit.number}</span>
                  </a>
                </h3>
                <AppealDue limit={limit} {...part} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {leads && (
        <p className="govuk-body">
          <a className="govuk-link" href={LIMITS_PATH}>
            {words('work:limits.all')}
          </a>
        </p>
      )}
    </>
  );
}
