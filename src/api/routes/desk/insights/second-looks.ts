/** The pages of second looks: a case judged once more, blind, and what a lead makes of a disagreement. */
import { z } from 'zod';
import { readNames } from '../../../../cases/desk/read-work.js';
import { fail } from '../../../../cases/failure.js';
import { judgeLook, readDisagreement, settleLook } from '../../../../cases/insights/second-looks/judge.js';
import { readBlind, readLooks } from '../../../../cases/insights/second-looks/read-looks.js';
import { SecondVerdict } from '../../../../domain/insights/second-look/second-look.js';
import type { Locale } from '../../../../domain/vocabulary.js';
import { judgePage, settlePage } from '../../../../pages/desk/insights/second-looks/judge.js';
import { looksPage } from '../../../../pages/desk/insights/second-looks/list.js';
import { SECOND_LOOKS_PATH } from '../../../../pages/desk/paths.js';
import type { FormState } from '../../../../pages/desk/admin/form.js';
import { wordsIn } from '../../../../words/languages.js';
import { reading } from '../../../caller.js';
import { secondLooksCsv } from '../../../csv/second-looks-csv.js';
import { sendCsv } from '../../../csv/send-csv.js';
import type { ApiDeps } from '../../../deps.js';
import { IdempotencyKey } from '../../../idempotency.js';
import { formOf } from '../../../pages/desk/admin-form.js';
import { categoryNames } from '../../../pages/category-names.js';
import { deskFrame } from '../../../pages/desk/desk-frame.js';
import { fieldsOf } from '../../../pages/form.js';
import { html } from '../../../pages/reply.js';
import type { App } from '../../../routing.js';
import { shownLooks } from '../../../schemas/insights/second-looks.js';

const Place = z.object({
  number: z.string().max(40),
  round: z.coerce.number().int().min(1).max(10_000),
});
const Asked = z.looseObject({ judged: z.string().optional().catch(undefined) });
const Words = z.string().trim().min(1).max(4000);
const Judged = z.object({ verdict: SecondVerdict, reason: Words });
const Settled = z.object({ as: z.enum(['reopened', 'kept']), why: Words, idempotencyKey: IdempotencyKey });
const one = `${SECOND_LOOKS_PATH}/:number/:round`;
const schema = { hide: true, params: Place };

const nothingTyped = () => formOf(new Map());

/** What a form sent; where that cannot be taken, the form as it is shown again. */
function readForm<T>(form: z.ZodType<T>, body: unknown, locale: Locale): { data: T } | { form: FormState } {
  const fields = fieldsOf(body);
  const { data, error } = form.safeParse(fields);
  if (data !== undefined) return { data };
  const at = new Set(error?.issues.map(({ path: [field] }) => field));
  const wrong = (['verdict', 'reason', 'why'] as const)
    .filter((field) => at.has(field))
    .map((field) => ({ field, text: wordsIn(locale)(`second-looks:wrong.${field}`) }));
  if (wrong.length < at.size) throw fail('invalid');
  const typed = new Map(Object.entries(fields).map(([name, value]) => [name, [value]]));
  return { form: { ...formOf(typed), wrong } };
}

export function secondLookPages(app: App, deps: ApiDeps): void {
  app.get(SECOND_LOOKS_PATH, { schema: { hide: true, querystring: Asked } }, async (request, reply) => {
    const ctx = reading(deps, request);
    const frame = deskFrame(deps, request);
    const [read, { people }] = await Promise.all([readLooks(ctx), readNames(ctx)]);
    const categories = categoryNames(deps, frame.locale);
    const judged = request.query.judged !== undefined;
    return html(reply, looksPage(frame, { ...read, people, categories, judged }));
  });

  app.get(`${SECOND_LOOKS_PATH}.csv`, { schema: { hide: true } }, async (request, reply) =>
    sendCsv(reply, 'second-looks', secondLooksCsv(await readLooks(reading(deps, request)))),
  );
  app.get(`${SECOND_LOOKS_PATH}.json`, { schema: { hide: true } }, async (request) =>
    shownLooks(await readLooks(reading(deps, request))),
  );

  app.get(one, { schema }, async (request, reply) => {
    const blind = await readBlind(reading(deps, request), request.params);
    return html(reply, judgePage(deskFrame(deps, request), { ...blind, form: nothingTyped() }));
  });

  app.post(`${one}/judge`, { schema }, async (request, reply) => {
    const [ctx, frame] = [reading(deps, request), deskFrame(deps, request)];
    const sent = readForm(Judged, request.body, frame.locale);
    if ('form' in sent)
      return html(
        reply.code(422),
        judgePage(frame, { ...(await readBlind(ctx, request.params)), form: sent.form }),
      );
    await judgeLook(ctx, { ...request.params, ...sent.data });
    return reply.redirect(`${SECOND_LOOKS_PATH}?judged`, 303);
  });

  app.get(`${one}/settle`, { schema }, async (request, reply) => {
    const look = await readDisagreement(reading(deps, request), request.params);
    return html(reply, settlePage(deskFrame(deps, request), { look, form: nothingTyped() }));
  });

  app.post(`${one}/settle`, { schema }, async (request, reply) => {
    const ctx = reading(deps, request);
    const frame = { ...deskFrame(deps, request), path: request.url };
    const sent = readForm(Settled, request.body, frame.locale);
    if ('form' in sent) {
      const look = await readDisagreement(ctx, request.params);
      return html(reply.code(422), settlePage(frame, { look, form: sent.form }));
    }
    await settleLook(ctx, { ...request.params, ...sent.data });
    return reply.redirect(SECOND_LOOKS_PATH, 303);
  });
}
