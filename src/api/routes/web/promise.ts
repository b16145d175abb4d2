import { readPromise } from '../../../cases/read/read-promise.js';
import { PROMISE_PATH } from '../../../pages/public/web/paths.js';
import { promisePage } from '../../../pages/public/web/promise.js';
import type { ApiDeps } from '../../deps.js';
import { frameOf } from '../../pages/locale.js';
import { html } from '../../pages/reply.js';
import { ok, problems, type App } from '../../routing.js';
import { PromiseKept, promiseShown } from '../../schemas/promise.js';

type Deps = Pick<ApiDeps, 'db' | 'policy'>;

export const promiseRoute = (app: App, deps: Deps): void =>
  void app.get(
    '/v1/promise',
    {
      schema: {
        ...{ tags: ['promise'], summary: 'What is promised, and how it went', operationId: 'promise' },
        description: 'Counted anew at most once a minute.',
        ...{ security: [], response: { 200: ok(PromiseKept, 'Figures alone.'), ...problems() } },
      },
    },
    async () => promiseShown(deps.policy.document, await readPromise(deps)),
  );

export const promisePageRoute = (app: App, { site, ...deps }: Deps & Pick<ApiDeps, 'site'>): void =>
  void app.get(PROMISE_PATH, { schema: { hide: true } }, async (request, reply) =>
    html(
      reply,
      promisePage(frameOf(request, site), { policy: deps.policy.document, ...(await readPromise(deps)) }),
    ),
  );
