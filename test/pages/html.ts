/** What tests ask of a page's HTML. */
import { expect } from 'vitest';
import type { Locale } from '../../src/domain/vocabulary.js';

type Form = { method: string; action: string; hidden: Record<string, string> };

const attribute = (tag: string, name: string): string =>
  new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

export const forms = (html: string): Form[] =>
  (html.match(/<form[^]*?<\/form>/g) ?? []).map((form) => ({
    method: attribute(form, 'method'),
    action: attribute(form, 'action'),
    hidden: Object.fromEntries(
      (form.match(/<input type="hidden"[^>]*>/g) ?? []).map((tag) => [
        attribute(tag, 'name'),
        attribute(tag, 'value'),
      ]),
    ),
  }));

/** The document has its language, one h1 and no heading that skips a level, a label for every field, unique ids, words before files, no script and no hole. */
export function expectAccessible(html: string, locale: Locale): void {
  expect(html).toMatch(new RegExp(`^<!doctype html><html lang="${locale}" class="govuk-template">`));
  expect(html.match(/<h1/g)).toHaveLength(1);
  const levels = [...html.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
  expect(levels.filter((level, n) => n > 0 && level > (levels[n - 1] ?? 0) + 1)).toEqual([]);
  expect(html).toMatch(/<title>[^<]+<\/title>/);
  expect(html).not.toMatch(/<script|<[^>]* on[a-z]+=|javascript:|<[^>]* style="/);
  expect(withoutTexts(html)).not.toMatch(/\{\{|undefined|\[object|pages:|terms:|Invalid Date/);
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
  expect(new Set(ids).size).toBe(ids.length);
  for (const reference of html.matchAll(/ (?:for|aria-labelledby|aria-describedby)="([^"]+)"/g)) {
    for (const id of reference[1]?.split(' ') ?? []) expect(ids).toContain(id);
  }
  // Where a line is slow, what is written is there before the files are.
  for (const [form] of html.matchAll(/<form[^]*?<\/form>/g))
    expect(form).not.toMatch(/type="file"[^]*<textarea/);
  const labelled = [...html.matchAll(/<label [^>]*for="([^"]+)"/g)].map((match) => match[1]);
  for (const [tag] of html.matchAll(/<(?:input|textarea)[^>]*>/g)) {
    if (tag.includes('type="hidden"')) continue;
    expect(labelled).toContain(attribute(tag, 'id'));
  }
}

/** What people wrote may hold anything. */
const withoutTexts = (html: string): string =>
  html.replaceAll(/<p dir="auto">[^]*?<\/p>|<textarea[^]*?<\/textarea>/g, '');
