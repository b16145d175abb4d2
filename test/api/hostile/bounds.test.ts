/** What the document promises of every route: bounds that hold, and each status that is answered. */
import { getTableColumns, is } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { BODY_LIMIT_BYTES } from '../../../src/api/plugins/bodies/bodies.js';
import * as causes from '../../../src/db/schema/insights/causes.js';
import * as training from '../../../src/db/schema/training.js';
import * as cases from '../../../src/db/schema/complaints.js';
import * as drafts from '../../../src/db/schema/drafts.js';
import * as evidence from '../../../src/db/schema/evidence.js';
import * as handlers from '../../../src/db/schema/insights/handlers.js';
import * as secondLooks from '../../../src/db/schema/insights/second-looks.js';
import * as insights from '../../../src/db/schema/insights/reports.js';
import * as keeping from '../../../src/db/schema/keeping.js';
import * as seal from '../../../src/db/schema/seal.js';
import * as limits from '../../../src/db/schema/limits.js';
import * as meetings from '../../../src/db/schema/insights/meetings.js';
import * as messages from '../../../src/db/schema/messages.js';
import * as people from '../../../src/db/schema/people.js';
import * as suggestions from '../../../src/db/schema/insights/suggestions.js';
import { LARGEST_INTEGER } from '../../../src/domain/vocabulary.js';
import type { Request } from '../../support/http.js';
import { hostile } from './hostile.js';

const { service } = await hostile();

type Operation = {
  requestBody?: { content: { 'application/json'?: { schema: object } } };
  parameters?: { name: string; in: string; schema: object }[];
  responses: Record<string, unknown>;
  security: object[];
};
type Document = {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
};

const operationsOf = ({ paths }: Document) =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );

const Leaf = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  $ref: z.string().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  maxLength: z.number().optional(),
  format: z.string().optional(),
  pattern: z.string().optional(),
  items: z.unknown().optional(),
  maxItems: z.number().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
});

/** The most bytes of JSON that a schema takes, each character in its longest spelling; throws where there is no end. */
function mostBytes(schema: unknown, { components }: Document, place: string): number {
  const of = (inner: unknown, name: string) =>
    mostBytes(inner, { components, paths: {} }, `${place}/${name}`);
  const leaf = Leaf.parse(schema);
  if (leaf.$ref !== undefined) return of(components.schemas[leaf.$ref.split('/').at(-1) ?? ''], '');
  const branches = ['anyOf', 'oneOf', 'allOf'].flatMap((key) =>
    z.array(z.unknown()).catch([]).parse(leaf[key]),
  );
  if (branches.length > 0) return Math.max(...branches.map((branch, i) => of(branch, String(i))));
  const types = [leaf.type ?? ''].flat();
  if ('const' in leaf || 'enum' in leaf || types.every((type) => ['boolean', 'null'].includes(type)))
    return 64;
  if (leaf.properties !== undefined)
    return Object.entries(leaf.properties).reduce(
      (sum, [name, inner]) => sum + of(inner, name) + name.length + 4,
      2,
    );
  if (types.includes('array')) return (leaf.maxItems ?? endless(place)) * (of(leaf.items, '[]') + 1);
  if (types.includes('integer')) {
    const { minimum = -1, maximum = Infinity } = leaf;
    return minimum >= 0 && maximum <= LARGEST_INTEGER ? 24 : endless(place);
  }
  // A share.
  if (types.includes('number'))
    return leaf.minimum === 0 && (leaf.maximum ?? Infinity) <= 1 ? 64 : endless(place);
  const signs =
    leaf.maxLength ?? (['date-time', 'uuid'].includes(leaf.format ?? '') ? 64 : longestOf(leaf, place));
  return 2 + 12 * signs;
}

/** Of a pattern whose every step is counted. */
const longestOf = ({ pattern = '*' }: { pattern?: string | undefined }, place: string): number =>
  /[*+]/.test(pattern.replaceAll(/\[[^\]]*\]/g, '')) ? endless(place) : 256;

function endless(place: string): never {
  throw new Error(`${place} has no bounds, or wider ones than its column.`);
}

it('what is sent has bounds, those of its column; the longest body fits into the limit in any spelling', async () => {
  const { body } = await service.request('GET /openapi.json');
  const sent = operationsOf(body).flatMap(({ path, method, operation: { requestBody, parameters = [] } }) =>
    [requestBody?.content['application/json']?.schema ?? {}, ...parameters.map(({ schema }) => schema)]
      .filter((schema) => Object.keys(schema).length > 0)
      .map((schema): [string, number] => [`${method} ${path}`, mostBytes(schema, body, `${method} ${path}`)]),
  );
  expect(sent.length).toBeGreaterThan(50);
  expect(sent.filter(([, bytes]) => bytes >= BODY_LIMIT_BYTES)).toEqual([]);
});

it('no column of whole numbers is narrower than what is let through', () => {
  const types = [
    ...[cases, causes, drafts, evidence, handlers, insights, keeping, limits, meetings],
    ...[messages, people, seal, secondLooks, suggestions, training],
  ]
    .flatMap((schema) => Object.values(schema))
    .filter((table) => is(table, PgTable))
    .flatMap((table) => Object.values(getTableColumns(table)))
    .map((column) => column.getSQLType());
  // Two are ours alone: a smallint is the priority of a delivery, a bigint a place in the sealed log.
  expect([...new Set(types.filter((type) => /int|serial/.test(type)))].toSorted()).toEqual([
    ...['bigint', 'integer', 'serial', 'smallint'],
  ]);
});

it('every status a route answers with is in the document, whatever is wrong with the request', async () => {
  const { body: document } = await service.request('GET /openapi.json');
  const json = { 'content-type': 'application/json' };
  const { number, token } = await service.filed();
  const undocumented: string[] = [];
  for (const { path, method, operation } of operationsOf(document)) {
    const own = path.replace('{number}', number).replace('{token}', token).replace('{id}', 'nobody');
    const absent = path.replace(/\{\w+\}/, '100-000-006');
    const writes = method !== 'GET' && method !== 'DELETE';
    const body = writes ? { body: '{"a": 1}', headers: json } : {};
    const wrong: [string, Request][] = [
      ...['guo-ran', 'zhou-min', 'web-form'].map((as): [string, Request] => [own, { as, ...body }]),
      [own, body],
      [absent, { as: 'guo-ran', ...body }],
      [`${own}?x=%00`, { as: 'guo-ran', ...body }],
      [own, { as: 'guo-ran', ...body, headers: { ...json, 'idempotency-key': 'a b' } }],
    ];
    if (writes)
      for (const sent of ['{', '\ufffd'.repeat(BODY_LIMIT_BYTES / 2)])
        wrong.push([own, { as: 'guo-ran', body: sent, headers: json }]);
    if (writes) wrong.push([own, { as: 'guo-ran', body: '<a/>', headers: { 'content-type': 'text/xml' } }]);
    for (const [at, request] of wrong) {
      const { status } = await service.request(`${method} ${at}`, request);
      if (!(status in operation.responses)) undocumented.push(`${method} ${path} ${status}`);
    }
  }
  expect([...new Set(undocumented)]).toEqual([]);
});
