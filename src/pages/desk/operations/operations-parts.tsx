/** What the operations page is put together of. */
import type { ReactNode } from 'react';
import type { Locale } from '../../../domain/vocabulary.js';
import { instant } from '../../../words/instants.js';
import { wordsIn, type languages } from '../../../words/languages.js';
import type { OperationsView } from './operations-view.js';

/** What every part of it is given. */
export type Part = { view: OperationsView; locale: Locale };

export const when = (at: string, locale: Locale): string => instant(Date.parse(at), locale);
export const whenOr = (at: string | null, locale: Locale): string => (at === null ? '–' : when(at, locale));

type Linked = { number: string; url: string | null };

export const Run = ({ number, url }: Linked) => (url === null ? number : <a href={url}>{number}</a>);

export const Runs = ({ items, locale }: { items: Linked[]; locale: Locale }) =>
  items.length === 0
    ? wordsIn(locale)('operations:none')
    : items.map((item, index) => (
        <span key={item.number}>
          {index > 0 && wordsIn(locale)('operations:separator')}
          <Run {...item} />
        </span>
      ));

export const Pair = ({ name, children }: { name: ReactNode; children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);

type Column = keyof typeof languages.en.operations.column;

/** `since`: what the last column is called, where that is its own. */
export function Table({
  head,
  rows,
  locale,
  since,
}: {
  head: readonly Column[];
  rows: ReactNode[][];
  locale: Locale;
  since?: string;
}) {
  const words = wordsIn(locale);
  const names = head.map((column) =>
    column === 'since' && since !== undefined ? since : words(`operations:column.${column}`),
  );
  return (
    <table className="redress-cards">
      <thead>
        <tr>
          {names.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) => (
              <td key={column} data-label={names[column]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
