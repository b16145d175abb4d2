/** The questions of the web form (process row P1), each kept as it is answered. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { answerDraft, filesLeft, filesOfDraft } from '../../../cases/doors/web/answer-draft.js';
import { beginDraft, callerOfDraft, findDraft } from '../../../cases/doors/web/draft.js';
import { noFiles, type FormFiles } from '../../../cases/evidence/form-files.js';
import { notFound } from '../../../cases/failure.js';
import { nextOf, questions, type Answers, type Question } from '../../../domain/intake/web/answers.js';
import { readAnswer, typedOf, type Typed, type Wrong } from '../../../domain/intake/web/read-answer.js';
import { Locale } from '../../../domain/vocabulary.js';
import { draftPath, FORM_PATH, stepPath, type Step } from '../../../pages/public/web/paths.js';
import { questionPage } from '../../../pages/public/web/questions/question.js';
import type { PageFrame } from '../../../pages/parts/page.js';
import type { ApiDeps } from '../../deps.js';
import { fieldsOf } from '../../pages/form.js';
import { readForm } from '../../pages/form-files.js';
import { frameOf, localeOf } from '../../pages/locale.js';
import { freshKey, html } from '../../pages/reply.js';
import { delicate } from '../../plugins/limits.js';
import { networkOf } from '../../plugins/network.js';
import { TokenParams, type App } from '../../routing.js';

/** Leads to a page of the form, in the language of this one. */
export const leadTo = (request: FastifyRequest, reply: FastifyReply, token: string, step: Step) =>
  reply.redirect(`${stepPath(token, step)}?lang=${localeOf(request)}`, 303);

/** The language that a form is to be shown in instead of being taken. */
export const languageIn = ({ language }: Typed): Locale | null => Locale.safeParse(language).data ?? null;

function needQuestion(typed: string): Question {
  const known = questions.find((question) => question === typed);
  if (known === undefined) throw notFound();
  return known;
}

type Shown = {
  token: string | null;
  answers: Answers;
  question: Question;
  typed: Typed;
  wrong?: readonly Wrong[];
  files?: FormFiles;
};

export function webFormRoutes(app: App, deps: ApiDeps): void {
  const { policy, site } = deps;
  const params = TokenParams.extend({ question: z.string().max(40) });
  const address = `${draftPath(':token')}/:question`;

  const ask = (frame: PageFrame, { wrong = [], files = noFiles, ...shown }: Shown): string => {
    const { categories, evidence } = policy.document;
    return questionPage(frame, {
      ...{ ...shown, wrong, categories, files: { ...files, limits: evidence }, idempotencyKey: freshKey() },
    });
  };
  const around = (request: FastifyRequest, files: FormFiles) => ({
    ...{ policy: policy.document, locale: localeOf(request) },
    files: files.kept.map(({ id }) => id),
  });

  app.get(FORM_PATH, { schema: { hide: true } }, (request, reply) =>
    html(reply, ask(frameOf(request, site), { token: null, answers: {}, question: 'class', typed: {} })),
  );

  app.post(FORM_PATH, { config: delicate, schema: { hide: true } }, async (request, reply) => {
    const typed = fieldsOf(request.body);
    const shown = { token: null, answers: {}, question: 'class', typed } as const;
    const language = languageIn(typed);
    if (language !== null) return html(reply, ask({ site, locale: language }, shown));
    const { answer, wrong } = readAnswer('class', typed, around(request, noFiles));
    if (wrong !== null) return html(reply.code(422), ask(frameOf(request, site), { ...shown, wrong }));
    return leadTo(request, reply, await beginDraft(deps, answer), 'subject');
  });

  app.get(draftPath(':token'), { schema: { hide: true, params: TokenParams } }, async (request, reply) => {
    const { token } = request.params;
    const { number, answers } = await findDraft(deps, token);
    return leadTo(request, reply, token, number === null ? (nextOf(answers) ?? 'check') : 'sent');
  });

  app.get(address, { schema: { hide: true, params } }, async (request, reply) => {
    const { token } = request.params;
    const question = needQuestion(request.params.question);
    const draft = await findDraft(deps, token);
    if (draft.number !== null) return leadTo(request, reply, token, 'sent');
    const kept = question === 'files' ? await filesOfDraft(deps, draft) : [];
    const { answers } = draft;
    const shown = { token, answers, question, typed: typedOf(question, answers) };
    return html(reply, ask(frameOf(request, site), { ...shown, files: { kept, unfit: [] } }));
  });

  app.post(address, { schema: { hide: true, params } }, async (request, reply) => {
    const { token } = request.params;
    const question = needQuestion(request.params.question);
    const draft = await findDraft(deps, token);
    if (draft.number !== null) return leadTo(request, reply, token, 'sent');
    const { form, files } = await readForm(deps, { request, reply }, async () => ({
      caller: callerOfDraft(draft),
      aDay: await filesLeft(deps, networkOf(request.ip)),
    }));
    const typed = fieldsOf(form);
    const shown = { token, answers: draft.answers, question, typed, files };
    const language = languageIn(typed);
    if (language !== null) return html(reply, ask({ site, locale: language }, shown));
    const { answer, wrong } = readAnswer(question, typed, around(request, files));
    if (wrong !== null || files.unfit.length > 0)
      return html(reply.code(422), ask(frameOf(request, site), { ...shown, wrong: wrong ?? [] }));
    return leadTo(request, reply, token, await answerDraft(deps, draft, answer));
  });
}
