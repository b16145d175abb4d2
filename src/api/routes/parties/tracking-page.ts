import { z } from 'zod';
import { caseOfToken } from '../../../cases/find-case.js';
import { readStatus } from '../../../cases/read/read-status.js';
import { giveAsComplainant } from '../../../cases/work/give-as-complainant.js';
import { complainantCommands } from '../../../domain/disclosure/complainant.js';
import { trackingPage } from '../../../pages/public/tracking.js';
import type { TrackingView } from '../../../pages/public/tracking-view.js';
import type { ApiDeps } from '../../deps.js';
import { formBody } from '../../pages/form.js';
import { localeOf } from '../../pages/locale.js';
import { privatePage } from '../../pages/private-page.js';
import { freshKey, otherLocale } from '../../pages/reply.js';
import type { App } from '../../routing.js';
import { splitComplainantBody } from '../../schemas/party-body.js';

/** `<transport>.<code>`, from a letter that confirms an address. */
const Opened = z.looseObject({ confirm: z.string().max(80).optional().catch(undefined) });

export const trackingPageRoutes = (app: App, deps: ApiDeps): void =>
  privatePage(app, {
    at: '/t',
    commands: complainantCommands,
    body: formBody,
    give: async (token, command, body, idempotencyKey) => {
      const found = await caseOfToken(deps, token);
      const given = { idempotencyKey, ...splitComplainantBody(command, body) };
      await giveAsComplainant(deps, found, given);
      return found.contact.locale;
    },
    page: async (request, token, flash) => {
      const { status, locale: theirs } = await readStatus(deps, token);
      const { confirm } = Opened.parse(request.query);
      const locale = localeOf(request, theirs);
      const path = `/t/${token}`;
      const kept = confirm === undefined ? '' : `&confirm=${encodeURIComponent(confirm)}`;
      const otherLanguageUrl = `${path}?lang=${otherLocale(locale)}${kept}`;
      const more = { path, otherLanguageUrl, confirm: confirmation(confirm), idempotencyKey: freshKey() };
      return trackingPage({ ...status, ...more }, locale, flash);
    },
  });

function confirmation(confirm: string | undefined): TrackingView['confirm'] {
  const [, transport, code] = /^(email|sms)\.([\w-]{1,64})$/.exec(confirm ?? '') ?? [];
  return code === undefined || (transport !== 'email' && transport !== 'sms') ? null : { transport, code };
}
