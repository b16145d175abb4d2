/** Handing over what somebody carries: who would get what, doing it, and giving it back. */
import { z } from 'zod';
import { readNames } from '../../../../cases/desk/read-work.js';
import { handOver, undoHandOver, undoOf } from '../../../../cases/team/hand-over.js';
import { previewHandOver } from '../../../../cases/team/preview-hand-over.js';
import { actsForTeams } from '../../../../domain/people/board.js';
import { CallerId, TeamId } from '../../../../domain/vocabulary.js';
import { handOverPage } from '../../../../pages/desk/team/hand-over.js';
import { HAND_OVER_PATH, MANY_PATH, TEAM_PATH, withQuery } from '../../../../pages/desk/paths.js';
import { reading } from '../../../caller.js';
import type { ApiDeps } from '../../../deps.js';
import { deskFrame } from '../../../pages/desk/desk-frame.js';
import { batchIn, batchQuery, handedOf } from '../../../pages/desk/many.js';
import { freshKey, html } from '../../../pages/reply.js';
import type { App } from '../../../routing.js';

const schema = { hide: true } as const;
const Of = z.looseObject({
  person: CallerId.optional().catch(undefined),
  team: TeamId.optional().catch(undefined),
});

export function handOverPages(app: App, deps: ApiDeps): void {
  app.get(HAND_OVER_PATH, { schema: { ...schema, querystring: Of } }, async (request, reply) => {
    const { person, team } = request.query;
    if (person === undefined) return reply.redirect(TEAM_PATH, 303);
    const ctx = reading(deps, request);
    const [plan, names] = await Promise.all([
      previewHandOver(ctx, { person, ...(team !== undefined && { team }) }),
      readNames(ctx),
    ]);
    const view = { ...plan, names, formKey: freshKey(), acts: actsForTeams(ctx.who) };
    return html(reply, handOverPage(deskFrame(deps, request), view));
  });

  app.post(`${HAND_OVER_PATH}/give`, { schema }, async (request, reply) => {
    const posted = batchIn({ ...Object(request.body), command: 'assign' });
    const duties = handedOf(request.body);
    if (posted === null || duties.length === 0) return reply.redirect(TEAM_PATH, 303);
    const { batch, person } = posted;
    await handOver(reading(deps, request), batch.key, duties);
    return reply.redirect(withQuery(MANY_PATH, batchQuery(batch, duties, person)), 303);
  });

  app.post(`${HAND_OVER_PATH}/undo`, { schema }, async (request, reply) => {
    const posted = batchIn(request.body);
    if (posted === null || posted.person === null) return reply.redirect(TEAM_PATH, 303);
    const { batch, items, person } = posted;
    const tried = await undoHandOver(reading(deps, request), batch, { person, items });
    return reply.redirect(withQuery(MANY_PATH, batchQuery(undoOf(batch), tried, person)), 303);
  });
}
