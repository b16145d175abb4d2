/** The private page of one side: plain forms, which say what the JSON routes say. */
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { ComplainantCommand } from '../../domain/disclosure/complainant.js';
import type { Locale } from '../../domain/vocabulary.js';
import type { Flash } from '../../pages/public/tracking-view.js';
import { TokenParams, type App } from '../routing.js';
import { fieldsOf } from './form.js';
import { localeOf } from './locale.js';
import { html, refusedStatus, tryForm } from './reply.js';

export type Side<Command extends ComplainantCommand> = {
  at: '/t' | '/r';
  commands: readonly Command[];
  /** The body of a command's form; null where it is not valid. */
  body: (command: Command, form: unknown) => unknown;
  /** Gives it; tells the language that its reader is written to, where the page may know. */
  give: (token: string, command: Command, body: unknown, key: string) => Promise<Locale | null>;
  page: (request: FastifyRequest, token: string, flash: Flash | undefined) => Promise<string>;
};

/** Shows the page, and takes a form for each command. */
export function privatePage<Command extends ComplainantCommand>(app: App, side: Side<Command>): void {
  const { at, commands, body, give, page } = side;
  const schema = { hide: true, params: TokenParams } as const;
  const Opened = z.looseObject({ done: z.enum(commands).optional().catch(undefined) });

  app.get(`${at}/:token`, { schema: { ...schema, querystring: Opened } }, async (request, reply) => {
    const { done } = request.query;
    return html(reply, await page(request, request.params.token, done && { kind: 'done', command: done }));
  });

  for (const command of commands) {
    app.post(`${at}/:token/${command}`, { schema }, async (request, reply) => {
      const { token } = request.params;
      const { body: form } = request;
      const tried = await tryForm(form, body(command, form), (sent, key) => give(token, command, sent, key));
      if (tried.why === null) {
        const locale = localeOf(request, tried.given);
        return reply.redirect(`${at}/${token}?lang=${locale}&done=${command}`, 303);
      }
      const flash: Flash = { kind: 'refused', command, why: tried.why, given: fieldsOf(form) };
      return html(reply.code(refusedStatus(tried.why)), await page(request, token, flash));
    });
  }
}
