/** OpenAPI 3.1 at /openapi.json and its page at /docs; made from the routes themselves. */
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { fastifyZodOpenApiPlugin, fastifyZodOpenApiTransformers } from 'fastify-zod-openapi';
import type { App } from '../routing.js';

const tags = [
  { name: 'complaints', description: 'Submit and follow complaints.' },
  { name: 'commands', description: 'What staff and clients may do; `possible` says which are open.' },
  { name: 'tracking', description: 'The complainant, by the private token of their link.' },
  { name: 'respondents', description: 'The respondent, by the private token of their own link.' },
  { name: 'promise', description: 'What is promised, and how it went; for everybody.' },
  { name: 'work', description: 'What there is to do.' },
  { name: 'admin', description: 'Staff, teams, absences, keys, policy.' },
  { name: 'insights', description: 'Reports of weeks and months, frozen when they were made.' },
  { name: 'operations', description: 'How the work stands, for operators.' },
  { name: 'receipts', description: 'Signed webhooks of mail and SMS providers.' },
];

/** Registers the documentation; routes that are to appear in it come after. */
export async function documentRoutes(app: App, publicUrl: string): Promise<void> {
  await app.register(fastifyZodOpenApiPlugin);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Redress',
        version: '1.0.0',
        description:
          'Complaint handling for a social-media platform. Every write takes an Idempotency-Key: the same key and body give the same answer. Problems are RFC 9457.',
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [{ url: publicUrl }],
      tags,
      components: {
        securitySchemes: {
          apiKey: {
            type: 'http',
            scheme: 'bearer',
            description: 'An API key of a client or of one of the staff.',
          },
        },
      },
    },
    ...fastifyZodOpenApiTransformers,
  });
  await app.register(swaggerUi, { routePrefix: '/docs', staticCSP: true });
  app.get('/openapi.json', { schema: { hide: true } }, () => app.swagger());
}
