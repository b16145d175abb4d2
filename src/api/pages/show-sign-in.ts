/** The page on which staff sign in, whatever leads to it. */
import { peopleToChoose } from '../../cases/sign-in/choose-person.js';
import { signInPage, type Notice } from '../../pages/desk/sign-in.js';
import type { ApiDeps } from '../deps.js';
import { isFromHere } from '../local.js';
import type { Asked } from '../plugins/session.js';
import { localeOf } from './locale.js';
import { ownPath } from './own-path.js';
import { html } from './reply.js';

export type SignInDeps = Pick<ApiDeps, 'db' | 'config' | 'local' | 'oidc' | 'wake'>;

/** Whether letters reach staff. */
export const mails = ({ local, config }: SignInDeps): boolean => local || config.resend !== null;

/** Answers with the page on which staff sign in; `notice` says what came of the last try. */
export async function showSignIn(
  deps: SignInDeps,
  { request, reply }: Asked,
  { to, notice }: { to: string | undefined; notice: Notice | null },
) {
  const people = deps.local && isFromHere(request) ? await peopleToChoose(deps) : [];
  const by = deps.oidc !== null ? 'oidc' : mails(deps) ? 'link' : null;
  return html(reply, signInPage({ to: ownPath(to), notice, by, people }, localeOf(request)));
}
