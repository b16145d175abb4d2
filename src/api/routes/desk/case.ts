/** The page of a case, and the forms of its commands. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Failure } from '../../../cases/failure.js';
import { leaveCase } from '../../../cases/desk/leave-case.js';
import { readCase } from '../../../cases/desk/read-case.js';
import { readNames } from '../../../cases/desk/read-work.js';
import { bundleByNumber } from '../../../cases/case-file/read-bundle.js';
import { filesWithheld, showAttachment } from '../../../cases/evidence/read-attachments.js';
import { readCaseFile } from '../../../cases/case-file/read-case-file.js';
import { readCustody } from '../../../cases/evidence/read-custody.js';
import { readCannedTexts } from '../../../cases/texts/read-canned-texts.js';
import { giveCommand } from '../../../cases/work/give-command.js';
import { previewCommand } from '../../../cases/work/preview-command.js';
import { keyedCommands, type KeyedCommandName } from '../../../domain/commands/index.js';
import { checkPage, gonePage } from '../../../pages/desk/case/acting/check.js';
import { custodyPage } from '../../../pages/desk/case/evidence/custody.js';
import { type CaseView, type Typed } from '../../../pages/desk/case/case-view.js';
import { casePage as pageOf } from '../../../pages/desk/case/case.js';
import { principal, reading } from '../../caller.js';
import type { ApiDeps } from '../../deps.js';
import { deskFrame } from '../../pages/desk/desk-frame.js';
import { doneIn } from '../../pages/desk/done.js';
import { backTo, commandForm, withReady, type Posted } from '../../pages/desk/command-form.js';
import { readForm } from '../../pages/form-files.js';
import { sendBundle } from '../../pages/send-bundle.js';
import { sendCaseFile } from '../../pages/send-case-file.js';
import { sendFile } from '../../pages/send-file.js';
import { freshKey, html } from '../../pages/reply.js';
import { NumberParams, type App } from '../../routing.js';
import { CaseFileQuery } from '../../schemas/attachment.js';
import { splitBody } from '../../schemas/command-body.js';
import { conductForms } from './conduct.js';
import { caseIn } from '../../../pages/desk/work/work-view.js';
import { WORK_PATH, NEXT_PATH, casePath, doneQuery, withQuery } from '../../../pages/desk/paths.js';

const names = keyedCommands.map(({ name }) => name);
const CommandParams = NumberParams.extend({ command: z.enum(names) });
const FileParams = NumberParams.extend({ id: z.string().max(40) });
const Glimpse = z.looseObject({ glimpse: z.literal('yes').optional().catch(undefined) });
const Asked = z.looseObject({
  from: backTo.optional().catch(undefined),
  all: z.literal('yes').optional().catch(undefined),
});

/** Shows a case to one of the staff, and takes the commands they give on it. */
export function casePage(app: App, deps: ApiDeps): void {
  const view = async (
    request: FastifyRequest,
    number: string,
    more: Partial<CaseView>,
  ): Promise<CaseView> => {
    const ctx = reading(deps, request);
    const [read, canned] = await Promise.all([readCase(ctx, number), readCannedTexts(ctx)]);
    const files = deps.policy.document.evidence;
    const nothing = { files, from: null, done: null, typed: null, notLimited: null, all: false };
    return { ...nothing, formKey: freshKey(), ...more, read, canned };
  };

  app.get(
    '/desk/cases/:number',
    { schema: { hide: true, params: NumberParams, querystring: Asked } },
    async (request, reply) => {
      const { from, all } = request.query;
      const done = doneIn(request.query);
      const asked = { done, from: from ?? null, all: all !== undefined };
      try {
        const shown = await view(request, request.params.number, asked);
        return html(reply, pageOf(deskFrame(deps, request), shown));
      } catch (error) {
        // What they did gave it to somebody else.
        if (done !== null && isGone(error)) return reply.redirect(`${WORK_PATH}?${doneQuery(done)}`, 303);
        throw error;
      }
    },
  );

  app.get(
    '/desk/cases/:number/files/:id',
    { schema: { hide: true, params: FileParams, querystring: Glimpse } },
    async (request, reply) => {
      const asked = { ...request.params, glimpse: request.query.glimpse !== undefined };
      return sendFile(request, reply, await showAttachment(reading(deps, request), asked));
    },
  );

  app.get(
    '/desk/cases/:number/bundle',
    { schema: { hide: true, params: NumberParams } },
    async (request, reply) =>
      sendBundle(reply, deps.site, await bundleByNumber(reading(deps, request), request.params.number)),
  );

  app.get(
    '/desk/cases/:number/case-file',
    { schema: { hide: true, params: NumberParams, querystring: CaseFileQuery } },
    async (request, reply) => {
      const { params, query } = request;
      const file = await readCaseFile(reading(deps, request), params.number, query.for);
      return sendCaseFile(reply, deps.site, file, deskFrame(deps, request).locale);
    },
  );

  app.get(
    '/desk/cases/:number/files/:id/custody',
    { schema: { hide: true, params: FileParams } },
    async (request, reply) => {
      const ctx = reading(deps, request);
      const [custody, names] = await Promise.all([readCustody(ctx, request.params), readNames(ctx)]);
      return html(reply, custodyPage(deskFrame(deps, request), { ...custody, names }));
    },
  );

  app.get(
    '/desk/cases/:number/:command',
    { schema: { hide: true, params: CommandParams } },
    async (request, reply) => reply.redirect(casePath(request.params.number), 303),
  );

  app.post(
    '/desk/cases/:number/:command',
    { schema: { hide: true, params: CommandParams } },
    async (request, reply) => {
      const { number, command } = request.params;
      const sender = async () => ({
        ...{ caller: principal(request).caller.id, aDay: deps.policy.document.evidence.aDay },
        withheld: await filesWithheld(reading(deps, request), number),
      });
      const posted = commandForm(command, await readForm(deps, { request, reply }, sender));
      try {
        return await answer(request, reply, { number, command, posted });
      } catch (error) {
        if (!isGone(error)) throw error;
        reply.problem = 'not-found';
        return html(reply.code(409), gonePage(deskFrame(deps, request), posted));
      }
    },
  );

  conductForms(app, deps, view);

  type Sent = { number: string; command: KeyedCommandName; posted: Posted };

  async function answer(request: FastifyRequest, reply: FastifyReply, { number, command, posted }: Sent) {
    const { rule, form, files, from, errors, intent, idempotencyKey } = posted;
    const ctx = reading(deps, request);
    const frame = deskFrame(deps, request);
    const typed: Typed = { command, form, files, errors: [], why: null, changes: [] };
    const again = async (status: number, more: Partial<Typed> = {}, formKey = freshKey()) => {
      const shown = await view(request, number, { from, typed: { ...typed, ...more }, formKey });
      return html(reply.code(status), pageOf(frame, shown));
    };

    if (posted.insert !== null) {
      const shown = await view(request, number, { from });
      const filled = withReady(posted.insert, form, {
        ...{ command, canned: shown.canned, locale: shown.read.locale },
      });
      return html(reply, pageOf(frame, { ...shown, typed: { ...typed, form: filled } }));
    }
    if (intent === 'change') return await again(200);
    if (posted.body === null)
      return await again(422, { errors, why: errors.length === 0 ? 'payload-invalid' : null });
    const body = splitBody(rule, posted.body);
    if (intent === 'check') {
      const preview = await previewCommand(ctx, { number, rule, body });
      if (preview.letters.length + preview.toOthers.length > 0)
        return html(reply, checkPage(frame, await view(request, number, { from }), typed, preview));
    }
    try {
      await giveCommand(ctx, { rule, number, body, idempotencyKey });
    } catch (error) {
      const refused = posted.refusedFor(error);
      if (error instanceof Failure) reply.problem = error.code;
      return await again(refused.status, refused.typed, refused.formKey);
    }
    const done = doneQuery({ command, number });
    if (from === null) return reply.redirect(withQuery(casePath(number), done), 303);
    // Whoever only added something goes on with the case.
    if (rule.adds === true) return reply.redirect(caseIn(number, from, done), 303);
    await leaveCase(ctx, number);
    return reply.redirect(withQuery(NEXT_PATH, from, done), 303);
  }
}

const isGone = (error: unknown): boolean => error instanceof Failure && error.code === 'not-found';
