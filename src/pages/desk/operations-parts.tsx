/** What the operations page is put together of. */
import type { ReactNode } from 'react';
import { instant } from '../../words/instants.js';

export const when = (at: string): string => instant(Date.parse(at), 'en');
export const whenOr = (at: string | null): string => (at === null ? '–' : when(at));

type Linked = { number: string; url: string | null };

export const Run = ({ number, url }: Linked) => (url === null ? number : <a href={url}>{number}</a>);

export const Runs = ({ items }: { items: Linked[] }) =>
  items.length === 0
    ? 'none'
    : items.map((item, index) => (
        <span key={item.number}>
          {index > 0 && ', '}
          <Run {...item} />
        </span>
      ));

export const Pair = ({ name, children }: { name: ReactNode; children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);

export const Table = ({ head, rows }: { head: string[]; rows: ReactNode[][] }) => (
  <table className="redress-cards">
    <thead>
      <tr>
        {head.map((name) => (
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
            <td key={column} data-label={head[column]}>
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
