/** What people write and type: emptiness, line breaks, lengths, addresses and numbers, judged the same everywhere. */
import { describe, expect, it } from 'vitest';
import { emailOf } from '../../../src/domain/text/email.js';
import { phoneOf } from '../../../src/domain/text/phone.js';
import { isBlank, lines, written } from '../../../src/domain/text/written.js';
import { parseComplaintNumber } from '../../../src/domain/intake/number.js';
import { legible } from '../../../src/domain/disclosure/legible.js';

describe('a text', () => {
  it.each(
    [
      ['', ' \t\n', '\u00a0\u3000', '\u200b\u200d', '\ufeff', '\u00ad', '\u034f', '\u115f\u1160\u3164\uffa0'],
      [
        '\u2800',
        '\u202e\u2066',
        '\u{e0001}\u{e0041}',
        '\ufe0f',
        '\u0001\u0085',
        '\u180e',
        '\u2064',
        '\uffff',
      ],
    ].flat(),
  )('of what nobody can see is none: %j', (text) => {
    expect([isBlank(text), written(99).safeParse(text).success]).toEqual([true, false]);
  });

  it.each(['.', '我', '❤️', 'a\u200b', '\u3164x', '👨‍👩‍👧', 'ﷺ', 'क्'])('that can be seen is kept: %j', (text) => {
    expect(written(99).parse(text)).toBe(text);
  });

  it.each(['\r\n', '\r', '\n', '\v', '\f', '\u0085', '\u2028', '\u2029'])(
    'has one kind of line break, in what is stored and in what is shown: %j',
    (sign) => {
      expect(lines(`a${sign}b`)).toBe('a\nb');
      expect(legible(`a${sign}b`)).toBe('a\nb');
      expect(written(3).parse(`a${sign}b${sign}`)).toBe('a\nb');
    },
  );

  it.each([
    ['x'.repeat(5), true],
    ['汉'.repeat(5), true],
    ['😀'.repeat(5), true],
    ['😀'.repeat(6), false],
    ['x'.repeat(6), false],
  ])('has its length in characters: %s', (text, fits) => {
    expect(written(5).safeParse(text).success).toBe(fits);
  });
});

describe('an e-mail address', () => {
  it.each([
    ['li.na@example.com', 'li.na@example.com'],
    [' Li.Na@Example.COM\n', 'Li.Na@example.com'],
    ['a&b@example.com', 'a&b@example.com'],
    ['a/b=c!#$%*?^`{|}~@example.com', 'a/b=c!#$%*?^`{|}~@example.com'],
    ["o'neil+x@example.com", "o'neil+x@example.com"],
    ['李娜@例子.中国', '李娜@xn--fsqu00a.xn--fiqs8s'],
    ['info@例子。中国', 'info@xn--fsqu00a.xn--fiqs8s'],
    ['a@xn--fsqu00a.xn--fiqs8s', 'a@xn--fsqu00a.xn--fiqs8s'],
    ['a@bücher.example', 'a@xn--bcher-kva.example'],
    ['"a b"@example.com', '"a b"@example.com'],
  ])('%j is kept as %j', (typed, kept) => expect(emailOf(typed)).toBe(kept));

  it.each([
    ...['', 'a', '@example.com', 'a@', 'a@b', 'a@@example.com', '.a@example.com', 'a.@example.com'],
    ...[
      'a..b@example.com',
      'a b@example.com',
      'a@exa mple.com',
      'a@-x.com',
      'a@x-.com',
      'a@1.2.3.4',
      'a@[::1]',
    ],
    ...['a@example.com:80', 'a@example.com/x', 'a@%65xample.com', 'a@user@x', 'a\r\nBcc: b@example.com'],
    ...['a\u200bb@example.com', 'a@xn--a.com', 'a@example.com.', `${'a'.repeat(65)}@example.com`],
    ...[`${'汉'.repeat(22)}@example.com`, `a@${'a.'.repeat(125)}com`, '<a@example.com>', 'a,b@example.com'],
  ])('%j is none', (typed) => expect(emailOf(typed)).toBeNull());
});

describe('a phone number', () => {
  it.each([
    ['13800138000', 'zh-CN', '+8613800138000'],
    ['138 0013 8000', 'zh-CN', '+8613800138000'],
    ['１３８００１３８０００', 'zh-CN', '+8613800138000'],
    ['010-6552 9988', 'zh-CN', '+861065529988'],
    ['\u202d+86 138-0013-8000\u202c', 'en', '+8613800138000'],
    ['+44 (0)20 7946 0958', 'en', '+442079460958'],
    ['+44 (0)20 7946 0958', 'zh-CN', '+442079460958'],
    ['＋1 (415) 555-2671', 'en', '+14155552671'],
    ['+39 06 698 12345', 'en', '+390669812345'],
  ] as const)('%j in %s is %s', (typed, locale, kept) => expect(phoneOf(typed, locale)).toBe(kept));

  it.each([
    ['13800138000', 'en'],
    ['020 7946 0958', 'en'],
    ['12345', 'zh-CN'],
    ['+86', 'zh-CN'],
    ['+999 12345678', 'en'],
    ['call +86 138 0013 8000', 'en'],
    ['+86 138 0013 8000 ext. 5', 'en'],
    ['+8613800138000\r\nX: y', 'en'],
    ['', 'en'],
  ] as const)('%j in %s is none', (typed, locale) => expect(phoneOf(typed, locale)).toBeNull());
});

it.each([
  '100-000-006',
  '100000006',
  '１００ ０００ ００６',
  '\u200e100–000–006\u200b',
  '100−000−006',
  '100.000.006',
])('the number %j is read as it was meant', (typed) =>
  expect(parseComplaintNumber(typed)).toBe('100-000-006'),
);
