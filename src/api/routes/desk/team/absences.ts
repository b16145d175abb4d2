/** When somebody is not there: a page for those who keep it. */
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { readNames } from '../../../../cases/desk/read-work.js';
import { fail } from '../../../../cases/failure.js';
import { addAbsence } from '../../../../cases/people/add-absence.js';
import { endAbsence } from '../../../../cases/people/end-absence.js';
import { readAbsences } from '../../../../cases/people/read-absences.js';
import { CallerId, type Locale } from '../../../../domain/vocabulary.js';
import { absencesPage, type AbsencesView } from '../../../../pages/desk/team/absences.js';
import { ABSENCES_PATH, TEAM_PATH, withQuery } from '../../../../pages/desk/paths.js';
import { dayBegins, dayEnds } from '../../../../words/instants.js';
import { reading, writingUnder } from '../../../caller.js';
import type { ApiDeps } from '../../../deps.js';
import { IdempotencyKey } from '../../../idempotency.js';
import { deskFrame } from '../../../pages/desk/desk-frame.js';
import { fieldsOf } from '../../../pages/form.js';
import { freshKey, html } from '../../../pages/reply.js';
import type { App } from '../../../routing.js';

const schema = { hide: true } as const;
const Of = z.looseObject({ person: CallerId.optional().catch(undefined) });
const Posted = z.object({
  ...{ idempotencyKey: IdempotencyKey, person: CallerId },
  id: z.uuid().optional().catch(undefined),
  ...{ from: z.string().default(''), until: z.string().default('') },
});
/** More that lie ahead are none that a page is for. */
const MOST = 100;

export function absencesPages(app: App, deps: Pick<ApiDeps, 'db' | 'site' | 'policy'>): void {
  const view = async (request: FastifyRequest, id: string, typed: AbsencesView['typed']) => {
    const ctx = reading(deps, request);
    const [{ items: absences }, { people }] = await Promise.all([
      readAbsences(ctx, id, { limit: MOST }),
      readNames(ctx),
    ]);
    const person = { id, name: people.get(id) ?? id };
    return absencesPage(deskFrame(deps, request), { person, absences, typed, formKey: freshKey() });
  };
  const posted = (body: unknown) => {
    const { data } = Posted.safeParse(fieldsOf(body));
    if (data === undefined) throw fail('invalid');
    return data;
  };
  const at = (person: string) => withQuery(ABSENCES_PATH, new URLSearchParams({ person }).toString());

  app.get(ABSENCES_PATH, { schema: { ...schema, querystring: Of } }, async (request, reply) => {
    const { person } = request.query;
    return person === undefined
      ? reply.redirect(TEAM_PATH, 303)
      : html(reply, await view(request, person, null));
  });

  app.post(`${ABSENCES_PATH}/add`, { schema }, async (request, reply) => {
    const { person, idempotencyKey, from, until } = posted(request.body);
    const days = daysOf(from, until, deskFrame(deps, request).locale);
    if (days === null || days.until <= reading(deps, request).who.at)
      return html(reply.code(422), await view(request, person, { from, until }));
    await addAbsence(writingUnder(deps, request, idempotencyKey), { staffId: person, ...days });
    return reply.redirect(at(person), 303);
  });

  app.post(`${ABSENCES_PATH}/end`, { schema }, async (request, reply) => {
    const { person, idempotencyKey, id } = posted(request.body);
    if (id === undefined) throw fail('invalid');
    await endAbsence(writingUnder(deps, request, idempotencyKey), id);
    return reply.redirect(at(person), 303);
  });
}

/** From the beginning of the first day to the end of the last; null where they are none. */
function daysOf(first: string, last: string, locale: Locale): { from: number; until: number } | null {
  const [from, until] = [dayBegins(first, locale), dayEnds(last, locale)];
  return from === null || until === null || until <= from ? null : { from, until };
}
