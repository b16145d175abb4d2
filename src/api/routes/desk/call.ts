/** The hotline on one screen (process row P1), for those who answer it. */
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { findCaller } from '../../../cases/desk/find-caller.js';
import { readNames } from '../../../cases/desk/read-work.js';
import { fileCall, needHotline, readFiled } from '../../../cases/doors/hotline.js';
import { mayReadTexts } from '../../../domain/disclosure/keyed.js';
import { typedOfCaller } from '../../../domain/intake/web/call.js';
import { isBlank } from '../../../domain/text/written.js';
import { callPage } from '../../../pages/desk/call/call.js';
import type { CallView } from '../../../pages/desk/call/call-view.js';
import { filedPage } from '../../../pages/desk/call/filed.js';
import { CALL_PATH, callPath, filedPath } from '../../../pages/desk/paths.js';
import { reading } from '../../caller.js';
import type { ApiDeps } from '../../deps.js';
import { IdempotencyKey } from '../../idempotency.js';
import { deskFrame } from '../../pages/desk/desk-frame.js';
import { fieldsOf } from '../../pages/form.js';
import { freshKey, html } from '../../pages/reply.js';
import { NumberParams, type App } from '../../routing.js';
import { TypedQuery } from '../../schemas/lists/search-query.js';

const schema = { hide: true } as const;
const Asked = z.looseObject({ q: TypedQuery });

export function callPages(app: App, deps: ApiDeps): void {
  const show = async (request: FastifyRequest, q: string, more: Partial<CallView>): Promise<string> => {
    const ctx = reading(deps, request);
    needHotline(ctx);
    const [found, names] = await Promise.all([isBlank(q) ? null : findCaller(ctx, q), readNames(ctx)]);
    const { categories } = deps.policy.document;
    const nothing = { typed: {}, wrong: [], refused: null, formKey: freshKey() };
    const byAddress = mayReadTexts(ctx.who.caller);
    const frame = { ...deskFrame(deps, request), path: callPath(q) };
    return callPage(frame, { ...nothing, q, found, byAddress, names, categories, ...more });
  };

  app.get(CALL_PATH, { schema: { ...schema, querystring: Asked } }, async (request, reply) => {
    const { q } = request.query;
    return html(reply, await show(request, q, { typed: typedOfCaller(q) }));
  });

  app.post(CALL_PATH, { schema }, async (request, reply) => {
    const typed = fieldsOf(request.body);
    const key = IdempotencyKey.safeParse(typed['idempotencyKey']);
    const frame = deskFrame(deps, request);
    const idempotencyKey = key.data ?? freshKey();
    const filed = await fileCall(reading(deps, request), { typed, locale: frame.locale, idempotencyKey });
    if ('number' in filed) {
      reply.filed = filed.number;
      return reply.redirect(filedPath(filed.number), 303);
    }
    const formKey = filed.refused === 'key-reused' ? freshKey() : idempotencyKey;
    const page = await show(request, Asked.parse(typed).q, { ...filed, typed, formKey });
    return html(reply.code(filed.refused === null ? 422 : 409), page);
  });

  app.get(filedPath(':number'), { schema: { ...schema, params: NumberParams } }, async (request, reply) =>
    html(
      reply,
      filedPage(deskFrame(deps, request), await readFiled(reading(deps, request), request.params.number)),
    ),
  );
}
