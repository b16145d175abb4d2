import { Operations } from '../../../pages/desk/operations-view.js';
import { OPERATIONS_PATH, operationsPage } from '../../../pages/desk/operations.js';
import { needOperator } from '../../../cases/principal.js';
import { principal } from '../../caller.js';
import type { ApiDeps } from '../../deps.js';
import { needFromHere } from '../../local.js';
import { howItStands } from '../../../cases/read/how-it-stands.js';
import { html } from '../../pages/reply.js';
import { authenticateKeys } from '../../plugins/authentication.js';
import { byKey, ok, problems, type App } from '../../routing.js';

type Deps = Pick<ApiDeps, 'config' | 'local' | 'db' | 'site' | 'temporal' | 'temporalUi'>;

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

/** The same as a page: with the key of an operator or administrator; without one on the machine of a local installation. */
export function operationsPageRoute(app: App, deps: Deps): void {
  if (!deps.local) authenticateKeys(app, deps);
  app.get(OPERATIONS_PATH, { schema: { hide: true } }, async (request, reply) => {
    if (deps.local) needFromHere(request);
    else needOperator(principal(request));
    return html(reply, operationsPage(deps.site, await howItStands(deps, request.principal?.accounts ?? [])));
  });
}
