/** The pages of handlers' figures: everybody's own, and of others for whoever leads, supervises or audits. */
import type { FastifyRequest } from 'fastify';
import { readNames } from '../../../../cases/desk/read-work.js';
import { noteOwn, readHandlers, readOwn } from '../../../../cases/insights/handlers/read-handlers.js';
import type { SpanName } from '../../../../domain/insights/handlers/spans.js';
import type { FormState } from '../../../../pages/desk/admin/form.js';
import { handlersPage } from '../../../../pages/desk/insights/handlers/handlers.js';
import { ownPage } from '../../../../pages/desk/insights/handlers/own.js';
import { HANDLERS_PATH, OWN_FIGURES_PATH, withQuery } from '../../../../pages/desk/paths.js';
import { wordsIn } from '../../../../words/languages.js';
import { reading, writingUnder } from '../../../caller.js';
import { handlersCsv } from '../../../csv/handlers-csv.js';
import { sendCsv } from '../../../csv/send-csv.js';
import type { ApiDeps } from '../../../deps.js';
import { formOf, sentAgain, sentIn } from '../../../pages/desk/admin-form.js';
import { deskFrame } from '../../../pages/desk/desk-frame.js';
import { html } from '../../../pages/reply.js';
import type { App } from '../../../routing.js';
import { FigureNote, PageQuery, shownHandlers, SpanQuery } from '../../../schemas/insights/handlers.js';

const schema = { hide: true, querystring: PageQuery };
const exported = { hide: true, querystring: SpanQuery };

export function handlersPages(app: App, deps: Pick<ApiDeps, 'db' | 'site' | 'policy'>): void {
  app.get(HANDLERS_PATH, { schema }, async (request, reply) => {
    const ctx = reading(deps, request);
    const { span, measure } = request.query;
    const read = await readHandlers(ctx, span);
    return html(reply, handlersPage(deskFrame(deps, request), { ...read, measure, now: ctx.who.at }));
  });

  const showOwn = async (
    request: FastifyRequest,
    { span, saved, wrong }: { span: SpanName; saved: boolean; wrong?: FormState },
  ) => {
    const ctx = reading(deps, request);
    const [read, { people: names }] = await Promise.all([readOwn(ctx, span), readNames(ctx)]);
    const form = wrong ?? formOf(new Map([['text', [read.notes[0]?.text ?? '']]]));
    return ownPage(deskFrame(deps, request), { ...read, names, form, saved, now: ctx.who.at });
  };

  app.get(OWN_FIGURES_PATH, { schema }, async (request, reply) => {
    const { span, saved } = request.query;
    return html(reply, await showOwn(request, { span, saved: saved !== undefined }));
  });

  app.post(`${OWN_FIGURES_PATH}/note`, { schema: { hide: true } }, async (request, reply) => {
    const sent = sentIn(request.body);
    const { span } = PageQuery.parse(sent.fields);
    const note = FigureNote.safeParse({ span, text: sent.fields['text'] ?? '' });
    if (note.success) {
      await noteOwn(writingUnder(deps, request, sent.key), note.data);
      return reply.redirect(withQuery(OWN_FIGURES_PATH, `span=${span}`, 'saved'), 303);
    }
    const text = wordsIn(deskFrame(deps, request).locale)('handlers:noteLong');
    const wrong = sentAgain(sent, [{ field: 'text', text }]);
    return html(reply.code(422), await showOwn(request, { span, saved: false, wrong }));
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
