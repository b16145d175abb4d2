import { randomUUID } from 'node:crypto';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { describe, expect, it } from 'vitest';
import * as commands from '../../src/db/commands.js';
import type { Complaint } from '../../src/domain/complaint.js';
import type { DeadlineSummary } from '../../src/domain/summary.js';
import { accept, answer, ask, decide, handler, reject, reviewer } from '../support/course.js';
import { as } from '../support/rig.js';
import { skippingTime } from '../support/skipping.js';
import { eventsOf, storyOf } from '../support/story.js';

const time = skippingTime();
const lead = as('liu-yang', 'lead');

/** An update as anybody at Temporal's command line can send it; gives the code of its refusal, or null. */
async function byHand(number: string, name: string, argument: unknown, updateId: string = randomUUID()) {
  return await time
    .handle(number)
    .executeUpdate(name, { args: [argument], updateId })
    .then(
      () => null,
      (error: unknown) => {
        const cause = error instanceof WorkflowUpdateFailedError ? error.cause : error;
        return cause instanceof ApplicationFailure ? cause.message : String(error);
      },
    );
}

const versionOf = async (number: string) => (await time.rig.state(number)).version;
const escalations = (number: string) => storyOf(time.rig.db, number, ['escalated']);

describe('by an operator', () => {
  it('the signal escalate raises the level, with a reason and without', async () => {
    const { rig } = time;
    const number = await rig.file();
    await time.handle(number).signal('escalate', { reason: 'stuck' });
    await time.handle(number).signal('escalate');
    await time.pass('1m');
    expect(await escalations(number)).toEqual([
      '0h escalated level 1 stuck by operator',
      '0h escalated level 2 other by operator',
    ]);
    expect(rig.sent(number).slice(2)).toEqual(['escalated to zhou-min', 'escalated to he-ping']);
    await reject(rig, number);
    await time.ended(number);
  });

  it('nonsense in a signal is no harm to the run', async () => {
    const { rig } = time;
    const number = await rig.file();
    const version = await versionOf(number);
    for (const nonsense of ['stuck', 7, [], { reason: 'boredom' }, { row: {} }])
      await time.handle(number).signal('escalate', nonsense);
    for (const nonsense of [[], [null], ['x'], [{ id: 'no-such', at: 1, letter: 'result' }]])
      await time.handle(number).signal('receipt', ...nonsense);
    await time.pass('1m');
    expect(await versionOf(number)).toBe(version);
    await reject(rig, number);
    expect(await time.ended(number)).toMatchObject({ stage: 'closed' });
  });

  it('the queries state and deadlines answer, also after the end', async () => {
    const { rig } = time;
    const number = await rig.file();
    const state = () => time.handle(number).query<Complaint>('state');
    expect(await state()).toEqual(await rig.state(number));
    const deadlines = await time.handle(number).query<DeadlineSummary[]>('deadlines');
    const received = (await rig.state(number)).receivedAt;
    expect(deadlines).toMatchObject([
      { key: 'review', dueAt: new Date(received + 24 * 3_600_000).toISOString(), stoppedAt: null },
      { key: 'promise', dueAt: new Date(received + 144 * 3_600_000).toISOString(), stoppedAt: null },
    ]);
    await reject(rig, number);
    await time.ended(number);
    expect(await state()).toEqual(await rig.state(number));
  });

  it('a bare update may assign, escalate and resume, and nothing else', async () => {
    const { rig } = time;
    const number = await rig.file();
    expect(await byHand(number, 'assign', { duty: 'owner', to: 'chen-xiaoyu' })).toBeNull();
    expect(await byHand(number, 'assign', { duty: 'owner', to: 'emma-clarke' })).toBeNull();
    expect(await byHand(number, 'escalate', { reason: 'risk' })).toBeNull();
    const verdict = { verdict: 'accept', category: 'content' };
    expect(await byHand(number, 'review', verdict)).toBe('not-your-part');
    await accept(rig, number);
    await ask(rig, number);
    expect(await byHand(number, 'resume', {})).toBeNull();
    const resolution = { outcome: 'dismissed', grounds: ['no-rule-broken'] };
    for (const [name, payload] of Object.entries({
      resolve: resolution,
      reclassify: { category: 'account' },
      'mark-danger': {},
      'ask-complainant': {},
      answer: {},
      withdraw: {},
      note: {},
      'change-contact': {},
    })) {
      expect(await byHand(number, name, payload)).toBe('not-your-part');
    }
    expect(await escalations(number)).toEqual(['0h escalated level 1 risk by operator']);
    await decide(rig, number);
    await time.ended(number);
  });
});

