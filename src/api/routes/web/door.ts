import { promiseAtHand } from '../../../cases/read/read-promise.js';
import { doorPage } from '../../../pages/public/web/door.js';
import { DOOR_PATH } from '../../../pages/public/web/paths.js';
import { WORK_PATH } from '../../../pages/desk/paths.js';
import type { ApiDeps } from '../../deps.js';
import { frameOf } from '../../pages/locale.js';
import { html } from '../../pages/reply.js';
import type { App } from '../../routing.js';

/** Where whoever wants to complain comes first; it waits for nothing that is counted. */
export const doorRoute = (
  app: App,
  { config, site, ...deps }: Pick<ApiDeps, 'config' | 'policy' | 'site' | 'db'>,
): void =>
  void app.get(DOOR_PATH, { schema: { hide: true } }, (request, reply) =>
    html(
      reply,
      doorPage(frameOf(request, site), {
        policy: deps.policy.document,
        takesMessages: config.platform !== null,
        staffPath: WORK_PATH,
        went: promiseAtHand(deps),
      }),
    ),
  );
