/** The board of a team, and the lists behind its numbers. */
import { z } from 'zod';
import { readBoard } from '../../../../cases/team/read-board.js';
import { TeamId } from '../../../../domain/vocabulary.js';
import { boardPage } from '../../../../pages/desk/team/board.js';
import { TEAM_CASES_PATH, TEAM_PATH } from '../../../../pages/desk/paths.js';
import { mayAudit } from '../../../../cases/principal.js';
import { principal, reading } from '../../../caller.js';
import type { ApiDeps } from '../../../deps.js';
import { deskFrame } from '../../../pages/desk/desk-frame.js';
import { showCases } from '../../../pages/desk/show-cases.js';
import { html } from '../../../pages/reply.js';
import type { App } from '../../../routing.js';

const OfTeam = z.looseObject({ team: TeamId.optional().catch(undefined) });

export function teamPages(app: App, deps: Pick<ApiDeps, 'db' | 'site' | 'policy'>): void {
  app.get(TEAM_PATH, { schema: { hide: true, querystring: OfTeam } }, async (request, reply) => {
    const { team } = request.query;
    const board = await readBoard(reading(deps, request), team === undefined ? {} : { team });
    return html(
      reply,
      boardPage(deskFrame(deps, request), { ...board, audits: mayAudit(principal(request)) }),
    );
  });

  app.get(TEAM_CASES_PATH, { schema: { hide: true } }, async (request, reply) =>
    html(reply, await showCases(deps, request, { query: request.query })),
  );
}
