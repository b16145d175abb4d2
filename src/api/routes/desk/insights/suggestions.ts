/** The pages of suggestions: all of them, one, its form, and what is done with it. */
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { readCauses } from '../../../../cases/causes/read-causes.js';
import { readNames } from '../../../../cases/desk/read-work.js';
import { mayImprove, needImprover, readHere, today } from '../../../../cases/insights/improver.js';
import { actOnSuggestion, mayPublish } from '../../../../cases/insights/suggestions/act-on-suggestion.js';
import { makeSuggestion } from '../../../../cases/insights/suggestions/make-suggestion.js';
import {
  listSuggestions,
  readAllSuggestions,
  readSuggestion,
} from '../../../../cases/insights/suggestions/read-suggestions.js';
import { usualBaseline } from '../../../../domain/insights/suggestions/measured.js';
import type { FormState } from '../../../../pages/desk/admin/form.js';
import { suggestionFormPage, typedOfPlan } from '../../../../pages/desk/insights/suggestions/form.js';
import { suggestionsPage } from '../../../../pages/desk/insights/suggestions/list.js';
import { suggestionPage } from '../../../../pages/desk/insights/suggestions/one.js';
import { NEW_SUGGESTION_PATH, suggestionPath, SUGGESTIONS_PATH } from '../../../../pages/desk/paths.js';
import { languages, wordsIn } from '../../../../words/languages.js';
import { principal, reading, writingUnder } from '../../../caller.js';
import { suggestionsCsv } from '../../../csv/improvement-csv.js';
import { sendCsv } from '../../../csv/send-csv.js';
import type { ApiDeps } from '../../../deps.js';
import { categoryNames } from '../../../pages/category-names.js';
import { formOf, sentAgain, sentIn, shownAgain, tryOf } from '../../../pages/desk/admin-form.js';
import { deskFrame } from '../../../pages/desk/desk-frame.js';
import { planIn, planNames } from '../../../pages/desk/suggestion-form.js';
import { html } from '../../../pages/reply.js';
import type { App } from '../../../routing.js';
import { Made } from '../../../schemas/insights/meetings.js';
import {
  actOf,
  NewSuggestion,
  shownWhole,
  SuggestionActBody,
  SuggestionActParams,
  suggestionCursor,
  SuggestionParams,
} from '../../../schemas/insights/suggestions.js';

const LIMIT = 50;
const hide = { hide: true } as const;
const At = z.looseObject({ cursor: suggestionCursor.schema.optional().catch(undefined) });
const isDone = (done: string): done is keyof typeof languages.en.improvement.done =>
  Object.hasOwn(languages.en.improvement.done, done);
const Opened = z.looseObject({ done: z.string().refine(isDone).optional().catch(undefined) });
const About = z.looseObject({
  cause: z.string().max(64).optional().catch(undefined),
  measure: z.string().max(100).optional().catch(undefined),
});
/** As the fields of the form are called. */
const actNames = { 'told.en': 'publicEn', 'told.zh-CN': 'publicZh', told: 'publicEn' };

