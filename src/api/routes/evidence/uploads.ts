import type { FastifyReply, FastifyRequest } from 'fastify';
import { receiveUpload } from '../../../cases/evidence/receive-upload.js';
import { fail } from '../../../cases/failure.js';
import { needUpload } from '../../../cases/evidence/may-upload.js';
import type { Upload as Stored } from '../../../db/evidence/files.js';
import { principal } from '../../caller.js';
import type { ApiDeps } from '../../deps.js';
import { WriteHeaders } from '../../idempotency.js';
import { readParts, takeMultipart } from '../../plugins/multipart.js';
import { byKey, ok, problems, type App } from '../../routing.js';
import { Upload, UploadForm, uploadShown } from '../../schemas/upload.js';

/** Where files come in before something names them. */
export async function uploadRoutes(app: App, deps: ApiDeps): Promise<void> {
  await takeMultipart(app);
  app.post(
    '/v1/uploads',
    {
      ...byKey('complaints', 'upload', 'Send a file, to be named by a command or a submission within a day', {
        description:
          'One file, in the field `file` of a form. It is streamed, and cut off as soon as it is seen to be too large or of no type that is taken. `attachments` of a command or a submission then name it by its id.',
        consumes: ['multipart/form-data'],
        headers: WriteHeaders,
        body: { content: { 'multipart/form-data': { schema: UploadForm } } },
        response: { 201: ok(Upload, 'Taken.'), ...problems(401, 403, 409, 413, 415, 422) },
      }),
      preValidation: async (request) => {
        if (!request.isMultipart())
          throw fail('media-type-unknown', { detail: 'Send a form, with content type multipart/form-data.' });
        request.body = {};
      },
    },
    async (request, reply) => {
      const who = needUpload(principal(request));
      const { id: caller } = who.caller;
      const { aDay } = deps.policy.document.evidence;
      const key = request.headers['idempotency-key'];
      const taken: Stored[] = [];
      await cuttingOff(request, reply, async () => {
        await readParts(request, async ({ field, name, stream }) => {
          if (field !== 'file' || taken.length > 0) throw fail('invalid', oneFile);
          taken.push(await receiveUpload(deps, { caller, key, name, stream, aDay }));
        });
      });
      const [upload] = taken;
      if (upload === undefined) throw fail('invalid', oneFile);
      return reply.code(201).send(uploadShown(upload));
    },
  );
}

const oneFile = { errors: [{ path: '/file', message: 'must be one file, with its name' }] };

/** So long (ms) the rest is read past, so that whoever still sends gets to read the answer. */
const LINGER_MS = 2_000;

/** Whoever sends what is not taken need not send the rest: the connection ends soon after the answer. */
async function cuttingOff(
  request: FastifyRequest,
  reply: FastifyReply,
  read: () => Promise<void>,
): Promise<void> {
  try {
    await read();
  } catch (error) {
    const { raw } = request;
    raw.resume();
    const end = (): void => void (raw.complete || raw.destroy());
    reply.raw.once('finish', () => setTimeout(end, LINGER_MS).unref());
    throw error;
  }
}
