import { showToWitness } from '../../../cases/evidence/show-to-party.js';
import { readTestimony } from '../../../cases/read/parties/read-testimony.js';
import { giveAsWitness } from '../../../cases/work/give-as-witness.js';
import { witnessCommands } from '../../../domain/disclosure/parties/witness.js';
import { witnessDownload, witnessPage } from '../../../pages/public/witness/witness.js';
import { otherLocale } from '../../../words/languages.js';
import type { ApiDeps } from '../../deps.js';
import { witnessFormBody } from '../../pages/form.js';
import { frameOf, localeOf } from '../../pages/locale.js';
import { privatePage } from '../../pages/private-page.js';
import { freshKey } from '../../pages/reply.js';
import type { App } from '../../routing.js';
import { splitPartyBody } from '../../schemas/parties/party-body.js';

/** In the language of the browser: that of the complaint would tell the complainant's. */
export const witnessPageRoutes = (app: App, deps: ApiDeps): void =>
  privatePage(app, deps, {
    at: '/w',
    of: 'witness',
    commands: witnessCommands,
    body: witnessFormBody,
    give: async (token, command, body, idempotencyKey) => {
      await giveAsWitness(deps, token, command, { idempotencyKey, ...splitPartyBody(command, body) });
      return null;
    },
    page: async (request, token, flash) => {
      const frame = frameOf(request, deps.site);
      const path = `/w/${token}`;
      const otherLanguageUrl = `${path}?lang=${otherLocale(frame.locale)}`;
      const testimony = await readTestimony(deps, token);
      const view = { ...testimony, path, otherLanguageUrl, idempotencyKey: freshKey() };
      return witnessPage(frame, { ...view, files: deps.policy.document.evidence }, flash);
    },
    file: (token, id) => showToWitness(deps, token, id),
    download: async (request, token) => {
      const testimony = await readTestimony(deps, token);
      const { now, reference } = testimony;
      const text = witnessDownload(deps.brand, testimony, { now, locale: localeOf(request) });
      return { name: `matter-${reference}`, text };
    },
  });
