import { showToRespondent } from '../../../cases/evidence/show-to-party.js';
import { caseOfRespondent } from '../../../cases/find-case.js';
import { readMatter } from '../../../cases/read/parties/read-matter.js';
import { giveAsRespondent } from '../../../cases/work/give-as-respondent.js';
import { respondentCommands } from '../../../domain/disclosure/parties/respondent.js';
import { respondentDownload } from '../../../pages/public/respondent/download.js';
import { respondentPage } from '../../../pages/public/respondent/respondent.js';
import type { ApiDeps } from '../../deps.js';
import { respondentFormBody } from '../../pages/form.js';
import { frameOf, localeOf } from '../../pages/locale.js';
import { privatePage } from '../../pages/private-page.js';
import { otherLocale } from '../../../words/languages.js';
import { freshKey } from '../../pages/reply.js';
import type { App } from '../../routing.js';
import { splitPartyBody } from '../../schemas/parties/party-body.js';

/** In the language of the browser: that of the complaint would tell the complainant's. */
export const respondentPageRoutes = (app: App, deps: ApiDeps): void =>
  privatePage(app, deps, {
    at: '/r',
    of: 'respondent',
    commands: respondentCommands,
    body: respondentFormBody,
    give: async (token, command, body, idempotencyKey) => {
      const found = await caseOfRespondent(deps, token);
      const given = { idempotencyKey, ...splitPartyBody(command, body) };
      await giveAsRespondent(deps, found, command, given);
      return null;
    },
    page: async (request, token, flash) => {
      const frame = frameOf(request, deps.site);
      const path = `/r/${token}`;
      const otherLanguageUrl = `${path}?lang=${otherLocale(frame.locale)}`;
      const { now: _, ...matter } = await readMatter(deps, token);
      return respondentPage(
        frame,
        {
          ...matter,
          path,
          otherLanguageUrl,
          idempotencyKey: freshKey(),
          files: deps.policy.document.evidence,
        },
        flash,
      );
    },
    file: (token, id) => showToRespondent(deps, token, id),
    download: async (request, token) => {
      const { now, ...matter } = await readMatter(deps, token);
      const text = respondentDownload(deps.brand, matter, { now, locale: localeOf(request) });
      return { name: `matter-${matter.reference}`, text };
    },
  });
