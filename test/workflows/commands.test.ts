import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { createCommit } from '../../src/activities/commit/commit.js';
import { rowOf } from '../../src/contract/messages.js';
import { loadRun } from '../../src/db/complaints/runs.js';
import * as commands from '../../src/db/messages/commands.js';
import { commands as commandRows } from '../../src/db/schema/messages.js';
import { accept, answer, decide, handler, reject, reviewer } from '../support/runs/course.js';
import { step } from '../../src/domain/complaint/step.js';
import type { Executed } from '../../src/runs/execute.js';
import { as } from '../support/runs/rig.js';
import { skippingTime } from '../support/runs/skipping.js';
import { eventsOf, storyOf } from '../support/runs/story.js';

const time = await skippingTime();
const { rig } = time;
const lead = as('liu-yang', 'lead');
const HOUR = 3_600_000;

const versionOf = async (number: string) => (await rig.state(number)).version;

it('two decisions at once: the second is refused with the stage after the first', async () => {
  const number = await rig.file();
  await accept(rig, number);
  const given = await Promise.all([decide(rig, number), decide(rig, number)]);
  expect(given.filter(({ summary }) => summary !== undefined)).toHaveLength(1);
  expect(given.find(({ refusal }) => refusal)?.refusal).toMatchObject({ refused: 'not-in-this-stage' });
  await time.ended(number);
  expect(await storyOf(rig.db, number, ['decided'])).toHaveLength(1);
});

it('what comes while another command is recorded is decided on the state after that', async () => {
  const number = await rig.file();
  const updates = async () => {
    const { events } = await time.handle(number).fetchHistory();
    return events?.filter((event) => event.workflowExecutionUpdateAcceptedEventAttributes != null).length;
  };
  const given: Promise<Executed>[] = [];
  await rig.db.transaction(async (tx) => {
    await tx.execute(sql`select from complaints where number = ${number} for no key update`);
    given.push(accept(rig, number));
    await expect.poll(updates).toBe(1);
    given.push(decide(rig, number));
    await expect.poll(updates).toBe(2);
  });
  expect((await Promise.all(given)).map(({ refusal }) => refusal)).toEqual([undefined, undefined]);
  expect(await time.ended(number)).toMatchObject({ stage: 'closed', ending: 'decided' });
});

it('a decision on stale ground: changed-meanwhile', async () => {
  const number = await rig.file();
  await accept(rig, number);
  const expectedVersion = await versionOf(number);
  await rig.give(number, 'note', {}, lead, { note: 'Look at the second post.' });
  const { refusal } = await decide(rig, number, [], { expectedVersion });
  expect(refusal).toMatchObject({
    refused: 'changed-meanwhile',
    between: [expect.any(Number), expect.any(Number)],
  });
  const seen = await decide(rig, number, [], { expectedVersion: await versionOf(number) });
  expect(seen.refusal).toBeUndefined();
  await time.ended(number);
});

it('the same command twice has one effect and one answer', async () => {
  const number = await rig.file();
  const note = await rig.store(number, 'note', {}, reviewer, { note: 'I have read it.' });
  const answers = await Promise.all([rig.execute(number, note), rig.execute(number, note)]);
  expect(answers[0]).toEqual(answers[1]);
  expect(await rig.execute(number, note)).toEqual(answers[0]);
  expect(await storyOf(rig.db, number, ['noted'])).toEqual(['0h noted']);
  expect(await commands.find(rig.db, note.id)).toMatchObject({
    status: 'applied',
    answer: { status: 200 },
  });
  await reject(rig, number);
  await time.ended(number);
});

it('a command whose time is over by PostgreSQL’s clock has no effect and is stored as expired', async () => {
  const number = await rig.file();
  const note = await rig.store(number, 'note', {}, reviewer, { note: 'I have read it.' }, { over: true });
  expect((await rig.execute(number, note)).refusal).toEqual({ refused: 'expired' });
  expect(await commands.find(rig.db, note.id)).toMatchObject({
    status: 'expired',
    answer: { status: 409, body: { refused: 'expired' } },
  });
  expect((await eventsOf(rig.db, number)).map(({ type }) => type)).not.toContain('noted');
  await reject(rig, number);
  await time.ended(number);
});

