/** Why things went wrong: the list, kept by administrators. */
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { seenOf } from '../../../../cases/acts/seen.js';
import { mergeCause } from '../../../../cases/causes/merge-cause.js';
import { putCause } from '../../../../cases/causes/put-cause.js';
import { readCausesInPlace } from '../../../../cases/causes/read-causes.js';
import { notFound } from '../../../../cases/failure.js';
import { CauseId } from '../../../../domain/vocabulary.js';
import { causePage, causesPage, typedOfCause } from '../../../../pages/desk/admin/causes.js';
import type { FormState } from '../../../../pages/desk/admin/form.js';
import { CAUSES_PATH, causePath as pathOf, NEW_CAUSE_PATH } from '../../../../pages/desk/admin/paths.js';
import { wordsIn } from '../../../../words/languages.js';
import { reading, writingUnder } from '../../../caller.js';
import type { ApiDeps } from '../../../deps.js';
import {
  formOf,
  nameFields,
  nameIn,
  idTakenIn,
  sentAgain,
  sentIn,
  shownAgain,
  tryOf,
  tryTo,
  type Sent,
  type Tried,
} from '../../../pages/desk/admin-form.js';
import { deskFrame } from '../../../pages/desk/desk-frame.js';
import { html } from '../../../pages/reply.js';
import type { App } from '../../../routing.js';
import { Merger, NewCause } from '../../../schemas/people/causes.js';

const schema = { hide: true } as const;
const params = z.object({ id: z.string().max(64) });
const dones = ['changed', 'retired', 'merged'] as const;
const Opened = z.looseObject({ done: z.enum(dones).optional().catch(undefined) });
const Put = NewCause.extend({ id: CauseId });
/** As the fields of the form are called. */
const named = nameFields();

export function causesPages(app: App, deps: ApiDeps): void {
  const find = async (request: FastifyRequest, id: string) => {
    const causes = await readCausesInPlace(reading(deps, request));
    const cause = causes.find((one) => one.id === id);
    if (cause === undefined) throw notFound();
    return { cause, causes };
  };
  const show = async (request: FastifyRequest, id: string, wrong?: (now: FormState) => FormState) => {
    const found = await find(request, id);
    const now = formOf(typedOfCause(found.cause), found.cause.seen);
    return causePage(deskFrame(deps, request), { ...found, form: wrong?.(now) ?? now });
  };
  const showNew = async (request: FastifyRequest, form: FormState) => {
    const causes = await readCausesInPlace(reading(deps, request));
    return causePage(deskFrame(deps, request), { cause: null, causes, form });
  };
  const give = (request: FastifyRequest, sent: Sent, id: string | undefined, seen: string) =>
    tryOf(
      Put.safeParse({ id, ...causeIn(sent) }),
      (cause) => putCause(writingUnder(deps, request, sent.key), cause, seen),
      named,
    );

  app.get(CAUSES_PATH, { schema: { ...schema, querystring: Opened } }, async (request, reply) => {
    const { done } = request.query;
    const frame = deskFrame(deps, request);
    const causes = await readCausesInPlace(reading(deps, request));
    const said = done ? wordsIn(frame.locale)(`admin:causes.${done}`) : null;
    return html(reply, causesPage(frame, { causes, done: said }));
  });

  app.get(NEW_CAUSE_PATH, { schema }, async (request, reply) =>
    html(reply, await showNew(request, formOf(new Map()))),
  );

  app.post(`${NEW_CAUSE_PATH}/add`, { schema }, async (request, reply) => {
    const sent = sentIn(request.body);
    const tried = await give(request, sent, sent.fields['id'], seenOf(null));
    if (tried.wrong === null) return reply.redirect(`${CAUSES_PATH}?done=changed`, 303);
    return html(reply.code(tried.status), await showNew(request, sentAgain(sent, idTakenIn(tried))));
  });

  app.get(pathOf(':id'), { schema: { ...schema, params } }, async (request, reply) =>
    html(reply, await show(request, request.params.id)),
  );

  const acts: Record<
    'change' | 'retire' | 'merge',
    {
      done: (typeof dones)[number];
      attempt: (request: FastifyRequest, sent: Sent, id: string) => Promise<Tried<unknown>>;
    }
  > = {
    change: {
      done: 'changed',
      attempt: async (request, sent, id) =>
        await give(request, sent, (await find(request, id)).cause.id, sent.seen),
    },
    retire: {
      done: 'retired',
      attempt: async (request, sent, id) => {
        const { seen: _, ...cause } = (await find(request, id)).cause;
        return await tryTo(() =>
          putCause(writingUnder(deps, request, sent.key), { ...cause, retired: true }, sent.seen),
        );
      },
    },
    merge: {
      done: 'merged',
      attempt: (request, sent, id) =>
        tryOf(Merger.safeParse({ into: sent.fields['into'] }), ({ into }) =>
          mergeCause(writingUnder(deps, request, sent.key), { id, into }, sent.seen),
        ),
    },
  };
  for (const [name, { done, attempt }] of Object.entries(acts)) {
    app.post(`${pathOf(':id')}/${name}`, { schema: { ...schema, params } }, async (request, reply) => {
      const sent = sentIn(request.body);
      const { id } = request.params;
      const tried = await attempt(request, sent, id);
      if (tried.wrong === null) return reply.redirect(`${CAUSES_PATH}?done=${done}`, 303);
      const again = (now: FormState): FormState => shownAgain(now, sent, tried, 'names');
      return html(reply.code(tried.status), await show(request, id, again));
    });
  }
}

const causeIn = (sent: Sent) => ({
  name: nameIn(sent),
  parent: sent.fields['parent'] ?? null,
});
