/** The route that takes one file in, whoever sends it. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FormSender } from '../../../cases/evidence/form-files.js';
import { receiveUpload } from '../../../cases/evidence/receive-upload.js';
import { fail } from '../../../cases/failure.js';
import { fileRefusals } from '../../../domain/intake/files.js';
import type { Upload as Stored } from '../../../db/evidence/files.js';
import type { ApiDeps } from '../../deps.js';
import { IdempotencyKey, WriteHeaders } from '../../idempotency.js';
import { cutOff, patienceOf, readParts, type FileSent } from '../../plugins/bodies/multipart.js';
import { ok, problems, type ProblemStatus } from '../../routing.js';
import { Upload, UploadForm, uploadShown } from '../../schemas/upload.js';

/** What such a route is declared with. */
export const uploading = (...statuses: ProblemStatus[]) => ({
  description:
    'One file, in the field `file` of a form. It is streamed, and cut off as soon as it is seen to be too large or of no type that is taken. `attachments` of a command or a submission then name it by its id.',
  consumes: ['multipart/form-data'],
  headers: WriteHeaders,
  body: { content: { 'multipart/form-data': { schema: UploadForm } } },
  response: { 201: ok(Upload, 'Taken.'), ...problems(409, 413, 415, 422, ...statuses) },
});

/** The body is read by who takes the file. */
export async function needForm(request: FastifyRequest): Promise<void> {
  if (!request.isMultipart())
    throw fail('media-type-unknown', { detail: 'Send a form, with content type multipart/form-data.' });
  request.body = {};
}

/** Takes the file, and answers what it is known by. */
export async function takeUpload(
  deps: ApiDeps,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  sender: FormSender,
) {
  const key = IdempotencyKey.parse(request.headers['idempotency-key']);
  const patience = patienceOf(deps.config);
  const taken: Stored[] = [];
  try {
    const take = async ({ field, name, stream }: FileSent): Promise<void> => {
      if (field !== 'file' || taken.length > 0) throw fail('invalid', oneFile);
      taken.push(await receiveUpload(deps, { ...sender, key: () => key, name, stream }));
    };
    const { late } = await readParts(request, { patience, take });
    if (late) throw fail('file-too-slow', { detail: fileRefusals['file-too-slow'] });
  } catch (error) {
    cutOff(request, reply);
    throw error;
  }
  const [upload] = taken;
  if (upload === undefined) throw fail('invalid', oneFile);
  void reply.code(201);
  return uploadShown(upload);
}

const oneFile = { errors: [{ path: '/file', message: 'must be one file, with its name' }] };
