import { Operations } from '../../../pages/desk/operations/operations-view.js';
import { operationsPage } from '../../../pages/desk/operations/operations.js';
import { OPERATIONS_PATH } from '../../../pages/desk/paths.js';
import { needOperator } from '../../../cases/principal.js';
import { principal } from '../../caller.js';
import type { ApiDeps } from '../../deps.js';
import { needFromHere } from '../../local.js';
import { howItStands } from '../../../cases/read/how-it-stands.js';
import { deskFrame } from '../../pages/desk/desk-frame.js';
import { html } from '../../pages/reply.js';
import { byKey, ok, problems, type App } from '../../routing.js';

type Deps = Pick<ApiDeps, 'config' | 'local' | 'db' | 'policy' | 'site' | 'temporal' | 'temporalUi'>;

export function operationsRoutes(app: App, deps: Deps): void {
  app.get(
    '/v1/operations',
    byKey('operations', 'operations', 'How the work stands: what is neglected, what waits, who works', {
      response: {
        200: ok(Operations, 'Without the complaints that concern you or your line.'),
        ...problems(401, 403),
      },
    }),
    async (request) => {
      const who = principal(request);
      needOperator(who);
      return await howItStands(deps, who.accounts);
    },
  );
}

/** The same as a page, for whoever is signed in and may; on a local installation for everybody on its machine. */
export function operationsPageRoute(app: App, deps: Deps): void {
  app.get(OPERATIONS_PATH, { schema: { hide: true } }, async (request, reply) => {
    if (deps.local) needFromHere(request);
    else needOperator(principal(request));
    const view = await howItStands(deps, request.principal?.accounts ?? []);
    return html(reply, operationsPage(deskFrame(deps, request), view));
  });
}
