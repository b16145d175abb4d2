/** Addresses of the desk that a page may lead back to. */
import { OPERATIONS_PATH, WORK_PATH, SIGN_IN_PATH } from '../../../pages/desk/paths.js';

/** Where the identity provider sends browsers back to: it has to know this address. */
export const OIDC_BACK_PATH = `${SIGN_IN_PATH}/oidc/callback`;

const here = 'http://here.invalid';

/** The page of the desk that an address names; where it names another one, or a way in or out, the first page. */
export function ownPath(to: unknown): string {
  if (typeof to !== 'string' || !to.startsWith('/') || !URL.canParse(to, here)) return WORK_PATH;
  const { origin, pathname, search } = new URL(to, here);
  const isDesk = pathname.startsWith('/desk/') && !pathname.startsWith('/desk/sign-');
  return origin === here && (isDesk || pathname === OPERATIONS_PATH) ? `${pathname}${search}` : WORK_PATH;
}

/** The page to sign in at, which leads on to this one. */
export const signInPath = (to: string): string => `${SIGN_IN_PATH}?to=${encodeURIComponent(ownPath(to))}`;
