/** Where staff sign in. */
import type { Locale } from '../../domain/vocabulary.js';
import { otherLocale, wordsIn, type Words } from '../../words/languages.js';
import { page } from '../parts/page.js';

/** What came of the last try. */
export type Notice = 'signed-out' | 'address' | 'link-over' | 'unreachable' | 'refused' | 'nobody';

export type SignInView = {
  /** The page that signing in leads to. */
  to: string;
  notice: Notice | null;
  /** How this is done here; null where nobody has set it up. */
  by: 'oidc' | 'link' | null;
  /** Whom one may choose to be; none but where an installation is tried. */
  people: { id: string; name: string; role: string; team: string | null }[];
};

const PATH = '/desk/sign-in';

export function signInPage({ to, notice, by, people }: SignInView, locale: Locale): string {
  const words = wordsIn(locale);
  return page({
    locale,
    title: words('door:signIn.title'),
    otherLanguageUrl: `${PATH}?to=${encodeURIComponent(to)}&lang=${otherLocale(locale)}`,
    children: (
      <>
        <h1>{words('door:signIn.title')}</h1>
        {notice !== null && (
          <section
            className={notice === 'signed-out' ? 'flash done' : 'flash refused'}
            role={notice === 'signed-out' ? 'status' : 'alert'}
          >
            <p>{words(`door:signIn.notice.${notice}`)}</p>
          </section>
        )}
        {by === 'oidc' && <ByOidc to={to} words={words} />}
        {by === 'link' && <ByLink to={to} words={words} />}
        {people.length > 0 && <AsSample to={to} people={people} words={words} />}
        {by === null && people.length === 0 && <p>{words('door:signIn.none')}</p>}
      </>
    ),
  });
}

type Part = { to: string; words: Words };

const ByOidc = ({ to, words }: Part) => (
  <section>
    <p>{words('door:signIn.oidc.text')}</p>
    <p>
      <a href={`${PATH}/oidc?to=${encodeURIComponent(to)}`}>{words('door:signIn.oidc.button')}</a>
    </p>
  </section>
);

const ByLink = ({ to, words }: Part) => (
  <section>
    <form method="post" action={`${PATH}/link`}>
      <input type="hidden" name="to" value={to} />
      <p>{words('door:signIn.link.text')}</p>
      <label htmlFor="email">{words('door:signIn.link.label')}</label>
      <input id="email" name="email" type="email" required maxLength={254} autoComplete="email" />
      <button type="submit">{words('door:signIn.link.button')}</button>
    </form>
  </section>
);

const AsSample = ({ to, people, words }: Part & Pick<SignInView, 'people'>) => (
  <section>
    <form method="post" action={`${PATH}/sample`}>
      <input type="hidden" name="to" value={to} />
      <h2>{words('door:signIn.sample.heading')}</h2>
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
  </section>
);
