import { readPromise } from '../../../cases/read/read-promise.js';
import { doorPage } from '../../../pages/public/web/door.js';
import { DOOR_PATH } from '../../../pages/public/web/paths.js';
import { WORK_PATH } from '../../../pages/desk/paths.js';
import type { ApiDeps } from '../../deps.js';
import { frameOf } from '../../pages/locale.js';
import { html } from '../../pages/reply.js';
import type { App } from '../../routing.js';

/** Where whoever wants to complain comes first; open also while there is nothing to be counted from. */
export const doorRoute = (
  app: App,
  { config, site, ...deps }: Pick<ApiDeps, 'config' | 'policy' | 'site' | 'db'>,
): void =>
  void app.get(DOOR_PATH, { schema: { hide: true } }, async (request, reply) =>
    html(
      reply,
      doorPage(frameOf(request, site), {
        policy: deps.policy.document,
        takesMessages: config.platform !== null,
        staffPath: WORK_PATH,
        went: await readPromise(deps).catch(() => null),
      }),
    ),
  );
