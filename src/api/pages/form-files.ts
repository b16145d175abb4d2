/** Forms of pages with their files, which come as streams. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { noFiles, takeFormFiles, type FormFiles, type FormSender } from '../../cases/evidence/form-files.js';
import type { UploadCtx } from '../../cases/evidence/receive-upload.js';
import { FILES } from '../../domain/commands/form.js';
import { IdempotencyKey } from '../idempotency.js';
import { cutOff, patienceOf, readParts } from '../plugins/bodies/multipart.js';
import { freshKey } from './reply.js';

/** What was typed, and what became of the files. */
export type SentForm = { form: unknown; files: FormFiles };

const Earlier = z.looseObject({ [FILES]: z.union([z.array(z.uuid()).max(50), z.uuid()]).catch([]) });

/** Uploads that the form names already, by their ids. */
const earlierIn = (form: unknown): string[] => [
  ...new Set([Earlier.safeParse(form).data?.[FILES] ?? []].flat()),
];

/** Reads a form as it was sent; `sender` is asked for before the first file is read. What goes on too long is cut off. */
export async function readForm(
  ctx: UploadCtx,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
  sender: () => Promise<FormSender>,
): Promise<SentForm> {
  if (!request.isMultipart()) {
    const earlier = earlierIn(request.body);
    if (earlier.length === 0) return { form: request.body, files: noFiles };
    return { form: request.body, files: await takeFormFiles(ctx, await sender()).with(earlier) };
  }
  const files = takeFormFiles(ctx, await sender());
  try {
    const { fields, whole, late } = await readParts(request, {
      patience: patienceOf(ctx.config),
      take: async ({ name, stream }, before) => {
        const form = IdempotencyKey.catch(freshKey).parse(before['idempotencyKey']);
        await files.take({ form, name, stream });
      },
    });
    if (late) files.cutShort();
    if (!whole) cutOff(request, reply);
    return { form: fields, files: await files.with(earlierIn(fields)) };
  } catch (error) {
    cutOff(request, reply);
    throw error;
  }
}
