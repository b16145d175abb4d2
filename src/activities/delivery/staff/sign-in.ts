/** Mails one of the staff the link they asked for: a letter of no complaint, worth nothing after a quarter of an hour. */
import { staffOf } from '../../../db/people/people.js';
import { find } from '../../../db/people/sign-in-links.js';
import { signInLink } from '../../../letters/letters.js';
import { signInToken, signInUrl } from '../../../ids/tokens.js';
import type { ActivityDeps } from '../../deps.js';
import { mailStaff } from './mail-staff.js';

/** Sends it while it is open and its person works here; throws while it has to wait. */
export async function deliverSignIn(deps: ActivityDeps, number: string, id: string): Promise<void> {
  const link = await find(deps.db, { id });
  const person = link && (await staffOf(deps.db, link.staffId));
  if (link === null || person?.active !== true) return;
  await mailStaff(deps, {
    ...{ number, to: person.email, failed: 'a link to sign in cannot be sent' },
    facts: {
      ...{ to: 'entrant', letter: signInLink, locale: person.languages[0] ?? 'en' },
      ...{ recipientName: person.name, until: link.endsAt },
      signInUrl: signInUrl(deps.publicUrl, signInToken(deps.secret, id)),
    },
  });
}
