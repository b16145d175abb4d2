/** The language of words, as far as their script tells. */
import type { Locale } from '../vocabulary.js';

/** Chinese where the script says so, else `otherwise`; null where nothing is known. */
export const languageOf = (words: string, otherwise: Locale | null): Locale | null => {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(words)) return null;
  if (/\p{Script=Han}/u.test(words)) return 'zh-CN';
  return otherwise === 'en' ? otherwise : null;
};
