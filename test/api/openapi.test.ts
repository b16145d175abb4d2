import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { keyedCommands, peopleCommands } from '../../src/domain/commands/index.js';
import type { Relation } from '../../src/domain/vocabulary.js';
import { shared } from '../support/shared.js';
import { temporaryDirectory } from '../support/servers/directory.js';
import { createRedress } from '../support/redress.js';

const service = await shared(createRedress());

it('the document is valid OpenAPI 3.1, with nothing for a linter to say', async () => {
  const { body } = await service.request('GET /openapi.json');
  expect(body.openapi).toBe('3.1.0');
  const file = join(temporaryDirectory(), 'openapi.json');
  await writeFile(file, JSON.stringify(body));
  const redocly = join('node_modules', '.bin', 'redocly');
  const { stdout } = await promisify(execFile)(redocly, [
    'lint',
    file,
    '--format=json',
    '--skip-rule=no-server-example.com',
  ]);
  expect(JSON.parse(stdout).totals).toMatchObject({ errors: 0, warnings: 0 });
});

it('every route says what it is for, who may call it, and what can go wrong', async () => {
  const { body } = await service.request('GET /openapi.json');
  for (const [path, methods] of Object.entries<Record<string, Record<string, unknown>>>(body.paths)) {
    for (const [method, route] of Object.entries(methods)) {
      expect(route, `${method} ${path}`).toMatchObject({
        summary: expect.any(String),
        operationId: expect.any(String),
        tags: [expect.any(String)],
        security: expect.any(Array),
        responses: { 400: expect.anything(), 500: expect.anything(), 503: expect.anything() },
      });
    }
  }
});

it('every command of a person with a key, of the complainant and of the respondent has a route', async () => {
  const { body } = await service.request('GET /openapi.json');
  const route = (path: string) => body.paths[path]?.post.summary;
  for (const { name, summary } of keyedCommands)
    expect(route(`/v1/complaints/{number}/${name}`)).toBe(summary);
  const ofParties = peopleCommands.flatMap(({ name, by }: { name: string; by: readonly Relation[] }) => [
    ...(by.includes('complainant') ? [`/v1/tracking/{token}/${name}`] : []),
    ...(by.includes('respondent') ? [`/v1/respondents/{token}/${name}`] : []),
  ]);
  for (const path of ofParties) expect(route(path), path).toEqual(expect.any(String));
});

it('the document has a page, and the service a front door', async () => {
  expect((await service.request('GET /')).text).toContain('/complain?');
  expect((await service.request('GET /docs')).text).toContain('swagger');
});
