/** Where staff sign in. */
import type { Locale } from '../../domain/vocabulary.js';
import { otherLocale, wordsIn } from '../../words/languages.js';
import { page } from '../parts/page.js';

export type SignInView = {
  /** The page that signing in leads to. */
  to: string;
  path: string;
  signedOut: boolean;
  /** Whom one may choose to be; none but where an installation is tried. */
  people: { id: string; name: string; role: string; team: string | null }[];
};

export function signInPage({ to, path, signedOut, people }: SignInView, locale: Locale): string {
  const words = wordsIn(locale);
  return page({
    locale,
    title: words('door:signIn.title'),
    otherLanguageUrl: `${path}?to=${encodeURIComponent(to)}&lang=${otherLocale(locale)}`,
    children: (
      <>
        <h1>{words('door:signIn.title')}</h1>
        {signedOut && (
          <section className="flash done" role="status">
            <p>{words('door:signIn.signedOut')}</p>
          </section>
        )}
        <section>
          {people.length === 0 ? (
            <p>{words('door:signIn.none')}</p>
          ) : (
            <form method="post" action={`${path}/sample`} acceptCharset="utf-8">
              <input type="hidden" name="to" value={to} />
              <p>{words('door:signIn.sample.text')}</p>
              <label htmlFor="person">{words('door:signIn.sample.label')}</label>
              <select id="person" name="person">
                {people.map(({ id, name, role, team }) => (
                  <option key={id} value={id}>
                    {[name, role, team].filter((part) => part !== null).join(' · ')}
                  </option>
                ))}
              </select>
              <button type="submit">{words('door:signIn.sample.button')}</button>
            </form>
          )}
        </section>
      </>
    ),
  });
}
