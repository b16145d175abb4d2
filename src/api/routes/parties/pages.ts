/** The pages for everybody outside: the door, its form, and those of each side; what goes wrong on them is a page as well. */
import { LOST_LINK_PATH, lostLinkPage, lostLinkSentPage } from '../../../pages/public/lost-link.js';
import type { ApiDeps } from '../../deps.js';
import { frameOf } from '../../pages/locale.js';
import { answerErrorsInWords, html } from '../../pages/reply.js';
import { readForms } from '../../plugins/bodies/bodies.js';
import { delicate } from '../../plugins/limits.js';
import { takeMultipart } from '../../plugins/bodies/multipart.js';
import { addressTyped } from '../../../domain/intake/way-to.js';
import { refuseForeignWrites } from '../../plugins/origin.js';
import type { App } from '../../routing.js';
import { addressPageRoutes } from './address-page.js';
import { limitPageRoutes } from './limit-page.js';
import { createRelink, LostLink } from './lost-links.js';
import { respondentPageRoutes } from './respondent-page.js';
import { representedPageRoutes } from './represented-page.js';
import { witnessPageRoutes } from './witness-page.js';
import { trackingPageRoutes } from './tracking-page.js';
import { doorRoute } from '../web/door.js';
import { promisePageRoute } from '../web/promise.js';
import { webFormRoutes } from '../web/form.js';
import { sendingRoutes } from '../web/sending.js';

export async function pageRoutes(app: App, deps: ApiDeps): Promise<void> {
  readForms(app);
  refuseForeignWrites(app, deps, 'taken');
  answerErrorsInWords(app, deps.site);
  await app.register(async (forms: App) => {
    await takeMultipart(forms);
    respondentPageRoutes(forms, deps);
    witnessPageRoutes(forms, deps);
    trackingPageRoutes(forms, deps);
    webFormRoutes(forms, deps);
    sendingRoutes(forms, deps);
  });
  addressPageRoutes(app, deps);
  representedPageRoutes(app, deps);
  limitPageRoutes(app, deps);

  doorRoute(app, deps);
  promisePageRoute(app, deps);

  const relink = createRelink(app, deps);
  app.get(LOST_LINK_PATH, { schema: { hide: true } }, (request, reply) =>
    html(reply, lostLinkPage(frameOf(request, deps.site))),
  );
  app.post(LOST_LINK_PATH, { config: delicate, schema: { hide: true } }, async (request, reply) => {
    const given = LostLink.safeParse(request.body);
    const frame = frameOf(request, deps.site);
    // What is no address at all tells nothing of which are known.
    if (!given.success || !isAddress(given.data.contact))
      return html(reply.code(422), lostLinkPage(frame, { wrong: true }));
    relink(given.data);
    return html(reply, lostLinkSentPage(frame));
  });
}

function isAddress(typed: string): boolean {
  const { email, phones } = addressTyped(typed);
  return email !== null || phones.length > 0;
}
