/** What a text is found by: by whatever part of it somebody may remember, and never piece by piece by what is secret. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedReference, partsOfReference } from '../../../src/domain/text/reference.js';
import { soughtIn } from '../../../src/domain/text/sought.js';
import { termsOf, termsSought } from '../../../src/domain/text/terms.js';

const finds = (query: string, text: string): boolean => {
  const has = new Set(termsOf(text));
  const { words, numbers } = soughtIn(query);
  const all = words.length > 0 && words.every((term) => has.has(term));
  return all || numbers.some((term) => has.has(term));
};

const han = fc.constantFrom(...'我家在上海东边的房子被公开了电话号码𠮷々ひらカナー');
const other = fc.constantFrom(...' ,，。!?、\n\u200bＡaé1７-@./’\'"&한국ไทย🙂');
const mixed = fc.array(fc.oneof({ weight: 3, arbitrary: han }, other), { maxLength: 40 });

describe('a text is found', () => {
  it('by every two or more signs that stand side by side in it, where a script has no spaces', () => {
    const run = fc.array(han, { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(mixed, run, mixed, fc.nat(), fc.nat(), (before, signs, after, from, length) => {
        const start = from % (signs.length - 1);
        const query = signs.slice(start, start + 2 + (length % (signs.length - start - 1)));
        expect(finds(query.join(''), [...before, ...signs, ...after].join(''))).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('by itself, whatever it is, and by no more terms than an index takes', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 80 }),
          mixed.map((signs) => signs.join('')),
        ),
        (text) => {
          const has = new Set(termsOf(text));
          for (const term of termsSought(text)) expect(has).toContain(term);
          for (const term of has) expect(Buffer.byteLength(term)).toBeLessThan(2_000);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([
    ['上海', '我家在上海东边'],
    ['海', '我家在上海东边'],
    ['２０２６', 'in 2026'],
    ['ALICE', 'Alice’s post'],
    ["alice's", 'ALICE’S POST'],
    ['ﬁnd', 'find me'],
    ['Straße', 'in der STRASSE 5, Straße'],
    ['p-17', 'the post p-17.'],
    ['上海 post', 'my post 我家在上海东边'],
    ['2026-11', 'on 2026-11-27 10:00'],
    ['138 0013 8000', 'call 13800138000 now'],
    ['13800138000', 'call +86 138-0013-8000 now'],
    ['+86 138 0013 8000', 'call 138 0013 8000 now'],
    ['+44 20 7946 0958', 'call 020 7946 0958 now'],
    ['li.na@example.com', '我的邮箱是Li.Na@Example.com谢谢'],
    ['邮箱是', '我的邮箱是li.na@example.com谢谢'],
    ['x'.repeat(300), `${'x'.repeat(300)} and more`],
  ])('%j in %j', (query, text) => expect(finds(query, text)).toBe(true));

  it.each([
    ['北京', '我家在上海东边'],
    ['上海 北京', '我家在上海东边'],
    ['hang', 'shanghai'],
    // An address or a phone number is found by who knows all of it.
    ['example.com', 'write to li.na@example.com'],
    ['0013', 'call 138 0013 8000'],
    ['、。！', '我家、在。上海！'],
    ['', ''],
  ])('but not %j in %j', (query, text) => expect(finds(query, text)).toBe(false));

  it('in time, however long what is no word goes on', () => {
    for (const text of ['a.'.repeat(5_000), '1 '.repeat(5_000), `${'a'.repeat(10_000)}@`, '@'.repeat(10_000)])
      expect(termsOf(text).length).toBeLessThan(1_000);
  });
});

describe('what is complained about is found', () => {
  it.each([
    ['https://www.Example.com/u/li-na/posts/17?from=app', 'https://example.com/u/li-na/posts/17'],
    ['https://www.Example.com/u/li-na/posts/17?from=app', 'example.com/u/li-na/'],
    ['https://www.Example.com/u/li-na/posts/17?from=app', '17'],
    ['P-17', 'p-17'],
    ['u/77', 'u/77'],
  ])('%s by %s', (reference, query) => expect(partsOfReference(reference)).toContain(foldedReference(query)));

  it('by nothing where there is none', () => expect(partsOfReference(null)).toEqual([]));
});

it.each([
  ['100-000-006', { number: '100-000-006' }],
  ['100 000 006', { number: '100-000-006' }],
  ['１００００００06', { number: '100-000-006' }],
  ['100-000-007', { number: null }],
  [' Li.Na@EXAMPLE.com ', { email: 'Li.Na@example.com' }],
  ['138 0013 8000', { phones: ['+8613800138000'] }],
  ['+86 (138) 0013-8000', { phones: ['+8613800138000'] }],
  ['u-77', { account: 'u-77', subject: 'u-77' }],
  ['two words', { account: null, subject: null, words: ['two', 'words'] }],
])('%j may mean %j', (typed, meant) => expect(soughtIn(typed)).toMatchObject(meant));
