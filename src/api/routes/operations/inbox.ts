import { z } from 'zod';
import * as mails from '../../../db/messages/outgoing/mails.js';
import { INBOX_PATH, inboxMailPage, inboxPage, type LocalMail } from '../../../pages/desk/inbox.js';
import { inboxPolicy } from '../../../pages/parts/policies.js';
import type { ApiDeps } from '../../deps.js';
import { needFromHere } from '../../local.js';
import { securing } from '../../plugins/limits.js';
import { frameOf } from '../../pages/locale.js';
import { notFound } from '../../../cases/failure.js';
import type { App } from '../../routing.js';

const Query = z.object({
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(5_000)
    .default(100)
    .meta({ description: 'That many, the newest.' }),
});

/** The letters that stay here: only in a local installation, for whoever sits at this machine. */
export function inboxRoutes(
  app: App,
  { local, db, config, site }: Pick<ApiDeps, 'local' | 'db' | 'config' | 'site'>,
): void {
  if (!local) return;
  app.addHook('onRequest', async (request) => needFromHere(request));
  const options = {
    schema: { hide: true },
    onRequest: securing(inboxPolicy, config.http.publicUrl),
  };

  app.get(INBOX_PATH, { ...options, schema: { hide: true, querystring: Query } }, async (request, reply) => {
    const found = await mails.list(db, { limit: request.query.limit });
    return reply.type('text/html').send(inboxPage(frameOf(request, site), found.map(localMail)));
  });

  app.get(
    `${INBOX_PATH}/:id`,
    { ...options, schema: { hide: true, params: z.object({ id: z.string() }) } },
    async (request, reply) => {
      const mail = await mails.find(db, request.params.id);
      if (mail === null) throw notFound();
      return reply.type('text/html').send(inboxMailPage(frameOf(request, site), localMail(mail)));
    },
  );
}

const localMail = ({ id, transport, recipient, subject, html, text, sentAt }: mails.Mail): LocalMail => ({
  ...{ id, transport, subject, text },
  to: recipient,
  at: sentAt,
  html: html ?? '',
  sms: transport === 'sms' ? text : '',
});
