/** In answer to a form of somebody who is signed out: what they typed, and how to send it all the same. */
import type { Locale } from '../../domain/vocabulary.js';
import { wordsIn } from '../../words/languages.js';
import { page, Quote } from '../parts/page.js';

/** `signIn` opens the sign-in; `path` is where the form goes, `typed` its fields, by name. */
export type Unsent = { path: string; signIn: string; typed: [name: string, value: string][] };

/** What is shorter was chosen, not written. */
const SHORTEST = 12;

export function sendAgainPage({ path, signIn, typed }: Unsent, locale: Locale): string {
  const words = wordsIn(locale);
  const texts = typed.filter(([name, value]) => name !== 'idempotencyKey' && value.length >= SHORTEST);
  return page({
    locale,
    title: words('door:sendAgain.title'),
    otherLanguageUrl: null,
    children: (
      <>
        <h1>{words('door:sendAgain.title')}</h1>
        <section>
          <p>{words('door:sendAgain.text')}</p>
          <p>
            <a href={signIn} target="_blank" rel="noopener">
              {words('door:sendAgain.signIn')}
            </a>
          </p>
          <p>{words('door:sendAgain.after')}</p>
          <form method="post" action={path} acceptCharset="utf-8">
            {typed.map(([name, value], n) => (
              <input key={n} type="hidden" name={name} value={value} />
            ))}
            <button type="submit">{words('door:sendAgain.button')}</button>
          </form>
          {texts.length > 0 && <h2>{words('door:sendAgain.typed')}</h2>}
          {texts.map(([name, value]) => (
            <Quote key={name} text={value} />
          ))}
        </section>
      </>
    ),
  });
}
