/** The page on which staff sign in, whatever leads to it. */
import { peopleToChoose } from '../../../cases/sign-in/choose-person.js';
import { signInPage, type Notice } from '../../../pages/desk/sign-in.js';
import type { ApiDeps } from '../../deps.js';
import { isFromHere } from '../../local.js';
import type { Asked } from '../../plugins/session.js';
import { deskFrame } from './desk-frame.js';
import { ownPath, signInPath } from './own-path.js';
import { html } from '../reply.js';

export type SignInDeps = Pick<ApiDeps, 'db' | 'config' | 'local' | 'oidc' | 'site' | 'policy' | 'wake'>;

/** Whether letters reach staff. */
export const mails = ({ local, config }: SignInDeps): boolean => local || config.resend !== null;

/** Answers with the page on which staff sign in; `notice` says what came of the last try. */
export async function showSignIn(
  deps: SignInDeps,
  { request, reply }: Asked,
  { to, notice, email }: { to: string | undefined; notice: Notice | null; email?: string | undefined },
) {
  const by = deps.oidc !== null ? 'oidc' : mails(deps) ? 'link' : null;
  // Whatever led here, this is the page's own address.
  const path = signInPath(to ?? '');
  const frame = { ...deskFrame(deps, request), path };
  const people = deps.local && isFromHere(request) ? await peopleToChoose(deps, frame.locale) : [];
  return html(reply, signInPage(frame, { to: ownPath(to), notice, email, by, people }));
}
