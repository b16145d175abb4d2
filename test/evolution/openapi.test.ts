import { expect, it } from 'vitest';
import { openApiDocument } from '../../scripts/openapi.js';
import { named, readChangelog } from '../../scripts/release/changelog.js';
import { breakingChanges } from '../../scripts/release/openapi.js';
import { lastRelease } from '../../scripts/release/records.js';

it('clients of the last release go on, but for the changes that CHANGELOG.md names', async () => {
  const changes = breakingChanges(lastRelease().openapi, await openApiDocument());
  expect(changes.toSorted()).toEqual(named(readChangelog(), 'openapi', 'unreleased').toSorted());
});

it('a command that is gone from the document of the last release is noticed', () => {
  const { openapi } = lastRelease();
  const changed = structuredClone(openapi);
  delete changed.paths['/v1/complaints/{number}/review'];
  expect(breakingChanges(openapi, changed)).toEqual(['POST /v1/complaints/{number}/review remove']);
});

/** A small service: what is sent is strict, what is received is referenced. */
const document = () => ({
  openapi: '3.1.0',
  info: { title: 'Small', version: '1' },
  components: {
    schemas: {
      Sent: {
        type: 'object',
        properties: {
          channel: { type: 'string', enum: ['app', 'web'] } as Schema,
          type: { type: 'string' } as Schema,
        } as Record<string, Schema>,
        required: ['channel'],
        additionalProperties: false,
      },
      Received: {
        type: 'object',
        properties: {
          number: { type: 'string' } as Schema,
          stage: { type: 'string', enum: ['review', 'closed'] } as Schema,
          due: { type: ['string', 'null'] } as Schema,
        } as Record<string, Schema>,
        required: ['number', 'stage', 'due'],
      },
    },
  },
  paths: {
    '/v1/cases': {
      get: {
        parameters: [{ in: 'query', name: 'stage', required: false, schema: { type: 'string' } }],
        responses: { 200: received },
      },
      post: {
        requestBody: {
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Sent' } } },
        },
        responses: { 202: received },
      },
    } as Record<string, Operation>,
  } as Record<string, Record<string, Operation>>,
});
type Schema = { type: string | string[]; enum?: string[]; description?: string };
type Operation = { parameters?: object[]; requestBody?: object; responses: object };
const received = {
  description: 'The case.',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Received' } } },
};

type Document = ReturnType<typeof document>;
/** The breaking changes that a change of the document makes. */
function after(change: (document: Document, schemas: Document['components']['schemas']) => void): string[] {
  const changed = document();
  change(changed, changed.components.schemas);
  return breakingChanges(document(), changed);
}

it('a path, a method or a field of an answer that is gone breaks clients', () => {
  expect(after(({ paths }) => delete paths['/v1/cases'])).toEqual([
    'GET /v1/cases remove',
    'POST /v1/cases remove',
  ]);
  expect(after(({ paths }) => delete paths['/v1/cases']?.['post'])).toEqual(['POST /v1/cases remove']);
  expect(after((_, { Received }) => delete Received.properties['number'])).toEqual([
    'Received (received) properties/number remove',
  ]);
  expect(after((_, { Received }) => Received.required.shift())).toEqual([
    'Received (received) required remove number',
  ]);
});

it('what must be sent anew, or may be sent no more, breaks clients', () => {
  expect(after((_, { Sent }) => Sent.required.push('type'))).toEqual(['Sent (sent) required add type']);
  expect(after((_, { Sent }) => delete Sent.properties['type'])).toEqual([
    'Sent (sent) properties/type remove',
  ]);
  expect(after((_, { Sent }) => (Sent.properties['channel'] = { type: 'string', enum: ['app'] }))).toEqual([
    'Sent (sent) properties/channel/enum remove web',
  ]);
  const parameter = { in: 'query', name: 'team', required: true, schema: { type: 'string' } };
  expect(after(({ paths }) => paths['/v1/cases']?.['get']?.parameters?.push(parameter))).toEqual([
    'GET /v1/cases parameters/1 add',
  ]);
});

it('another type, or a value that is no more, in an answer breaks clients', () => {
  expect(after((_, { Received }) => (Received.properties['number'] = { type: 'integer' }))).toEqual([
    'Received (received) properties/number/type replace string → integer',
  ]);
  expect(
    after((_, { Received }) => (Received.properties['stage'] = { type: 'string', enum: ['review'] })),
  ).toEqual(['Received (received) properties/stage/enum remove closed']);
});

it('what may be sent in addition, what is received in addition and what is said about it break nobody', () => {
  expect(after((_, { Sent }) => (Sent.properties['locale'] = { type: 'string' }))).toEqual([]);
  expect(after((_, { Sent }) => Sent.properties['channel']?.enum?.push('phone'))).toEqual([]);
  expect(after((_, { Received }) => Received.properties['stage']?.enum?.push('archived'))).toEqual([]);
  expect(after((_, { Received }) => (Received.properties['owner'] = { type: 'string' }))).toEqual([]);
  expect(
    after(
      (_, { Received }) => (Received.properties['number'] = { type: 'string', description: 'Its number.' }),
    ),
  ).toEqual([]);
  expect(after(({ paths }) => (paths['/v1/more'] = { get: { responses: { 200: received } } }))).toEqual([]);
});
