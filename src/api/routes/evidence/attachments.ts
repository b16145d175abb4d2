import { z } from 'zod';
import { listAttachments, showAttachment } from '../../../cases/evidence/read-attachments.js';
import { readCustody } from '../../../cases/evidence/read-custody.js';
import { iso } from '../../../domain/complaint/summary.js';
import { reading } from '../../caller.js';
import type { ApiDeps } from '../../deps.js';
import { sendFile } from '../../pages/send-file.js';
import { byKey, NumberParams, ok, problems, type App } from '../../routing.js';
import { Attachment, attachmentShown, Custody } from '../../schemas/attachment.js';

export const FileParams = NumberParams.extend({ id: z.string().max(40) });

/** Where the files of a case are read, by whoever may. */
export function attachmentRoutes(app: App, deps: ApiDeps): void {
  app.get(
    '/v1/complaints/:number/attachments',
    byKey('complaints', 'attachments', 'The files of a complaint that you may see, oldest first', {
      params: NumberParams,
      response: {
        200: ok(z.object({ items: z.array(Attachment) }), 'The files.'),
        ...problems(401, 403, 404),
      },
    }),
    async (request) => ({
      items: (await listAttachments(reading(deps, request), request.params.number)).map(attachmentShown),
    }),
  );

  app.get(
    '/v1/complaints/:number/attachments/:id',
    byKey(
      'complaints',
      'attachment',
      'A file: pictures drawn anew without metadata, all else as it was sent',
      {
        description: 'Who was shown it is written down before it is sent.',
        params: FileParams,
        response: {
          200: { description: 'The file.', content: { '*/*': { schema: z.any() } } },
          ...problems(401, 403, 404),
        },
      },
    ),
    async (request, reply) => {
      const asked = { ...request.params, glimpse: false };
      return sendFile(reply, await showAttachment(reading(deps, request), asked));
    },
  );

  app.get(
    '/v1/complaints/:number/attachments/:id/custody',
    byKey(
      'complaints',
      'custody',
      'Where a file comes from, and who was shown it, released it, took it out of sight (auditors)',
      {
        params: FileParams,
        response: { 200: ok(Custody, 'Its custody.'), ...problems(401, 403, 404) },
      },
    ),
    async (request) => {
      const { file, steps } = await readCustody(reading(deps, request), request.params);
      return { file: attachmentShown(file), steps: steps.map((step) => ({ ...step, at: iso(step.at) })) };
    },
  );
}
