import { noteOwn, readHandlers, readOwn } from '../../../cases/insights/handlers/read-handlers.js';
import { reading, writing } from '../../caller.js';
import { handlersCsv } from '../../csv/handlers-csv.js';
import { sendCsv } from '../../csv/send-csv.js';
import type { ApiDeps } from '../../deps.js';
import { WriteHeaders } from '../../idempotency.js';
import { byKey, ok, problems, table, type App } from '../../routing.js';
import { FigureNote, Handlers, NoteKept, shownHandlers, SpanQuery } from '../../schemas/insights/handlers.js';

const logged = 'Each look at somebody else’s figures is an entry in the access log, and they see who looked.';

/** The figures of whoever handles complaints. */
export function handlerRoutes(app: App, deps: Pick<ApiDeps, 'db' | 'policy'>): void {
  app.get(
    '/v1/insights/handlers',
    byKey(
      'insights',
      'handlers',
      'Figures of handlers (leads: of their teams; supervisors, auditors, administrators: of all)',
      {
        ...{ description: logged, querystring: SpanQuery },
        response: { 200: ok(Handlers, 'By name.'), ...problems(401, 403) },
      },
    ),
    async (request) => shownHandlers(await readHandlers(reading(deps, request), request.query.span)),
  );

  app.get(
    '/v1/insights/handlers/csv',
    byKey('insights', 'handlers-table', 'The same as a table', {
      ...{ description: logged, querystring: SpanQuery },
      response: { 200: table, ...problems(401, 403) },
    }),
    async (request, reply) => {
      const { span } = request.query;
      return sendCsv(
        reply,
        `handlers-${span}`,
        handlersCsv(await readHandlers(reading(deps, request), span)),
      );
    },
  );

  app.get(
    '/v1/insights/handlers/me',
    byKey('insights', 'own-figures', 'One’s own figures (everybody on the staff)', {
      querystring: SpanQuery,
      response: { 200: ok(Handlers, 'One’s own alone.'), ...problems(401, 403) },
    }),
    async (request) => shownHandlers(await readOwn(reading(deps, request), request.query.span)),
  );

  app.put(
    '/v1/insights/handlers/me/note',
    byKey('insights', 'note-figures', 'Say something of one’s own figures of some time', {
      ...{ headers: WriteHeaders, body: FigureNote },
      response: { 200: ok(NoteKept, 'Kept.'), ...problems(401, 403, 409, 413, 415, 422) },
    }),
    async (request) => NoteKept.parse(await noteOwn(writing(deps, request), request.body)),
  );
}
