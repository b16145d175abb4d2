import type { ReactNode } from 'react';
import { classNames, type Attributes, type Content, type Styled } from '../params.js';

type Cell = Content & {
  format?: 'numeric' | undefined;
  classes?: string | undefined;
  colspan?: number | undefined;
  rowspan?: number | undefined;
  attributes?: Attributes | undefined;
};
type Options = Styled & {
  caption?: ReactNode;
  captionClasses?: string | undefined;
  head?: readonly Cell[] | undefined;
  rows: readonly (readonly Cell[])[];
  firstCellIsHeader?: boolean | undefined;
};

export const Table = ({
  caption,
  captionClasses,
  head,
  rows,
  firstCellIsHeader,
  classes,
  attributes,
}: Options) => (
  <table className={classNames('govuk-table', classes)} {...attributes}>
    {caption !== undefined && (
      <caption className={classNames('govuk-table__caption', captionClasses)}>{caption}</caption>
    )}
    {head && (
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          {head.map((cell, at) => (
            <th
              key={at}
              scope="col"
              className={styled('header', cell)}
              colSpan={cell.colspan}
              rowSpan={cell.rowspan}
              {...cell.attributes}
            >
              {cell.text}
            </th>
          ))}
        </tr>
      </thead>
    )}
    <tbody className="govuk-table__body">
      {rows.map((row, at) => (
        <tr key={at} className="govuk-table__row">
          {row.map((cell, place) => {
            const common = { colSpan: cell.colspan, rowSpan: cell.rowspan, ...cell.attributes };
            return place === 0 && firstCellIsHeader === true ? (
              <th
                key={place}
                scope="row"
                className={classNames('govuk-table__header', cell.classes)}
                {...common}
              >
                {cell.text}
              </th>
            ) : (
              <td key={place} className={styled('cell', cell)} {...common}>
                {cell.text}
              </td>
            );
          })}
        </tr>
      ))}
    </tbody>
  </table>
);

const styled = (what: 'header' | 'cell', { format, classes }: Cell): string =>
  classNames(`govuk-table__${what}`, format && `govuk-table__${what}--${format}`, classes);
