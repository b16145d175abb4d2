import { bundleByLink } from '../../../cases/case-file/read-bundle.js';
import { showToComplainant } from '../../../cases/evidence/show-to-party.js';
import { fileAnewOrLimited } from '../../../cases/doors/file-anew.js';
import { caseOfToken } from '../../../cases/find-case.js';
import { readStatus } from '../../../cases/read/parties/read-status.js';
import { giveAsParty } from '../../../cases/work/give-as-party.js';
import { complainantCommands } from '../../../domain/disclosure/parties/complainant.js';
import { trackingDownload } from '../../../pages/public/complainant/download.js';
import { receiptOnlyDownload, receiptOnlyPage } from '../../../pages/public/complainant/receipt-only.js';
import { trackingPage } from '../../../pages/public/complainant/tracking.js';
import type { ApiDeps } from '../../deps.js';
import { formBody } from '../../pages/form.js';
import { frameOf, localeOf } from '../../pages/locale.js';
import { privatePage } from '../../pages/private-page.js';
import { sendBundle } from '../../pages/send-bundle.js';
import { otherLocale } from '../../../words/languages.js';
import { limitPage } from '../../../pages/public/limit.js';
import { freshKey, html } from '../../pages/reply.js';
import { trackingToken } from '../../../ids/tokens.js';
import { TokenParams, type App } from '../../routing.js';
import { splitPartyBody } from '../../schemas/parties/party-body.js';

export function trackingPageRoutes(app: App, deps: ApiDeps): void {
  const schema = { hide: true, params: TokenParams } as const;
  app.post('/t/:token/something-new', { schema }, async (request, reply) => {
    const filed = await fileAnewOrLimited(deps, request.params.token);
    if ('limit' in filed) {
      const { limit, locale, nextAt, retryAfterS } = filed;
      void reply.code(429).header('retry-after', retryAfterS ?? 0);
      const path = new URL(limit.url).pathname;
      return html(
        reply,
        limitPage(frameOf(request, deps.site, locale), { ...limit, path, typed: null, nextAt }),
      );
    }
    const token = trackingToken(deps.config.secret, filed.state);
    return reply.redirect(`/t/${token}?lang=${localeOf(request, 'en')}`, 303);
  });
  // Where it was refused: opened anew, it leads back.
  app.get('/t/:token/something-new', { schema }, async (request, reply) =>
    reply.redirect(`/t/${request.params.token}?lang=${localeOf(request)}`, 303),
  );

  app.get('/t/:token/bundle', { schema }, async (request, reply) => {
    const bundle = await bundleByLink(deps, request.params.token);
    return sendBundle(reply, deps.site, bundle, localeOf(request, bundle.locale));
  });

  privatePage(app, deps, {
    at: '/t',
    of: 'complainant',
    commands: complainantCommands,
    body: formBody,
    give: async (token, command, body, idempotencyKey) => {
      const found = await caseOfToken(deps, token);
      const given = { idempotencyKey, ...splitPartyBody(command, body) };
      await giveAsParty(deps, 'complainant', found, given);
      return found.contact.locale;
    },
    page: async (request, token, flash) => {
      const { status, limit, erased, locale: theirs } = await readStatus(deps, token);
      const frame = frameOf(request, deps.site, theirs);
      const path = `/t/${token}`;
      const otherLanguageUrl = `${path}?lang=${otherLocale(frame.locale)}`;
      const more = {
        path,
        otherLanguageUrl,
        idempotencyKey: freshKey(),
        files: deps.policy.document.evidence,
        writtenIn: theirs,
      };
      return 'awaits' in status
        ? receiptOnlyPage(frame, { ...status, ...more }, flash)
        : trackingPage(frame, { ...status, ...more, limit, erased }, flash);
    },
    file: (token, id) => showToComplainant(deps, token, id),
    download: async (request, token) => {
      const { status, locale: theirs, now } = await readStatus(deps, token);
      const locale = localeOf(request, theirs);
      const text =
        'awaits' in status
          ? receiptOnlyDownload(deps.brand, status, { now, locale })
          : trackingDownload(deps.brand, status, { now, locale });
      return { name: `complaint-${status.number}`, text };
    },
  });
}