describe('a command that was stored in time and never reached its run', () => {
  const resolution = { outcome: 'dismissed', grounds: ['no-rule-broken'] };
  const explanation = { explanation: 'It keeps to the rules.' };
  const decidedIn = async (hours: '47h' | '49h', then: (number: string) => Promise<unknown>) => {
    const number = await rig.file();
    await accept(rig, number);
    await time.pass(hours);
    const stored = await rig.store(number, 'resolve', resolution, handler, explanation);
    await then(number);
    await rig.execute(number, stored);
    await time.ended(number);
    return await storyOf(rig.db, number, ['rung-fired', 'decided', 'noted', 'clock-stopped']);
  };

  it('counts from its instant before the moment that falls due after it', async () => {
    const story = await decidedIn('47h', () => time.pass('4h'));
    expect(story).toEqual(expect.arrayContaining(['47h decided', '47h clock-stopped investigation met']));
    expect(story).not.toContainEqual(expect.stringMatching(/rung-fired investigation (1|1.5) /));
  });

  it('counts before a command of somebody else that comes first, after the due time', async () => {
    const story = await decidedIn('47h', async (number) => {
      const note = await rig.store(number, 'note', {}, handler, { note: 'Where is it?' });
      const storedAt = note.storedAt + 2 * HOUR;
      await rig.db.update(commandRows).set({ storedAt }).where(eq(commandRows.id, note.id));
      expect((await rig.execute(number, { ...note, storedAt })).refusal).toBeUndefined();
    });
    expect(story).toEqual(expect.arrayContaining(['47h decided', '49h noted']));
    expect(story).not.toContainEqual(expect.stringMatching(/rung-fired investigation (1|1.5) /));
  });

  it('after the due time is late, as it was', async () => {
    const story = await decidedIn('49h', () => time.pass('1h'));
    expect(story).toEqual(
      expect.arrayContaining([expect.stringMatching(/^48h rung-fired investigation 1 /), '49h decided']),
    );
  });
});

it('a run behind what the case file says refuses nothing by its older state: it catches up', async () => {
  const number = await rig.file();
  const verdict = { verdict: 'accept', category: 'content' };
  const review = await rig.store(number, 'review', verdict, reviewer);
  const { id, name, payload, texts, storedAt } = review;
  const stored = await loadRun(rig.db, number);
  if (stored === null) throw new Error('No complaint');
  const command = { ...review, held: [], expectedVersion: undefined };
  const { events } = step(stored.policy, stored.state, command, storedAt);
  const row = rowOf({ ...review, texts, held: [] });
  const source = { kind: 'command' as const, id, name, row, payload };
  const base = stored.state.version;
  expect((await createCommit(rig.deps)({ number, base, id, source, events })).kind).toBe('applied');
  expect((await decide(rig, number)).refusal).toBeUndefined();
  await time.ended(number);
  expect(await storyOf(rig.db, number, ['accepted', 'decided'])).toEqual(['0h accepted', '0h decided']);
});

it('a message on a closed complaint starts a run, which ends when nothing is left to do', async () => {
  const number = await rig.file();
  await reject(rig, number);
  const { runId } = await time.handle(number).describe();
  await time.ended(number);
  expect((await answer(rig, number)).refusal).toEqual({ refused: 'say-opinion-or-appeal' });
  await rig.give(number, 'note', {}, as('zhou-min', 'lead'), { note: 'They phoned.' });
  expect(await time.ended(number)).toMatchObject({ stage: 'closed', version: await versionOf(number) });
  expect((await time.handle(number).describe()).runId).not.toBe(runId);
  expect(await storyOf(rig.db, number, ['closed', 'noted'])).toEqual(['0h closed', '0h noted']);
});
