import { expect, it, vi } from 'vitest';
import { dated } from '../../src/contract/dated.js';
import * as letters from '../../src/db/messages/outgoing/letters.js';
import type { Complaint } from '../../src/domain/complaint/state.js';
import { atOnce } from '../support/runs/at-once.js';
import { accept, answer, ask, decide, reviewer } from '../support/runs/course.js';
import { keptHere } from '../../src/providers/local-mail.js';
import type { Postman } from '../../src/providers/postman.js';
import { createRig } from '../support/runs/rig.js';
import { shared } from '../support/shared.js';
import { storyOf } from '../support/runs/story.js';

let down = false;
const here = keptHere(async () => {});
const email: Postman = {
  send: async (letter) =>
    down ? { kind: 'temporary', code: 'down', waitMs: null } : await here.send(letter),
};
const rig = await shared(createRig({ postmen: { email } }));

/** The server suggests a new run from 4 MB of history on. */
const HEAVY = { reason: 'x'.repeat(400_000) };
const SIGNALS = 12;
const NOTES = 80;

it('a long history goes on in a new run, with its state, its clocks and its open questions', async () => {
  const number = await rig.file();
  await accept(rig, number);
  await ask(rig, number);
  const before = await rig.state(number);
  const handle = rig.temporal.workflow.getHandle(number);
  const { runId } = await handle.describe();
  for (let i = 0; i < SIGNALS; i++) await handle.signal('escalate', HEAVY);
  await vi.waitFor(async () => {
    await handle.signal('escalate', { reason: 'no such reason' });
    expect((await handle.describe()).runId).not.toBe(runId);
  }, 30_000);
  const { historyLength, typedSearchAttributes } = await handle.describe();
  expect(historyLength).toBeLessThan(20);
  expect(typedSearchAttributes.getAll().map(({ key }) => key.name)).toContain('NextDeadline');
  expect(await handle.query<Complaint>('state')).toEqual(dated(before));
  expect(await rig.state(number)).toEqual(before);
  await answer(rig, number);
  await decide(rig, number);
  expect(await handle.result()).toMatchObject({ stage: 'closed' });
  expect(await storyOf(rig.db, number, ['paused', 'resumed', 'escalated', 'told'])).toEqual([
    '0h paused investigation',
    '0h resumed investigation answered',
    '0h told transport',
  ]);
  expect(rig.sent(number).filter((letter) => letter.endsWith('to email'))).toEqual([
    'registered to email',
    'accepted to email',
    'question to email',
    'result to email',
  ]);
});

it('a busy run whose letters wait goes on in a new one: no message is lost or refused, each letter is sent', async () => {
  down = true;
  const number = await rig.file();
  const handle = rig.temporal.workflow.getHandle(number);
  const { runId } = await handle.describe();
  const note = () => rig.give(number, 'note', {}, reviewer, { note: 'Once more.' });
  const grow = async () => {
    for (let i = 0; i < SIGNALS; i++) await handle.signal('escalate', HEAVY);
  };
  const [refusals] = await Promise.all([atOnce(NOTES, 8, note), grow()]);
  expect(refusals).toEqual([]);
  await vi.waitFor(async () => expect((await handle.describe()).runId).not.toBe(runId), 30_000);
  expect(await storyOf(rig.db, number, ['noted'])).toHaveLength(NOTES);
  down = false;
  const statuses = async () => (await letters.ofComplaint(rig.db, number)).map(({ status }) => status);
  await vi.waitFor(async () => expect(new Set(await statuses())).toEqual(new Set(['sent'])), 60_000);
});
