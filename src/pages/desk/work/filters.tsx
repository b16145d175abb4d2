/** The filters of a list of work, as a form whose address holds them; folded away while none is set. */
import { Channel, type Locale } from '../../../domain/vocabulary.js';
import { Details } from '../../parts/govuk/content/details.js';
import { Button } from '../../parts/govuk/form/button.js';
import { Checkboxes } from '../../parts/govuk/form/choices.js';
import { Select } from '../../parts/govuk/form/select.js';
import { type FilterName, type Part } from './work-view.js';
import { WORK_PATH } from '../paths.js';

const marks = ['overdue', 'danger', 'trustedFlagger', 'unread'] as const;

export function Filters({ words, filters, names, locale }: Part) {
  const any = { value: '', text: words('work:filter.any') };
  const choice = (name: Exclude<FilterName, 'person'>, items: { value: string; text: string }[]) => (
    <Select
      key={name}
      id={`filter-${name}`}
      name={name}
      label={{ text: words(`work:filter.${name}`) }}
      items={items}
      value={filters[name] ?? ''}
    />
  );
  // Its kind is chosen by the tabs above.
  const isSet = Object.keys(filters).some((name) => name !== 'kind');
  return (
    <Details summaryText={words('work:filter.title')} open={isSet} classes="redress-filters">
      <form method="get" action={WORK_PATH} aria-label={words('work:filter.title')}>
        {filters.person !== undefined && <input type="hidden" name="person" value={filters.person} />}
        {filters.kind !== undefined && <input type="hidden" name="kind" value={filters.kind} />}
        <div className="redress-filters__row">
          {choice('mine', [
            { value: '', text: words('work:filter.mineOnly') },
            { value: 'false', text: words('work:filter.everybody') },
          ])}
          {choice('paused', [
            any,
            { value: 'false', text: words('work:filter.open') },
            { value: 'true', text: words('work:filter.pausedOnly') },
          ])}
          {choice('category', [any, ...sorted(names.categories, locale)])}
          {choice('team', [
            any,
            ...sorted(new Map([...names.teams].map(([id, name]) => [id, name[locale]])), locale),
          ])}
          {choice('channel', [
            any,
            ...Channel.options.map((value) => ({ value, text: words(`case:channels.${value}`) })),
          ])}
        </div>
        <div className="redress-filters__row">
          {marks.map((name) => (
            <Checkboxes
              key={name}
              name={name}
              idPrefix={`filter-${name}`}
              classes="govuk-checkboxes--small"
              items={[{ value: 'true', text: words(`work:filter.${name}`) }]}
              values={filters[name] === 'true' ? ['true'] : []}
            />
          ))}
          <Button text={words('work:filter.apply')} />
          {Object.keys(filters).length > 0 && (
            <a className="govuk-link" href={WORK_PATH}>
              {words('work:filter.clear')}
            </a>
          )}
        </div>
      </form>
    </Details>
  );
}

/** Names in the order of the reader's language. */
function sorted(names: ReadonlyMap<string, string>, locale: Locale): { value: string; text: string }[] {
  const { compare } = new Intl.Collator(locale);
  return [...names].map(([value, text]) => ({ value, text })).toSorted((a, b) => compare(a.text, b.text));
}
