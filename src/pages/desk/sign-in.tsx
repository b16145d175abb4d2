/** Where staff sign in. */
import type { StaffRole } from '../../domain/people/relations.js';
import { wordsIn, type Words } from '../../words/languages.js';
import { deskPage, type DeskFrame } from '../parts/desk-page.js';
import { Button } from '../parts/govuk/form/button.js';
import { ErrorSummary } from '../parts/govuk/form/error-summary.js';
import { Input } from '../parts/govuk/form/input.js';
import { Select } from '../parts/govuk/form/select.js';
import { NotificationBanner } from '../parts/govuk/content/notification-banner.js';
import { SIGN_IN_PATH } from './paths.js';

/** What came of the last try. */
export type Notice = 'signed-out' | 'address' | 'link-over' | 'unreachable' | 'refused' | 'nobody';

export type SignInView = {
  /** The page that signing in leads to. */
  to: string;
  notice: Notice | null;
  /** What was typed as the address. */
  email: string | undefined;
  /** How this is done here; null where nobody has set it up. */
  by: 'oidc' | 'link' | null;
  /** Whom one may choose to be; none but where an installation is tried. */
  people: { id: string; name: string; role: StaffRole; team: string | null }[];
};

export function signInPage(frame: DeskFrame, { to, notice, email, by, people }: SignInView): string {
  const words = wordsIn(frame.locale);
  const failed = notice !== null && notice !== 'signed-out';
  const title = words('door:signIn.title');
  return deskPage(frame, {
    title: failed ? words('door:error', { title }) : title,
    children: (
      <div className="redress-narrow">
        {notice === 'signed-out' && (
          <NotificationBanner
            type="success"
            titleText={words('door:signIn.done')}
            text={words('door:signIn.notice.signed-out')}
          />
        )}
        {failed && (
          <ErrorSummary
            titleText={words('door:signIn.failed')}
            errorList={[
              {
                text: words(`door:signIn.notice.${notice}`),
                href: notice === 'address' ? '#email' : undefined,
              },
            ]}
          />
        )}
        <h1 className="govuk-heading-l">{title}</h1>
        {by === 'oidc' && <ByOidc to={to} words={words} />}
        {by === 'link' && <ByLink to={to} words={words} email={email} isWrong={notice === 'address'} />}
        {people.length > 0 && <AsSample to={to} people={people} words={words} />}
        {by === null && people.length === 0 && <p className="govuk-body">{words('door:signIn.none')}</p>}
      </div>
    ),
  });
}

type Part = { to: string; words: Words };

const ByOidc = ({ to, words }: Part) => (
  <>
    <p className="govuk-body">{words('door:signIn.oidc.text')}</p>
    <Button
      text={words('door:signIn.oidc.button')}
      href={`${SIGN_IN_PATH}/oidc?to=${encodeURIComponent(to)}`}
    />
  </>
);

const ByLink = ({ to, words, email, isWrong }: Part & { email: string | undefined; isWrong: boolean }) => (
  <form method="post" action={`${SIGN_IN_PATH}/link`} noValidate>
    <input type="hidden" name="to" value={to} />
    <Input
      id="email"
      name="email"
      type="email"
      label={{ text: words('door:signIn.link.label') }}
      hint={{ text: words('door:signIn.link.text') }}
      errorMessage={
        isWrong
          ? { text: words('door:signIn.notice.address'), visuallyHiddenText: words('door:wrong') }
          : undefined
      }
      value={email}
      autocomplete="email"
      autocapitalize="none"
      spellcheck={false}
      attributes={{ maxLength: '254' }}
    />
    <Button text={words('door:signIn.link.button')} />
  </form>
);

const AsSample = ({ to, people, words }: Part & Pick<SignInView, 'people'>) => (
  <form method="post" action={`${SIGN_IN_PATH}/sample`}>
    <input type="hidden" name="to" value={to} />
    <h2 className="govuk-heading-m">{words('door:signIn.sample.heading')}</h2>
    <Select
      id="person"
      name="person"
      label={{ text: words('door:signIn.sample.label') }}
      hint={{ text: words('door:signIn.sample.text') }}
      items={people.map(({ id, name, role, team }) => ({
        value: id,
        text: [name, words(`door:signIn.role.${role}`), team].filter((part) => part !== null).join(' · '),
      }))}
    />
    <Button text={words('door:signIn.sample.button')} classes="govuk-button--secondary" />
  </form>
);
