/** The forms of a case that warn its complainant, limit them, and lift or keep that. */
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Failure } from '../../../cases/failure.js';
import { actOnLimit } from '../../../cases/limits/act-on-limit.js';
import { warnComplainant } from '../../../cases/limits/warn-complainant.js';
import type { CaseView, NotLimited } from '../../../pages/desk/case/case-view.js';
import { casePage } from '../../../pages/desk/case/case.js';
import { casePath, withQuery } from '../../../pages/desk/paths.js';
import { writingUnder } from '../../caller.js';
import type { ApiDeps } from '../../deps.js';
import { IdempotencyKey } from '../../idempotency.js';
import { backTo } from '../../pages/desk/command-form.js';
import { deskFrame } from '../../pages/desk/desk-frame.js';
import { fieldsOf } from '../../pages/form.js';
import { html } from '../../pages/reply.js';
import { NumberParams, type App } from '../../routing.js';
import { NewLimit, WhyOfLimit } from '../../schemas/people/limits.js';

const Params = NumberParams.extend({
  act: z.enum(['warn-complainant', 'limit', 'lift-limit', 'keep-limit']),
});
type Act = z.infer<typeof Params>['act'];

type View = (request: FastifyRequest, number: string, more: Partial<CaseView>) => Promise<CaseView>;

export function conductForms(app: App, deps: ApiDeps, view: View): void {
  const schema = { hide: true, params: Params } as const;
  const path = '/desk/cases/:number/conduct/:act';

  app.get(path, { schema }, async (request, reply) => reply.redirect(casePath(request.params.number), 303));

  app.post(path, { schema }, async (request, reply) => {
    const { number, act } = request.params;
    const form = fieldsOf(request.body);
    const from = backTo.safeParse(form['from']).data ?? null;
    const why = await whyNot(request, { number, act, form });
    if (why === null)
      return reply.redirect(
        withQuery(casePath(number), from === null ? '' : `from=${encodeURIComponent(from)}`),
        303,
      );
    const notLimited: NotLimited = { act, problem: why, why: form['why'] ?? '', days: form['days'] ?? '' };
    const shown = await view(request, number, { from, notLimited });
    reply.problem = why;
    return html(reply.code(why === 'invalid' ? 422 : 409), casePage(deskFrame(deps, request), shown));
  });

  /** Does it; gives why it was not done, null where it was. */
  async function whyNot(
    request: FastifyRequest,
    { number, act, form }: { number: string; act: Act; form: Record<string, string> },
  ): Promise<NotLimited['problem'] | null> {
    const key = IdempotencyKey.safeParse(form['idempotencyKey']);
    const id = z.uuid().safeParse(form['id']);
    const said = WhyOfLimit.safeParse({ why: form['why'] });
    const days = NewLimit.shape.days.safeParse(Number(form['days']));
    if (!key.success || !said.success || (act === 'limit' && !days.success)) return 'invalid';
    const ctx = writingUnder(deps, request, key.data);
    try {
      if (act === 'warn-complainant') await warnComplainant(ctx, { number, ...said.data });
      else if (!id.success) return 'invalid';
      else if (act !== 'limit') await actOnLimit(ctx, { act, id: id.data, ...said.data });
      else await actOnLimit(ctx, { act, id: id.data, ...said.data, days: days.data ?? 0 });
      return null;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (error.code === 'invalid') return 'invalid';
      if (error.code === 'conflict' || error.code === 'key-reused') return 'conflict';
      throw error;
    }
  }
}
