/**
 * What a text is found by. Words where the script has spaces; where it has none every two signs side by side, since
 * there nobody can say where a word ends; an address or a long number as one, so that none is pieced together.
 */

/** Signs of scripts that are written without spaces, or whose words carry endings that nobody would type. */
const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー`;
const LETTER = String.raw`(?![${UNSPACED}])[\p{L}\p{M}\p{N}]`;
const LOCAL = String.raw`(?:${LETTER}|[.%+_-])`;
const LABEL = `(?:${LETTER}|-){1,63}`;

/** What is longer is cut, here as in what is sought: an index has no room for it. */
const LONGEST_WORD = 64;

const token = new RegExp(
  [
    `(?<address>(?<!${LOCAL})${LOCAL}{1,64}@${LABEL}(?:\\.${LABEL}){1,4})`,
    String.raw`(?<date>(?<!\d)(?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}(?!\d))`,
    String.raw`(?<digits>\d+(?:[ ().\u2010-\u2015-]{1,3}\d+)*(?!(?:${LETTER})))`,
    `(?<word>(?:${LETTER}){1,${LONGEST_WORD}})`,
    `(?<signs>[${UNSPACED}]+)`,
  ].join('|'),
  'gu',
);

/** Full width, ligatures and capitals as what they stand for, without signs nobody sees. */
const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '');

/** All that a text is found by, each once. */
export const termsOf = (text: string): string[] =>
  termsIn(text, { signs: (signs) => [...signs, ...pairs(signs)], numbers: windows });

/** What a text must have to be what somebody looks for; nothing where there is nothing to look for. */
export const termsSought = (query: string): string[] =>
  termsIn(query, {
    signs: (signs) => (signs.length === 1 ? signs : pairs(signs)),
    numbers: (groups) => (groups.join('').length > LONGEST_NUMBER ? windows(groups) : [groups.join('')]),
  });

type Splitting = {
  signs: (signs: readonly string[]) => readonly string[];
  numbers: (groups: readonly string[]) => readonly string[];
};

function termsIn(text: string, split: Splitting): string[] {
  const terms = [...folded(text).matchAll(token)].flatMap(({ 0: found, groups = {} }) => {
    const { signs, digits, date } = groups;
    if (signs !== undefined) return split.signs(Array.from(signs));
    const parts = (digits ?? date)?.match(/\d+/g);
    if (parts == null) return [found];
    return date !== undefined || parts.join('').length < SHORTEST_NUMBER ? parts : split.numbers(parts);
  });
  return [...new Set(terms)];
}

const pairs = (signs: readonly string[]): string[] =>
  signs.slice(1).map((sign, before) => `${signs[before] ?? ''}${sign}`);

/** In digits: what may be the number of a phone or of an account, however it is spaced. */
const SHORTEST_NUMBER = 7;
const LONGEST_NUMBER = 20;

/** Every number that begins and ends with a group: with the country's code and without. */
function windows(groups: readonly string[]): string[] {
  return groups.flatMap((first, start) => {
    const found: string[] = [];
    for (let number = '', next = start; next < groups.length; next++) {
      number += groups[next] ?? '';
      if (number.length > LONGEST_NUMBER) break;
      if (number.length >= SHORTEST_NUMBER) found.push(number);
    }
    return first.length > LONGEST_NUMBER ? [first.slice(0, LONGEST_WORD)] : found;
  });
}
