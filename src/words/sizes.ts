/** The size of a file as a person reads it. */
import type { Locale } from '../domain/vocabulary.js';
import { numbersIn } from './numbers.js';

const units = [
  ['megabyte', 1_000_000],
  ['kilobyte', 1_000],
] as const;

export function fileSize(bytes: number, locale: Locale): string {
  const [unit, of] = units.find(([, size]) => bytes >= size) ?? ['byte', 1];
  const unitDisplay = unit === 'byte' ? 'long' : 'short';
  const shown = { style: 'unit', unit, unitDisplay, maximumFractionDigits: 1 } as const;
  return numbersIn(locale, shown).format(bytes / of);
}
