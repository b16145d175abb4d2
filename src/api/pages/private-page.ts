/** The private page of one side: plain forms, which say what the JSON routes say, and the whole of it as a text to keep. */
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { senderByLink } from '../../cases/caller-by-link.js';
import { filesRefused } from '../../cases/evidence/form-files.js';
import type { UploadCtx } from '../../cases/evidence/receive-upload.js';
import type { ShownFile } from '../../cases/evidence/shown-file.js';
import type { ComplainantCommand } from '../../domain/disclosure/parties/complainant.js';
import { Locale, type Heard } from '../../domain/vocabulary.js';
import { formPlaces } from '../../pages/public/party/form-places.js';
import type { Flash } from '../../pages/public/party/refused.js';
import { TokenParams, type App } from '../routing.js';
import { readForm } from './form-files.js';
import { fieldsOf } from './form.js';
import { localeOf } from './locale.js';
import { sendFile } from './send-file.js';
import { html, refusing, tryForm } from './reply.js';

export type Side<Command extends ComplainantCommand> = {
  at: '/t' | '/r' | '/w';
  /** Whose page it is. */
  of: Heard;
  commands: readonly Command[];
  /** The body of a command's form, with the uploads it names; null where it is not valid. */
  body: (command: Command, form: unknown, uploads: readonly string[]) => unknown;
  /** Gives it; tells the language that its reader is written to, where the page may know. */
  give: (token: string, command: Command, body: unknown, key: string) => Promise<Locale | null>;
  page: (request: FastifyRequest, token: string, flash: Flash | undefined) => Promise<string>;
  /** `name` is what the file is called, in ASCII. */
  file: (token: string, id: string) => Promise<ShownFile>;
  download: (request: FastifyRequest, token: string) => Promise<{ name: string; text: string }>;
};

/** Shows the page, and takes a form for each command. */
export function privatePage<Command extends ComplainantCommand>(
  app: App,
  ctx: UploadCtx,
  side: Side<Command>,
): void {
  const { at, of, commands, body, give, page, file, download } = side;
  const schema = { hide: true, params: TokenParams } as const;
  const Back = z.looseObject({ lang: Locale.optional().catch(undefined) });
  const Opened = z.looseObject({ done: z.enum(commands).optional().catch(undefined) });

  app.get(`${at}/:token`, { schema: { ...schema, querystring: Opened } }, async (request, reply) => {
    const { done } = request.query;
    return html(reply, await page(request, request.params.token, done && { kind: 'done', command: done }));
  });

  app.get(`${at}/:token/download`, { schema }, async (request, reply) => {
    const { name, text } = await download(request, request.params.token);
    return reply
      .type('text/plain; charset=utf-8')
      .header('content-disposition', `attachment; filename="${name}.txt"`)
      .send(text);
  });

  app.get(
    `${at}/:token/files/:id`,
    { schema: { hide: true, params: TokenParams.extend({ id: z.string().max(40) }) } },
    async (request, reply) => sendFile(request, reply, await file(request.params.token, request.params.id)),
  );

  for (const command of commands) {
    // A refused form is shown at its own address: opened anew, it leads back.
    app.get(
      `${at}/:token/${command}`,
      { schema: { ...schema, querystring: Back } },
      async (request, reply) => {
        const { lang } = request.query;
        return reply.redirect(
          `${at}/${request.params.token}${lang === undefined ? '' : `?lang=${lang}`}`,
          303,
        );
      },
    );
    app.post(`${at}/:token/${command}`, { schema }, async (request, reply) => {
      const { token } = request.params;
      const { aDayOfParty: aDay } = ctx.policy.document.evidence;
      const sender = async () => ({ ...(await senderByLink(ctx, of, token)), aDay });
      const { form, files } = await readForm(ctx, { request, reply }, sender);
      const uploads = files.kept.map(({ id }) => id);
      // A file that was not taken holds up the others: whoever sends them decides whether to go on without it.
      const sent = files.unfit.length > 0 ? null : body(command, form, uploads);
      const tried = await tryForm(form, sent, (given, key) => give(token, command, given, key));
      if (tried.why === null) {
        const locale = localeOf(request, tried.given);
        const { goesOnAt } = formPlaces[command];
        const place = goesOnAt === undefined ? '' : `#${goesOnAt}`;
        return reply.redirect(`${at}/${token}?lang=${locale}&done=${command}${place}`, 303);
      }
      const { why, said } = tried;
      const left = filesRefused(files, said);
      const flash: Flash = { kind: 'refused', command, why, given: fieldsOf(form), files: left };
      return html(refusing(reply, why), await page(request, token, flash));
    });
  }
}
