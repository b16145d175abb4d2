import { expect, it } from 'vitest';
import { named, readChangelog } from '../../scripts/release/changelog.js';
import { recordedVersions } from '../../scripts/release/records.js';
import { written } from '../support/runs/course.js';
import { keptHistories } from '../support/runs/histories.js';
import { broken, replay } from '../support/runs/replay.js';

const histories = keptHistories();

/** What a history holds in readable form: its payloads, which JSON keeps in base64. */
const payloads = (json: string): string[] =>
  [...json.matchAll(/"data": "([^"]*)"/g)].map(([, data = '']) => Buffer.from(data, 'base64').toString());

it('every recorded release has its histories', () => {
  expect(recordedVersions()).not.toHaveLength(0);
  for (const version of recordedVersions())
    expect(histories.map(({ workflowId }) => workflowId.split('/')[0])).toContain(version);
});

it('the runs of every release go on with the code as it is, but for those that CHANGELOG.md names', async () => {
  expect(broken(await replay(histories))).toEqual(named(readChangelog(), 'history', 'anywhere').toSorted());
});

it('a run that this code would have led another way is noticed', async () => {
  const foreign = histories.slice(0, 1).map(({ workflowId, json }) => ({
    workflowId,
    history: JSON.parse(json.replace('"name": "letters"', '"name": "remedy"')) as unknown,
  }));
  expect(Object.values(await replay(foreign))).toEqual(['DeterminismViolationError']);
});

it('no history holds what people wrote or where they are reached', () => {
  expect(payloads(histories.map(({ json }) => json).join()).join()).toContain('"accepted"');
  for (const { json } of histories) {
    const readable = [json, ...payloads(json)].join('\n');
    for (const words of written) expect(readable).not.toContain(words);
  }
});
