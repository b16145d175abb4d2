import { z } from 'zod';
import { readBoard } from '../../../cases/team/read-board.js';
import { TeamId } from '../../../domain/vocabulary.js';
import { reading } from '../../caller.js';
import type { ApiDeps } from '../../deps.js';
import { byKey, ok, problems, type App } from '../../routing.js';
import { Board, shownBoard } from '../../schemas/people/board.js';

/** How the open complaints of a team stand. */
export function boardRoutes(app: App, deps: Pick<ApiDeps, 'db'>): void {
  app.get(
    '/v1/board',
    byKey('work', 'board', 'How the open complaints of your teams stand, each number with its list', {
      querystring: z.strictObject({
        team: TeamId.exactOptional().meta({
          description: 'One of yours; without it all that you may see, or the only team you lead.',
        }),
      }),
      response: { 200: ok(Board, 'The numbers, and who carries how much.'), ...problems(401, 403, 404) },
    }),
    async (request) => shownBoard(await readBoard(reading(deps, request), request.query)),
  );
}
