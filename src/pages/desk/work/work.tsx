/** What waits for somebody, by what is due next. */
import { workKinds, type WorkKind } from '../../../domain/people/work.js';
import { instant } from '../../../words/instants.js';
import { deskPage, type DeskFrame } from '../../parts/desk-page.js';
import { InsetText } from '../../parts/govuk/content/blocks.js';
import { NotificationBanner } from '../../parts/govuk/content/notification-banner.js';
import { Pagination } from '../../parts/govuk/content/pagination.js';
import { Button } from '../../parts/govuk/form/button.js';
import { DoneBanner } from '../done.js';
import { LimitAppeals } from '../limits.js';
import { Filters } from './filters.js';
import { Items } from './items.js';
import { partOf, queryOf, type Part, type WorkView } from './work-view.js';
import { SECOND_LOOKS_PATH, WORK_PATH, withQuery } from '../paths.js';

export function workPage(frame: DeskFrame, view: WorkView): string {
  const part = partOf(view, frame.locale);
  const { words, items, done, nothingLeft, filters, query } = part;
  const title = titleOf(part);
  return deskPage(frame, {
    title,
    at: 'work',
    children: (
      <div className="redress-work" id="work">
        {done !== null ? (
          <DoneBanner
            done={done}
            locale={frame.locale}
            more={nothingLeft ? words('work:left.text') : undefined}
          />
        ) : (
          nothingLeft && (
            <NotificationBanner titleText={words('work:left.title')} text={words('work:left.text')} />
          )
        )}
        <h1 className="govuk-heading-l">{title}</h1>
        {part.restsUntil !== null && (
          <InsetText text={words('work:restsUntil', { at: instant(part.restsUntil, frame.locale) })} />
        )}
        <LimitAppeals {...part} appeals={part.limitAppeals} />
        {part.secondLooks > 0 && (
          <p className="govuk-body">
            <a className="govuk-link" href={SECOND_LOOKS_PATH}>
              {words('work:secondLooks', { count: part.secondLooks })}
            </a>
          </p>
        )}
        <Kinds {...part} />
        <Filters {...part} />
        {items.length === 0 ? (
          <InsetText text={words(Object.keys(filters).length > 0 ? 'work:noneSo' : 'work:none')} />
        ) : (
          <>
            <Button
              text={words('work:next')}
              href={withQuery(`${WORK_PATH}/next`, query)}
              attributes={{ 'data-key': 'n' }}
            />
            <Items {...part} />
          </>
        )}
        <Pages {...part} />
      </div>
    ),
  });
}

function titleOf({ words, filters: { mine, person }, names }: Part): string {
  if (mine !== 'false') return words('work:title');
  return person === undefined
    ? words('work:titleAll')
    : words('work:titleOf', { person: names.people.get(person) ?? person });
}

/** One way for each kind of work, with how much there is of it. */
function Kinds({ words, counts, filters }: Part) {
  const { kind: chosen, ...others } = filters;
  const all = workKinds.reduce((sum, kind) => sum + counts[kind], 0);
  const tab = (kind: WorkKind | undefined, text: string, n: number) => (
    <li className="moj-sub-navigation__item" key={text}>
      <a
        className="moj-sub-navigation__link"
        href={withQuery(WORK_PATH, queryOf({ ...others, ...(kind && { kind }) }))}
        aria-current={chosen === kind ? 'page' : undefined}
      >
        {text} <span className="redress-work__count">{n}</span>
      </a>
    </li>
  );
  return (
    <nav className="moj-sub-navigation" aria-label={words('work:kinds')}>
      <ul className="moj-sub-navigation__list">
        {tab(undefined, words('work:all'), all)}
        {workKinds.map((kind) => tab(kind, words(`work:kind.${kind}`), counts[kind]))}
      </ul>
    </nav>
  );
}

function Pages({ words, filters, query, cursor, nextCursor }: Part) {
  if (cursor === null && nextCursor === null) return null;
  const [first, next] = [words('work:first'), words('work:more')];
  return (
    <Pagination
      landmarkLabel={words('work:pages')}
      {...(cursor === null ? {} : { previous: { text: first, href: withQuery(WORK_PATH, query) } })}
      {...(nextCursor === null
        ? {}
        : {
            next: { text: next, href: withQuery(WORK_PATH, queryOf(filters, { cursor: nextCursor })) },
          })}
    />
  );
}
