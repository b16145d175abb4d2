/** Classes of complaints, as the draft of the policy has them. */
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { readTeamsWhole } from '../../../../cases/admin/read-teams.js';
import { notFound } from '../../../../cases/failure.js';
import { draftClass, draftWithoutClass } from '../../../../cases/policy/change-draft.js';
import { CategoryPolicy } from '../../../../domain/policy/categories.js';
import { Category } from '../../../../domain/vocabulary.js';
import type { FormState } from '../../../../pages/desk/admin/form.js';
import {
  classPath as pathOf,
  NEW_CLASS_PATH,
  POLICY_PREVIEW_PATH,
} from '../../../../pages/desk/admin/paths.js';
import { classPage, typedOfClass } from '../../../../pages/desk/admin/teams/class.js';
import { reading, writingUnder } from '../../../caller.js';
import type { ApiDeps } from '../../../deps.js';
import {
  formOf,
  nameFields,
  nameIn,
  sentIn,
  shownAgain,
  tryOf,
  type Refused,
  type Sent,
} from '../../../pages/desk/admin-form.js';
import { draftSeenIn, seenOfDraft } from '../../../pages/desk/draft-seen.js';
import { deskFrame } from '../../../pages/desk/desk-frame.js';
import { html } from '../../../pages/reply.js';
import type { App } from '../../../routing.js';

const schema = { hide: true } as const;
const params = z.object({ id: z.string().max(64) });
const DRAFTED = `${POLICY_PREVIEW_PATH}?done=drafted`;
/** As the fields of the form are called. */
const named = {
  ...nameFields('category.name'),
  'category.team': 'team',
  'category.kind': 'kind',
};
const Drafted = z.object({ id: Category, category: CategoryPolicy });

export function classesPages(app: App, deps: ApiDeps): void {
  const show = async (request: FastifyRequest, id: string | null, wrong?: (now: FormState) => FormState) => {
    const { teams, classes, draft } = await readTeamsWhole(reading(deps, request));
    const one = id === null ? null : classes.find((each) => each.id === id);
    if (one === undefined) throw notFound();
    const now = formOf(one === null ? new Map() : typedOfClass(one), seenOfDraft(draft));
    return classPage(deskFrame(deps, request), { one, teams, form: wrong?.(now) ?? now });
  };
  const again =
    (sent: Sent, tried: Refused) =>
    (now: FormState): FormState =>
      shownAgain(now, sent, tried, 'names');
  const give = (request: FastifyRequest, sent: Sent, id: string | undefined, isNew: boolean) =>
    tryOf(
      Drafted.safeParse({ id, category: classIn(sent) }),
      (read) =>
        draftClass(writingUnder(deps, request, sent.key), { ...read, isNew, seen: draftSeenIn(sent.seen) }),
      named,
    );

  app.get(NEW_CLASS_PATH, { schema }, async (request, reply) => html(reply, await show(request, null)));

  app.post(`${NEW_CLASS_PATH}/add`, { schema }, async (request, reply) => {
    const sent = sentIn(request.body);
    const tried = await give(request, sent, sent.fields['id'], true);
    if (tried.wrong === null) return reply.redirect(DRAFTED, 303);
    return html(reply.code(tried.status), await show(request, null, again(sent, tried)));
  });

  app.get(pathOf(':id'), { schema: { ...schema, params } }, async (request, reply) =>
    html(reply, await show(request, request.params.id)),
  );

  app.post(`${pathOf(':id')}/change`, { schema: { ...schema, params } }, async (request, reply) => {
    const sent = sentIn(request.body);
    const tried = await give(request, sent, request.params.id, false);
    if (tried.wrong === null) return reply.redirect(DRAFTED, 303);
    return html(reply.code(tried.status), await show(request, request.params.id, again(sent, tried)));
  });

  app.post(`${pathOf(':id')}/retire`, { schema: { ...schema, params } }, async (request, reply) => {
    const sent = sentIn(request.body);
    const tried = await tryOf(Category.safeParse(request.params.id), (id) =>
      draftWithoutClass(writingUnder(deps, request, sent.key), { id, seen: draftSeenIn(sent.seen) }),
    );
    if (tried.wrong === null) return reply.redirect(DRAFTED, 303);
    return html(reply.code(tried.status), await show(request, request.params.id, again(sent, tried)));
  });
}

const classIn = (sent: Sent) => ({
  ...{ team: sent.fields['team'], kind: sent.fields['kind'] },
  name: nameIn(sent),
});