describe('forged', () => {
  const row = (at: number, change: object = {}) => ({
    row: { at, notAfter: at + 60_000, round: 1, actor: reviewer, texts: ['explanation'], ...change },
    payload: { verdict: 'accept', category: 'content' },
  });

  it('an update that no stored row vouches for changes nothing', async () => {
    const { rig } = time;
    const number = await rig.file();
    const version = await versionOf(number);
    const now = await rig.now();
    expect(await byHand(number, 'review', row(now))).toBe('not-vouched');
    const year = 365 * 24 * 3_600_000;
    expect(await byHand(number, 'review', row(now + year, { notAfter: now + 2 * year }))).toBe('not-vouched');
    expect(await versionOf(number)).toBe(version);
    await reject(rig, number);
    await time.ended(number);
  });

  it('a row vouches only for its own complaint, command and actor, and only once', async () => {
    const { rig } = time;
    const [number, other] = [await rig.file(), await rig.file()];
    const note = await rig.store(number, 'note', {}, reviewer, { note: 'Nothing yet.' });
    const now = await rig.now();
    expect(await byHand(other, 'note', { ...row(now), payload: {} }, note.id)).toBe('not-vouched');
    expect(await byHand(number, 'review', row(now), note.id)).toBe('not-vouched');
    const more = await rig.store(number, 'note', {}, reviewer, { note: 'Nothing yet.' });
    const actor = as('zhou-min', 'lead');
    expect(await byHand(number, 'note', { ...row(now, { actor }), payload: {} }, more.id)).toBe(
      'not-vouched',
    );
    for (const open of [number, other]) {
      await reject(rig, open);
      await time.ended(open);
    }
  });
});

describe('commands that meet', () => {
  it('two decisions at once: the second is refused with the stage after the first', async () => {
    const { rig } = time;
    const number = await rig.file();
    await accept(rig, number);
    const given = await Promise.all([decide(rig, number), decide(rig, number)]);
    expect(given.filter(({ summary }) => summary !== undefined)).toHaveLength(1);
    expect(given.find(({ refusal }) => refusal)?.refusal).toMatchObject({ refused: 'not-in-this-stage' });
    await time.ended(number);
    expect(await storyOf(rig.db, number, ['decided'])).toHaveLength(1);
  });

  it('a decision on stale ground: changed-meanwhile', async () => {
    const { rig } = time;
    const number = await rig.file();
    await accept(rig, number);
    const expectedVersion = await versionOf(number);
    await rig.give(number, 'note', {}, lead, { note: 'Look at the second post.' });
    const { refusal } = await decide(rig, number, [], { expectedVersion });
    expect(refusal).toEqual({ refused: 'changed-meanwhile' });
    const seen = await decide(rig, number, [], { expectedVersion: await versionOf(number) });
    expect(seen.refusal).toBeUndefined();
    await time.ended(number);
  });

  it('the same command twice has one effect and one answer', async () => {
    const { rig } = time;
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

  it('a command that comes too late has no effect and is stored as expired', async () => {
    const { rig } = time;
    const number = await rig.file();
    const note = await rig.store(
      number,
      'note',
      {},
      reviewer,
      { note: 'I have read it.' },
      { livesFor: 60_000 },
    );
    await time.pass('2h');
    expect((await rig.execute(number, note)).refusal).toEqual({ refused: 'expired' });
    expect(await commands.find(rig.db, note.id)).toMatchObject({
      status: 'expired',
      answer: { status: 409, body: { refused: 'expired' } },
    });
    expect((await eventsOf(rig.db, number)).map(({ type }) => type)).not.toContain('noted');
    await reject(rig, number);
    await time.ended(number);
  });

  it('a command taken up late counts as of its own instant, but never before what happened since', async () => {
    const { rig } = time;
    const number = await rig.file();
    await accept(rig, number);
    await time.pass('47h');
    const resolution = { outcome: 'dismissed', grounds: ['no-rule-broken'] };
    const explanation = { explanation: 'It keeps to the rules.' };
    const stored = await rig.store(number, 'resolve', resolution, handler, explanation, { livesFor: 3e7 });
    await time.pass('4h');
    await rig.execute(number, stored);
    await time.ended(number);
    expect(await storyOf(rig.db, number, ['rung-fired', 'decided', 'clock-stopped'])).toEqual(
      expect.arrayContaining([
        '48h rung-fired investigation 1 level 1 tells lead complainant',
        '48h decided',
        '48h clock-stopped investigation met',
      ]),
    );
  });

  it('a message on a closed complaint starts a run, which ends when nothing is left to do', async () => {
    const { rig } = time;
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
});
