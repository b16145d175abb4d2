/** The pages of handlers' figures: everybody's own, and of others for whoever leads, supervises or audits. */
import { fail } from '../../../cases/failure.js';
import { readNames } from '../../../cases/desk/read-work.js';
import { noteOwn, readHandlers, readOwn } from '../../../cases/insights/handlers/read-handlers.js';
import { handlersPage } from '../../../pages/desk/insights/handlers/handlers.js';
import { ownPage } from '../../../pages/desk/insights/handlers/own.js';
import { HANDLERS_PATH, OWN_FIGURES_PATH, withQuery } from '../../../pages/desk/paths.js';
import { reading, writingUnder } from '../../caller.js';
import { handlersCsv } from '../../csv/handlers-csv.js';
import { sendCsv } from '../../csv/send-csv.js';
import type { ApiDeps } from '../../deps.js';
import { IdempotencyKey } from '../../idempotency.js';
import { deskFrame } from '../../pages/desk/desk-frame.js';
import { fieldsOf } from '../../pages/form.js';
import { freshKey, html } from '../../pages/reply.js';
import type { App } from '../../routing.js';
import { FigureNote, PageQuery, shownHandlers, SpanQuery } from '../../schemas/insights/handlers.js';

const schema = { hide: true, querystring: PageQuery };
const exported = { hide: true, querystring: SpanQuery };
const Posted = FigureNote.extend({ idempotencyKey: IdempotencyKey });

export function handlersPages(app: App, deps: Pick<ApiDeps, 'db' | 'site' | 'policy'>): void {
  app.get(HANDLERS_PATH, { schema }, async (request, reply) => {
    const ctx = reading(deps, request);
    const { span, measure } = request.query;
    const read = await readHandlers(ctx, span);
    return html(reply, handlersPage(deskFrame(deps, request), { ...read, measure, now: ctx.who.at }));
  });

  app.get(OWN_FIGURES_PATH, { schema }, async (request, reply) => {
    const ctx = reading(deps, request);
    const { span, saved } = request.query;
    const [read, { people: names }] = await Promise.all([readOwn(ctx, span), readNames(ctx)]);
    const asked = { names, formKey: freshKey(), saved: saved !== undefined, now: ctx.who.at };
    return html(reply, ownPage(deskFrame(deps, request), { ...read, ...asked }));
  });

  app.post(`${OWN_FIGURES_PATH}/note`, { schema: { hide: true } }, async (request, reply) => {
    const { data } = Posted.safeParse(fieldsOf(request.body));
    if (data === undefined) throw fail('invalid');
    const { idempotencyKey, ...note } = data;
    await noteOwn(writingUnder(deps, request, idempotencyKey), note);
    return reply.redirect(withQuery(OWN_FIGURES_PATH, `span=${note.span}`, 'saved'), 303);
  });

  for (const [path, read] of [
    [HANDLERS_PATH, readHandlers],
    [OWN_FIGURES_PATH, readOwn],
  ] as const) {
    app.get(`${path}.csv`, { schema: exported }, async (request, reply) => {
      const { span } = request.query;
      return sendCsv(reply, `handlers-${span}`, handlersCsv(await read(reading(deps, request), span)));
    });
    app.get(`${path}.json`, { schema: exported }, async (request) =>
      shownHandlers(await read(reading(deps, request), request.query.span)),
    );
  }
}
