import { describe, expect, it } from 'vitest';
import { Locale } from '../../src/domain/vocabulary.js';
import { languages, wordsIn } from '../../src/words/languages.js';

type Tree = { readonly [key: string]: string | Tree };

const leaves = (tree: Tree, path = ''): [key: string, words: string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : leaves(value, `${path}${key}.`),
  );

const holes = (words: string): string[] => (words.match(/\{\{\w+\}\}/g) ?? []).toSorted();

const english = leaves(languages.en);
const chinese = new Map(leaves(languages['zh-CN']));

describe('words', () => {
  it('both languages have exactly the same keys', () => {
    expect([...chinese.keys()]).toEqual(english.map(([key]) => key));
  });

  it.each(english)('%s has the same holes to fill in both languages, and words in both', (key, words) => {
    expect(holes(chinese.get(key) ?? '')).toEqual(holes(words));
    expect(words.trim()).not.toBe('');
    expect(chinese.get(key)?.trim()).not.toBe('');
  });

  it('Chinese words are Chinese, English words hold no Chinese but the name of the language', () => {
    const untranslated = english.filter(
      ([key]) => key !== 'pages.otherLanguage' && /\p{L}/u.test(withoutHoles(chinese.get(key))),
    );
    expect(untranslated.filter(([key]) => !/\p{Script=Han}/u.test(chinese.get(key) ?? ''))).toEqual([]);
    expect(english.filter(([, words]) => /\p{Script=Han}/u.test(words)).map(([key]) => key)).toEqual([
      'pages.otherLanguage',
    ]);
  });

  it.each(Locale.options)('in %s a hole left open is an error, not a letter', (locale) => {
    const words = wordsIn(locale);
    // @ts-expect-error -- the title is missing on purpose
    expect(() => words('letters:subject', { platform: 'x', number: '1' })).toThrow('{{title}}');
    // @ts-expect-error -- there is no such word on purpose
    expect(() => words('letters:no.such')).toThrow('No word');
  });
});

const withoutHoles = (words = ''): string => words.replaceAll(/\{\{\w+\}\}/g, '');
