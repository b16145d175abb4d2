/** The pages of complainant and respondent; what goes wrong on them is a page as well. */
import { LOST_LINK_PATH, lostLinkPage, lostLinkSentPage } from '../../../pages/public/lost-link.js';
import type { ApiDeps } from '../../deps.js';
import { frameOf } from '../../pages/locale.js';
import { answerErrorsInWords, html } from '../../pages/reply.js';
import { readForms } from '../../plugins/bodies.js';
import { delicate } from '../../plugins/limits.js';
import { refuseForeignWrites } from '../../plugins/origin.js';
import type { App } from '../../routing.js';
import { addressPageRoutes } from './address-page.js';
import { createRelink, LostLink } from './lost-links.js';
import { respondentPageRoutes } from './respondent-page.js';
import { trackingPageRoutes } from './tracking-page.js';

export async function pageRoutes(app: App, deps: ApiDeps): Promise<void> {
  readForms(app);
  refuseForeignWrites(app, deps, 'taken');
  answerErrorsInWords(app, deps.site);
  respondentPageRoutes(app, deps);
  trackingPageRoutes(app, deps);
  addressPageRoutes(app, deps);

  const relink = createRelink(app, deps);
  app.get(LOST_LINK_PATH, { schema: { hide: true } }, (request, reply) =>
    html(reply, lostLinkPage(frameOf(request, deps.site))),
  );
  app.post(
    LOST_LINK_PATH,
    { config: delicate('lost-link'), schema: { hide: true } },
    async (request, reply) => {
      const given = LostLink.safeParse(request.body);
      if (given.success) relink(given.data);
      return html(reply, lostLinkSentPage(frameOf(request, deps.site)));
    },
  );
}
