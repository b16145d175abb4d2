/** The page of an action, and what is done with it. */
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { readNames } from '../../../../cases/desk/read-work.js';
import { mayImprove, readHere, today } from '../../../../cases/insights/improver.js';
import { actOnAction } from '../../../../cases/insights/meetings/act-on-action.js';
import { readAction, readAllActions } from '../../../../cases/insights/meetings/read-meetings.js';
import type { FormState } from '../../../../pages/desk/admin/form.js';
import { actionPage } from '../../../../pages/desk/insights/meetings/action.js';
import { actionPath, ACTIONS_PATH } from '../../../../pages/desk/paths.js';
import { wordsIn } from '../../../../words/languages.js';
import { reading, writingUnder } from '../../../caller.js';
import { actionsCsv } from '../../../csv/improvement-csv.js';
import { sendCsv } from '../../../csv/send-csv.js';
import type { ApiDeps } from '../../../deps.js';
import { formOf, sentIn, shownAgain, tryOf } from '../../../pages/desk/admin-form.js';
import { deskFrame } from '../../../pages/desk/desk-frame.js';
import { html } from '../../../pages/reply.js';
import type { App } from '../../../routing.js';
import {
  ActionEnd,
  ActionParams,
  endOf,
  NewAction,
  shownActionWhole,
} from '../../../schemas/insights/meetings.js';
import { Opened } from './meetings.js';

const hide = { hide: true } as const;
const Act = ActionParams.extend({ act: z.enum(['change', 'finish', 'drop']) });

export function actionPages(app: App, deps: Pick<ApiDeps, 'db' | 'site' | 'policy'>): void {
  const nowOf = async (request: FastifyRequest, id: string) => {
    const action = await readAction(reading(deps, request), id);
    const { title, owner, dueOn } = action;
    return {
      action,
      form: formOf(new Map(Object.entries({ title: [title], owner: [owner], dueOn: [dueOn] })), action.seen),
    };
  };
  const show = async (request: FastifyRequest, id: string, more: { done?: string; form?: FormState }) => {
    const ctx = reading(deps, request);
    const { action, form } = await nowOf(request, id);
    return actionPage(deskFrame(deps, request), {
      ...{ action, form: more.form ?? form, done: more.done ?? null, today: await today(deps.db, deps) },
      ...{ people: (await readNames(ctx)).people, mayWrite: mayImprove(ctx.who) },
      ...{ here: await readHere(deps), isOwn: action.owner === ctx.who.caller.id },
    });
  };

  app.get(`${ACTIONS_PATH}.csv`, { schema: hide }, async (request, reply) =>
    sendCsv(reply, 'actions', actionsCsv(await readAllActions(reading(deps, request)))),
  );

  app.get(
    actionPath(':id'),
    { schema: { ...hide, params: ActionParams, querystring: Opened } },
    async (request, reply) => {
      const { done } = request.query;
      const words = wordsIn(deskFrame(deps, request).locale);
      return html(
        reply,
        await show(request, request.params.id, done ? { done: words(`meetings:done.${done}`) } : {}),
      );
    },
  );

  app.get(`${actionPath(':id')}.json`, { schema: { ...hide, params: ActionParams } }, async (request) =>
    shownActionWhole(await readAction(reading(deps, request), request.params.id)),
  );

  app.post(`${actionPath(':id')}/:act`, { schema: { ...hide, params: Act } }, async (request, reply) => {
    const sent = sentIn(request.body);
    const { id, act } = request.params;
    const { title, owner, dueOn, reason } = sent.fields;
    const ctx = writingUnder(deps, request, sent.key);
    const tried =
      act === 'change'
        ? await tryOf(NewAction.safeParse({ title, owner, dueOn }), (plan) =>
            actOnAction(ctx, { id, order: act, plan }, sent.seen),
          )
        : await tryOf(ActionEnd.safeParse(reason === undefined ? {} : { reason }), (body) =>
            actOnAction(ctx, { id, ...endOf(act, body) }, sent.seen),
          );
    if (tried.wrong === null)
      return reply.redirect(`${actionPath(id)}?done=${act === 'change' ? 'changed' : act}`, 303);
    const { form } = await nowOf(request, id);
    const again = shownAgain(form, sent, tried, act === 'change' ? 'title' : 'seen');
    return html(reply.code(tried.status), await show(request, id, { form: again }));
  });
}
