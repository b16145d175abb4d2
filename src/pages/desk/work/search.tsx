/** What is found, and what can be searched for. */
import { teamName } from '../../../domain/text/name.js';
import type { ReasonFound } from '../../../domain/text/sought.js';
import type { Category, Stage, TeamId } from '../../../domain/vocabulary.js';
import { instant } from '../../../words/instants.js';
import { wordsIn } from '../../../words/languages.js';
import { deskPage, type DeskFrame } from '../../parts/desk-page.js';
import { Pagination } from '../../parts/govuk/content/pagination.js';
import { Table } from '../../parts/govuk/content/table.js';
import { Button } from '../../parts/govuk/form/button.js';
import { Input } from '../../parts/govuk/form/input.js';
import { type NamesShown } from './work-view.js';
import { SEARCH_PATH, casePath } from '../paths.js';

/** A complaint that is what was typed; instants in ms since 1970, UTC. */
export type FoundShown = {
  number: string;
  stage: Stage;
  category: Category;
  team: TeamId;
  owner: string | null;
  receivedAt: number;
  why: readonly ReasonFound[];
};

export type SearchView = {
  q: string;
  items: readonly FoundShown[];
  cursor: string | null;
  nextCursor: string | null;
  /** The reader finds complaints by what is written in them, not by their number alone. */
  byWords: boolean;
  names: NamesShown;
};

export function searchPage(frame: DeskFrame, view: SearchView): string {
  const words = wordsIn(frame.locale);
  const { q, items, cursor, byWords } = view;
  const title = q === '' ? words('work:search.title') : words('work:search.titleFor', { q });
  return deskPage(frame, {
    title,
    at: 'search',
    children: (
      <div className="redress-search" id="search">
        <h1 className="govuk-heading-l">{words('work:search.title')}</h1>
        <form method="get" action={SEARCH_PATH} role="search" className="redress-search__form">
          <Input
            id="q"
            name="q"
            type="search"
            label={{ text: words('work:search.label') }}
            hint={{ text: words(byWords ? 'work:search.hint' : 'work:search.hintNumber') }}
            value={q}
            spellcheck={false}
            autocomplete="off"
            attributes={{ 'data-key': '/', maxlength: '200' }}
          />
          <Button text={words('work:search.go')} />
        </form>
        {q !== '' && items.length === 0 && <None words={words} byWords={byWords} q={q} />}
        {items.length > 0 && <Found {...view} frame={frame} />}
        {cursor !== null || view.nextCursor !== null ? <Pages {...view} frame={frame} /> : null}
      </div>
    ),
  });
}

type Words = ReturnType<typeof wordsIn>;

const None = ({ words, byWords, q }: { words: Words; byWords: boolean; q: string }) => (
  <section aria-live="polite">
    <h2 className="govuk-heading-m">{words('work:search.none', { q })}</h2>
    <p className="govuk-body">{words(byWords ? 'work:search.noneText' : 'work:search.hintNumber')}</p>
    {byWords && (
      <ul className="govuk-list govuk-list--bullet">
        {(['number', 'address', 'account', 'subject', 'words'] as const).map((way) => (
          <li key={way}>{words(`work:search.way.${way}`)}</li>
        ))}
      </ul>
    )}
    <p className="govuk-body">{words('work:search.only')}</p>
  </section>
);

type Framed = SearchView & { frame: DeskFrame };

function Found({ q, items, names, frame: { locale } }: Framed) {
  const words = wordsIn(locale);
  const head = (['number', 'stage', 'category', 'received', 'owner', 'why'] as const).map((column) => ({
    text: words(`work:search.column.${column}`),
  }));
  return (
    <Table
      classes="redress-search__found"
      caption={words('work:search.found', { q })}
      captionClasses="govuk-table__caption--m"
      head={head}
      firstCellIsHeader
      rows={items.map(({ number, stage, category, team, receivedAt, owner, why }) => [
        {
          text: (
            <a className="govuk-link redress-work__number" href={casePath(number)} data-row>
              {number}
            </a>
          ),
        },
        { text: words(`terms:stage.${stage}`), classes: 'redress-beginning' },
        { text: names.categories.get(category) ?? category, classes: 'redress-beginning' },
        { text: <time dateTime={new Date(receivedAt).toISOString()}>{instant(receivedAt, locale)}</time> },
        {
          text: [
            owner === null ? words('work:nobody') : (names.people.get(owner) ?? owner),
            teamName(names.teams, team, locale),
          ].join(words('work:dot')),
        },
        {
          text: (
            <>
              <span className="redress-search__label">
                {words('work:search.column.why')}
                {words('terms:colon')}
              </span>
              {why.map((reason) => words(`work:search.why.${reason}`)).join(words('work:comma'))}
            </>
          ),
        },
      ])}
    />
  );
}

function Pages({ q, cursor, nextCursor, frame: { locale } }: Framed) {
  const words = wordsIn(locale);
  const at = (more: Record<string, string>) =>
    `${SEARCH_PATH}?${new URLSearchParams({ q, ...more }).toString()}`;
  return (
    <Pagination
      landmarkLabel={words('work:pages')}
      {...(cursor === null ? {} : { previous: { text: words('work:search.newest'), href: at({}) } })}
      {...(nextCursor === null
        ? {}
        : { next: { text: words('work:search.older'), href: at({ cursor: nextCursor }) } })}
    />
  );
}
