/** What in a text for the respondent may betray the complainant. */
import { describe, expect, it } from 'vitest';
import { betrays, type Secrets } from '../../../src/domain/disclosure/betrayal.js';

const written = 'He wrote to my daughter every night since the summer and asked where we live';
const secrets = (differs: Partial<Secrets> = {}): Secrets => ({
  emails: [null, 'li.na@example.org'],
  phones: ['+8613800138000', null],
  accountId: 'sunny_li',
  words: [written],
  ...differs,
});

describe('betrays', () => {
  it.each([
    ['the address', 'We heard from li.na@example.org about you.'],
    ['the address in other letters', 'Ask Li.Na@Example.ORG about it.'],
    ['the account', 'The post was reported by @sunny_li.'],
    ['the account in full width', 'Reported by ｓｕｎｎｙ＿ｌｉ.'],
    ['the number', 'Please call +86 138 0013 8000.'],
    ['the number without its country', 'Call 13800138000.'],
    ['the number with dashes', '138-0013-8000'],
    ['eight words in a row', 'Is it true that you wrote to my daughter every night since the summer?'],
    ['eight words in other letters', 'WROTE TO MY DAUGHTER EVERY NIGHT SINCE THE'],
    ['eight words with other stops', 'wrote, to my daughter: every night (since the)'],
  ])('%s', (_, text) => expect(betrays(text, secrets())).toBe(true));

  it.each([
    ['a text of its own', 'Your post of 3 May was reported. What do you say to it?'],
    ['seven words in a row', 'You wrote to my daughter every night since, they say.'],
    ['eight words in another order', 'since night every daughter my to wrote the'],
    ['another number', 'Call us at +86 10 6552 9988.'],
    ['nothing', ''],
  ])('not: %s', (_, text) => expect(betrays(text, secrets())).toBe(false));

  it('eight words in Chinese', () => {
    const words = ['他从去年夏天开始每天晚上都给我的女儿发消息并且询问我们住在哪里'];
    expect(betrays('您是否从去年夏天开始每天晚上都给我的女儿发消息？', secrets({ words }))).toBe(true);
    expect(betrays('您发布的内容被举报，请说明情况。', secrets({ words }))).toBe(false);
  });

  it('a number of eight digits, as it is dialled at home', () =>
    expect(betrays('Call 9876 5432', secrets({ phones: ['+85298765432'] }))).toBe(true));

  it('a short number', () => expect(betrays('Call 290 1234', secrets({ phones: ['+2901234'] }))).toBe(true));

  it('nothing of somebody who left nothing', () =>
    expect(
      betrays('Call 1 or write to anybody', { emails: [null], phones: [null], accountId: null, words: [] }),
    ).toBe(false));
});
