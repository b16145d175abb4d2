import { z } from 'zod';
import { bundleByNumber } from '../../../cases/case-file/read-bundle.js';
import { listAttachments, showAttachment } from '../../../cases/evidence/read-attachments.js';
import { readCaseFile } from '../../../cases/case-file/read-case-file.js';
import { readCustody } from '../../../cases/evidence/read-custody.js';
import { iso } from '../../../domain/complaint/summary.js';
import { reading } from '../../caller.js';
import type { ApiDeps } from '../../deps.js';
import { sendBundle } from '../../pages/send-bundle.js';
import { sendCaseFile } from '../../pages/send-case-file.js';
import { sendFile } from '../../pages/send-file.js';
import { archive, byKey, NumberParams, ok, problems, type App } from '../../routing.js';
import { Attachment, attachmentShown, CaseFileQuery, Custody } from '../../schemas/attachment.js';

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
        description:
          'Who was shown it is written down before it is sent; parts that go on with what was shown within the hour are not written down again. What is sent as it came is there in parts too (`Range`).',
        params: FileParams,
        response: {
          200: { description: 'The file.', content: { '*/*': { schema: z.any() } } },
          206: { description: 'The part that `Range` asks for.', content: { '*/*': { schema: z.any() } } },
          416: {
            description: 'There is no such part; `Content-Range` says how much there is.',
            content: { '*/*': { schema: z.any() } },
          },
          ...problems(401, 403, 404),
        },
      },
    ),
    async (request, reply) => {
      const asked = { ...request.params, glimpse: false };
      return sendFile(request, reply, await showAttachment(reading(deps, request), asked));
    },
  );

  app.get(
    '/v1/complaints/:number/bundle',
    byKey('complaints', 'bundle', 'A complaint for a body outside, as one archive (leads, supervisors)', {
      description:
        'What its complainant may see, with the reasons they were given and their files, in their language. Who was given it is written down first.',
      params: NumberParams,
      response: { 200: archive, ...problems(401, 403, 404) },
    }),
    async (request, reply) =>
      sendBundle(reply, deps.site, await bundleByNumber(reading(deps, request), request.params.number)),
  );

  app.get(
    '/v1/complaints/:number/case-file',
    byKey(
      'complaints',
      'case-file',
      'The whole of a complaint as one archive, readable without this system',
      {
        description:
          'For a court (leads, supervisors): what passed between the platform and all sides. For an auditor: all there is. Journal, thread and deadlines as a page and as data, letters, files, a proof of each sealed entry, the histories of its runs. Addresses are masked; who was given it is written down first.',
        params: NumberParams,
        querystring: CaseFileQuery,
        response: { 200: archive, ...problems(401, 403, 404) },
      },
    ),
    async (request, reply) => {
      const { params, query } = request;
      return sendCaseFile(
        reply,
        deps.site,
        await readCaseFile(reading(deps, request), params.number, query.for),
      );
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
