/** How each language writes numbers. To make a format takes over ten times as long as to use it, so each is made once. */
import type { Locale } from '../domain/vocabulary.js';

const made = new Map<string, Intl.NumberFormat>();

/** The format of a language with these options, of which only the program knows, so that there are few. */
export function numbersIn(locale: Locale, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = made.get(key) ?? new Intl.NumberFormat(locale, options);
  made.set(key, format);
  return format;
}
