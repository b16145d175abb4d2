import { z } from 'zod';
import { readNames, readWork } from '../../../cases/desk/read-work.js';
import { caseIn, queryOf } from '../../../pages/desk/work/work-view.js';
import { workPage as pageOf } from '../../../pages/desk/work/work.js';
import { leadsSomebody } from '../../../domain/people/relations.js';
import { reading } from '../../caller.js';
import type { ApiDeps } from '../../deps.js';
import { deskFrame } from '../../pages/desk/desk-frame.js';
import { doneIn } from '../../pages/desk/done.js';
import { categoryNames } from '../../pages/category-names.js';
import { html } from '../../pages/reply.js';
import { workQuery } from '../../pages/desk/work-filters.js';
import type { App } from '../../routing.js';
import { limitsPage } from './limits.js';
import { workAsked, workCursor } from '../../schemas/people/work-query.js';
import { WORK_PATH, NEXT_PATH, doneQuery, withQuery } from '../../../pages/desk/paths.js';

/** Beside the filters; what is none of it says nothing. */
const Shown = z.looseObject({ left: z.literal('none').optional().catch(undefined) });
/** A case has few things to do at once: the next case is among so many. */
const AHEAD = 20;

/** Shows somebody's work, and leads to the first of it; also the limits, which stand beside it. */
export function workPage(app: App, deps: Pick<ApiDeps, 'db' | 'site' | 'policy'>): void {
  const schema = { hide: true } as const;
  limitsPage(app, deps);

  app.get(WORK_PATH, { schema: { ...schema, querystring: Shown } }, async (request, reply) => {
    const { filters, asked, cursor } = workQuery(request.query);
    const ctx = reading(deps, request);
    const [{ items, next, counts, limitAppeals, secondLooks, restsUntil }, names] = await Promise.all([
      readWork(ctx, workAsked(asked)),
      readNames(ctx),
    ]);
    const frame = deskFrame(deps, request);
    const page = pageOf(frame, {
      ...{ items, counts, filters, cursor, nextCursor: next && workCursor.write(next), now: ctx.who.at },
      ...{ done: doneIn(request.query), nothingLeft: request.query.left !== undefined },
      ...{ limitAppeals, secondLooks, restsUntil, leads: leadsSomebody(ctx.who.caller) },
      names: { ...names, categories: categoryNames(deps, frame.locale) },
    });
    return html(reply, page);
  });

  app.get(NEXT_PATH, { schema }, async (request, reply) => {
    const { filters, asked } = workQuery(request.query);
    const { items } = await readWork(reading(deps, request), workAsked({ ...asked, limit: AHEAD }));
    const done = doneIn(request.query);
    const next = items.find(({ number, rests }) => number !== done?.number && !rests);
    const said = done === null ? '' : doneQuery(done);
    const to =
      next === undefined
        ? withQuery(WORK_PATH, queryOf(filters, { left: 'none' }), said)
        : caseIn(next.number, queryOf(filters), said);
    return reply.redirect(to, 303);
  });
}
