/** Signing in by a link that is mailed. */
import type { Locale } from '../../domain/vocabulary.js';
import { wordsIn } from '../../words/languages.js';
import { page } from '../parts/page.js';

/** In answer to whoever asks for a link: always the same, so that it tells nothing. */
export function linkSentPage({ email, to }: { email: string; to: string }, locale: Locale): string {
  const words = wordsIn(locale);
  return page({
    locale,
    title: words('door:linkSent.title'),
    otherLanguageUrl: null,
    children: (
      <>
        <h1>{words('door:linkSent.title')}</h1>
        <section role="status">
          <p>{words('door:linkSent.text', { email })}</p>
          <p>{words('door:linkSent.nothing')}</p>
          <p>
            <a href={`/desk/sign-in?to=${encodeURIComponent(to)}&lang=${locale}`}>
              {words('door:linkSent.again')}
            </a>
          </p>
        </section>
      </>
    ),
  });
}

/** Behind the link: whom it lets in, and the button that does. The form goes to the page's own address, which is not in it. */
export function linkPage({ name }: { name: string }, locale: Locale): string {
  const words = wordsIn(locale);
  return page({
    locale,
    title: words('door:link.title', { name }),
    otherLanguageUrl: null,
    children: (
      <>
        <h1>{words('door:link.title', { name })}</h1>
        <section>
          <p>{words('door:link.text')}</p>
          <form method="post">
            <button type="submit">{words('door:link.button')}</button>
          </form>
        </section>
      </>
    ),
  });
}
