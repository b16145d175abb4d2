/** What a platform must implement, as an OpenAPI document, made of the schemas the client itself reads by. */
import { z } from 'zod';
import { PlatformEvent } from '../src/providers/platform/events.js';
import { calls, Refusal } from '../src/providers/platform/wire.js';

const schemaOf = (schema: z.ZodType, io: 'input' | 'output') => {
  const { $schema: _, ...made } = z.toJSONSchema(schema, { io, target: 'draft-2020-12' });
  return made;
};
const json = (schema: z.ZodType, io: 'input' | 'output') => ({
  'application/json': { schema: schemaOf(schema, io) },
});

const signed = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => ({
  ...{ name, in: 'header', required: true, schema: { type: 'string' } },
}));

const paths = Object.fromEntries(
  Object.entries(calls).map(([operationId, { path, summary, later, body, answer }]) => [
    path,
    {
      post: {
        ...{ operationId, summary, parameters: signed },
        requestBody: { required: true, content: json(body, 'output') },
        responses: {
          200: { description: 'What came of it.', content: json(answer, 'input') },
          ...(later && { 202: { description: 'Begun; the webhook tells what came of it.' } }),
          401: { description: 'The signature is not to be believed.' },
          '4XX': { description: 'Never, and why.', content: json(Refusal, 'input') },
          429: { description: 'Later: `Retry-After` says when.' },
          '5XX': { description: 'Not now; it is asked again.' },
        },
      },
    },
  ]),
);

const webhooks = Object.fromEntries(
  PlatformEvent.options.map((event) => [
    event.shape.type.value,
    {
      post: {
        parameters: signed,
        requestBody: { required: true, content: json(event, 'input') },
        responses: {
          200: { description: 'Taken, or known already.' },
          401: { description: 'The signature is not to be believed, or over five minutes old.' },
          '5XX': { description: 'Not now: send it again under the same id.' },
        },
      },
    },
  ]),
);

/** The document, formatted. */
export const platformDocument = (): string =>
  `${JSON.stringify(
    {
      openapi: '3.1.0',
      info: {
        title: 'What a platform does for Redress',
        version: '1',
        description: 'docs/platform.md says it in words. Signed both ways by Standard Webhooks.',
      },
      ...{ paths, webhooks },
    },
    null,
    2,
  )}\n`;