export function suggestionPages(app: App, deps: Pick<ApiDeps, 'db' | 'site' | 'policy'>): void {
  const around = async (request: FastifyRequest) => ({
    people: (await readNames(reading(deps, request))).people,
    categories: categoryNames(deps, deskFrame(deps, request).locale),
  });
  const showForm = async (request: FastifyRequest, id: string | null, form: FormState) => {
    const causes = await readCauses(reading(deps, request));
    return suggestionFormPage(deskFrame(deps, request), {
      ...{ ...(await around(request)), here: await readHere(deps), id, form, causes },
    });
  };
  const showOne = async (request: FastifyRequest, id: string, more: { done?: string; form?: FormState }) => {
    const who = principal(request);
    const suggestion = await readSuggestion(reading(deps, request), id);
    return suggestionPage(deskFrame(deps, request), {
      ...{ ...(await around(request)), suggestion, done: more.done ?? null },
      form: more.form ?? formOf(new Map(), suggestion.seen),
      ...{ mayWrite: mayImprove(who), mayPublish: mayPublish(who) },
      isOwn: suggestion.owner === who.caller.id,
    });
  };

  app.get(SUGGESTIONS_PATH, { schema: { ...hide, querystring: At } }, async (request, reply) => {
    const { cursor } = request.query;
    const asked = { limit: LIMIT, ...(cursor !== undefined && { after: suggestionCursor.read(cursor) }) };
    const { items, next } = await listSuggestions(reading(deps, request), asked);
    return html(
      reply,
      suggestionsPage(deskFrame(deps, request), {
        ...{ items, cursor: cursor ?? null, nextCursor: next && suggestionCursor.write(next) },
        ...{ people: (await around(request)).people, mayWrite: mayImprove(principal(request)) },
      }),
    );
  });

  app.get(`${SUGGESTIONS_PATH}.csv`, { schema: hide }, async (request, reply) =>
    sendCsv(reply, 'suggestions', suggestionsCsv(await readAllSuggestions(reading(deps, request)))),
  );

  app.get(NEW_SUGGESTION_PATH, { schema: { ...hide, querystring: About } }, async (request, reply) => {
    const who = principal(request);
    needImprover(who);
    const { cause, measure } = request.query;
    const isMeasured = cause !== undefined || measure !== undefined;
    const { from, until } = usualBaseline(await today(deps.db, deps));
    const typed = new Map(
      Object.entries({
        ...{ causes: cause === undefined ? [] : [cause], owner: [who.caller.id] },
        measure: [measure ?? (cause === undefined ? '' : 'causes')],
        ...(isMeasured && { baselineFrom: [from], baselineUntil: [until] }),
      }),
    );
    return html(reply, await showForm(request, null, formOf(typed)));
  });

  app.post(`${NEW_SUGGESTION_PATH}/add`, { schema: hide }, async (request, reply) => {
    needImprover(principal(request));
    const sent = sentIn(request.body);
    const tried = await tryOf(
      NewSuggestion.safeParse(planIn(sent)),
      (plan) => makeSuggestion(writingUnder(deps, request, sent.key), plan),
      planNames,
    );
    if (tried.wrong === null)
      return reply.redirect(`${suggestionPath(Made.parse(tried.given).id)}?done=made`, 303);
    return html(reply.code(tried.status), await showForm(request, null, sentAgain(sent, tried.wrong)));
  });

  app.get(
    suggestionPath(':id'),
    { schema: { ...hide, params: SuggestionParams, querystring: Opened } },
    async (request, reply) => {
      const { done } = request.query;
      const words = wordsIn(deskFrame(deps, request).locale);
      return html(
        reply,
        await showOne(request, request.params.id, done ? { done: words(`improvement:done.${done}`) } : {}),
      );
    },
  );

  app.get(
    `${suggestionPath(':id')}.json`,
    { schema: { ...hide, params: SuggestionParams } },
    async (request) => shownWhole(await readSuggestion(reading(deps, request), request.params.id)),
  );

  app.get(
    `${suggestionPath(':id')}/edit`,
    { schema: { ...hide, params: SuggestionParams } },
    async (request, reply) => {
      needImprover(principal(request));
      const { id } = request.params;
      const found = await readSuggestion(reading(deps, request), id);
      return html(reply, await showForm(request, id, formOf(typedOfPlan(found), found.seen)));
    },
  );

  app.post(
    `${suggestionPath(':id')}/edit/change`,
    { schema: { ...hide, params: SuggestionParams } },
    async (request, reply) => {
      needImprover(principal(request));
      const sent = sentIn(request.body);
      const { id } = request.params;
      const tried = await tryOf(
        NewSuggestion.safeParse(planIn(sent)),
        (plan) =>
          actOnSuggestion(writingUnder(deps, request, sent.key), { id, order: 'change', plan }, sent.seen),
        planNames,
      );
      if (tried.wrong === null) return reply.redirect(`${suggestionPath(id)}?done=changed`, 303);
      const found = await readSuggestion(reading(deps, request), id);
      const form = shownAgain(formOf(typedOfPlan(found), found.seen), sent, tried, 'title');
      return html(reply.code(tried.status), await showForm(request, id, form));
    },
  );

  app.post(
    `${suggestionPath(':id')}/:act`,
    { schema: { ...hide, params: SuggestionActParams } },
    async (request, reply) => {
      const sent = sentIn(request.body);
      const { id, act } = request.params;
      const { reason, publicEn, publicZh } = sent.fields;
      const said =
        act === 'publish'
          ? { told: { en: publicEn, 'zh-CN': publicZh } }
          : reason === undefined
            ? {}
            : { reason };
      const tried = await tryOf(
        SuggestionActBody.safeParse(said),
        (body) =>
          actOnSuggestion(writingUnder(deps, request, sent.key), { id, ...actOf(act, body) }, sent.seen),
        actNames,
      );
      if (tried.wrong === null) return reply.redirect(`${suggestionPath(id)}?done=${act}`, 303);
      const found = await readSuggestion(reading(deps, request), id);
      const form = shownAgain(formOf(new Map(), found.seen), sent, tried, 'seen');
      return html(reply.code(tried.status), await showOne(request, id, { form }));
    },
  );
}
