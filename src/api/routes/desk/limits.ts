import { z } from 'zod';
import { readNames } from '../../../cases/desk/read-work.js';
import { listLimits } from '../../../cases/limits/list-limits.js';
import { LIMITS_PATH } from '../../../pages/desk/paths.js';
import { limitsPage as pageOf } from '../../../pages/desk/limits.js';
import { reading } from '../../caller.js';
import type { ApiDeps } from '../../deps.js';
import { deskFrame } from '../../pages/desk/desk-frame.js';
import { html } from '../../pages/reply.js';
import type { App } from '../../routing.js';
import { askedIn } from '../../schemas/lists/cursor.js';
import { limitCursor } from '../../schemas/people/limits.js';

/** A cursor that is none shows the first page. */
const Asked = z.looseObject({ cursor: limitCursor.schema.optional().catch(undefined) });
const ON_A_PAGE = 50;

/** Shows the limits in force and the appeals against them. */
export function limitsPage(app: App, deps: Pick<ApiDeps, 'db' | 'site' | 'policy'>): void {
  app.get(LIMITS_PATH, { schema: { hide: true, querystring: Asked } }, async (request, reply) => {
    const { cursor } = request.query;
    const ctx = reading(deps, request);
    const asked = askedIn(limitCursor, { limit: ON_A_PAGE, ...(cursor && { cursor }) });
    const [{ items, next }, { people }] = await Promise.all([listLimits(ctx, asked), readNames(ctx)]);
    const page = pageOf(deskFrame(deps, request), {
      ...{ items, cursor: cursor ?? null, nextCursor: next && limitCursor.write(next) },
      ...{ now: ctx.who.at, people },
    });
    return html(reply, page);
  });
}
