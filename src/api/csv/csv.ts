/** Tables for spreadsheets: in UTF-8 with its mark, and no cell is taken for a formula. */
import { stringify } from 'csv-stringify/sync';

export type CsvRow = readonly (string | number | null)[];

/** A table as CSV (RFC 4180); what begins like a formula is given a sign before it that makes it text. */
export const csvOf = (head: readonly string[], rows: readonly CsvRow[]): string =>
  stringify([head, ...rows], { bom: true, escape_formulas: true, record_delimiter: 'windows' });
