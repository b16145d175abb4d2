import { readdir, readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { written } from '../support/course.js';
import { replay } from '../support/replay.js';

const directory = new URL('../histories/', import.meta.url);
const names = (await readdir(directory)).filter((name) => name.endsWith('.json'));
const histories = await Promise.all(
  names.map(async (name) => ({ name, json: await readFile(new URL(name, directory), 'utf8') })),
);

/** What a history holds in readable form: its payloads, which JSON keeps in base64. */
const payloads = (json: string): string[] =>
  [...json.matchAll(/"data": "([^"]*)"/g)].map(([, data = '']) => Buffer.from(data, 'base64').toString());

const parsed = ({ name, json }: { name: string; json: string }) => ({
  workflowId: name,
  history: JSON.parse(json) as unknown,
});

it('the runs of every release go on with the code as it is', async () => {
  expect(names).not.toHaveLength(0);
  expect(await replay(histories.map(parsed))).toEqual(Object.fromEntries(names.map((name) => [name, null])));
});

it('a run that this code would have led another way is noticed', async () => {
  const foreign = histories.slice(0, 1).map(({ name, json }) => ({
    name,
    json: json.replace('"name": "notify"', '"name": "remedy"'),
  }));
  expect(Object.values(await replay(foreign.map(parsed)))).toEqual(['DeterminismViolationError']);
});

it('no history holds what people wrote or where they are reached', () => {
  expect(payloads(histories.map(({ json }) => json).join()).join()).toContain('"accepted"');
  for (const { json } of histories) {
    const readable = [json, ...payloads(json)].join('\n');
    for (const words of written) expect(readable).not.toContain(words);
  }
});
