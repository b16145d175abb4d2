import { expect, it } from 'vitest';
import { z } from 'zod';
import { serializerCompiler } from '../src/api/serializing.js';
import { Instant, Listed } from '../src/api/schemas/summary.js';

const Named = z.object({ name: z.string() });
const schema = z.object({
  ...{ at: Instant.nullable(), named: Named.nullable(), items: z.array(Named), one: Named.optional() },
  ...{ level: Listed.shape.escalation, data: z.record(z.string(), z.unknown()) },
});
const written = (answer: object): unknown => JSON.parse(serializerCompiler({ schema })(answer));

const named = { name: 'say "no"\n投诉' };
const least = { at: null, named: null, items: [], level: 0, data: {} };
const most = {
  ...{ at: '2026-03-01T12:00:00.000Z', named, items: [named, named], one: named },
  ...{ level: 3, data: { reason: null, days: [1, { more: true }] } },
};

it.each([least, most])('an answer is written as it is: %j', (answer) => {
  expect(written(answer)).toEqual(answer);
});

it('what its schema does not name does not leave, however deep', () => {
  const named = { name: 'a', secret: 1 };
  const answer = { ...most, secret: 1, named, items: [named], one: named };
  expect(written(answer)).toEqual({
    ...most,
    named: { name: 'a' },
    items: [{ name: 'a' }],
    one: { name: 'a' },
  });
});
