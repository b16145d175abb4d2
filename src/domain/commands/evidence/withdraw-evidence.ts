import { z } from 'zod';
import { command, required } from '../command.js';

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
/** Runs read payloads by frozen schemas: a pattern of zod's own would change. */
export const FileId = z
  .string()
  .refine((id) => uuid.test(id), 'must be a UUID')
  .meta({ format: 'uuid' });

/** Takes a file out of sight of all but auditors, with a reason: nothing is replaced, nothing is lost. */
export const withdrawEvidence = command({
  name: 'withdraw-evidence',
  summary:
    'Hide a file from all but auditors, with a reason; not while a decision that may rest on it waits for approval.',
  by: ['owner', 'lead'],
  in: ['review', 'investigation'],
  payload: z.strictObject({ attachment: FileId }),
  texts: { reason: required('internal') },
  example: {
    attachment: '0190f5e2-7c1a-8b3d-8a4e-5f6071829304',
    reason: 'It shows the address of somebody who has nothing to do with this.',
  },
  form: { attachment: 'attachment' },
  attachment: ({ attachment }) => attachment,
  adds: true,
  decide: (_, { id, payload: { attachment }, actor }) => [
    { type: 'evidence-withdrawn', attachment, by: actor.id, text: id },
  ],
});
