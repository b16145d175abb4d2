import { randomUUID } from 'node:crypto';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { describe, expect, it } from 'vitest';
import * as letters from '../../src/db/messages/outgoing/letters.js';
import * as receipts from '../../src/db/messages/outgoing/receipts.js';
import { dated } from '../../src/contract/dated.js';
import type { Complaint } from '../../src/domain/complaint/state.js';
import type { DeadlineSummary } from '../../src/domain/complaint/summary.js';
import { accept, ask, decide, reject, reviewer } from '../support/runs/course.js';
import { as, type Person } from '../support/runs/rig.js';
import { skippingTime } from '../support/runs/skipping.js';
import { storyOf } from '../support/runs/story.js';

const time = await skippingTime();
const { rig } = time;

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

const versionOf = async (number: string) => (await rig.state(number)).version;
const escalations = (number: string) => storyOf(rig.db, number, ['escalated']);

describe('by an operator', () => {
  it('the signal escalate raises the level, with a reason and without', async () => {
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
    const number = await rig.file();
    const state = () => time.handle(number).query<Complaint>('state');
    expect(await state()).toEqual(dated(await rig.state(number)));
    const deadlines = await time.handle(number).query<DeadlineSummary[]>('deadlines');
    const received = (await rig.state(number)).receivedAt;
    expect(deadlines).toMatchObject([
      { key: 'review', dueAt: new Date(received + 24 * 3_600_000).toISOString(), stoppedAt: null },
      { key: 'promise', dueAt: new Date(received + 144 * 3_600_000).toISOString(), stoppedAt: null },
    ]);
    await reject(rig, number);
    await time.ended(number);
    expect(await state()).toEqual(dated(await rig.state(number)));
  });

  it('a bare update may assign, escalate, resume and retry a remedy, and nothing else', async () => {
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
    row: {
      at,
      notAfter: at + 60_000,
      round: 1,
      actor: reviewer,
      texts: ['explanation'],
      held: [],
      ...change,
    },
    payload: { verdict: 'accept', category: 'content' },
  });

  type Told = {
    name: string;
    payload: object;
    actor: Person;
    at: number;
    notAfter: number;
    texts: string[];
  };

  it('an update that no stored row vouches for changes nothing', async () => {
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

  const forgeries: Record<string, (told: Told) => Partial<Told>> = {
    'another command': () => ({ name: 'note', payload: {} }),
    'another actor': () => ({ actor: as('zhou-min', 'lead') }),
    'another part': () => ({ actor: as(reviewer.id, 'owner', 'lead') }),
    'another verdict': () => ({ payload: { verdict: 'accept', category: 'account' } }),
    'another instant': ({ at }) => ({ at: at - 1 }),
    'a longer life': ({ notAfter }) => ({ notAfter: notAfter + 1 }),
    'words it does not have': () => ({ texts: ['explanation'] }),
  };
  it.each(Object.entries(forgeries))('a row does not vouch for %s', async (_, forge) => {
    const number = await rig.file();
    const version = await versionOf(number);
    const stored = await rig.store(number, 'review', { verdict: 'accept', category: 'content' }, reviewer);
    const { notAfter, texts } = stored;
    const told = {
      ...{ name: 'review', payload: stored.payload, actor: reviewer },
      ...{ at: stored.storedAt, notAfter, texts },
    };
    const { name, payload, ...more } = { ...told, ...forge(told) };
    expect(await byHand(number, name, { ...row(told.at, more), payload }, stored.id)).toBe('not-vouched');
    expect(await versionOf(number)).toBe(version);
    await reject(rig, number);
    await time.ended(number);
  });

  it('a row does not vouch for the same command on another complaint; for its own it does', async () => {
    const [number, other] = [await rig.file(), await rig.file()];
    const stored = await rig.store(number, 'review', { verdict: 'accept', category: 'content' }, reviewer);
    const { notAfter, texts } = stored;
    const message = { ...row(stored.storedAt, { notAfter, texts }), payload: stored.payload };
    expect(await byHand(other, 'review', message, stored.id)).toBe('not-vouched');
    expect(await byHand(number, 'review', message, stored.id)).toBeNull();
    await decide(rig, number);
    await reject(rig, other);
    for (const open of [number, other]) await time.ended(open);
  });

  it('a stored receipt vouches only for its own letter and its own result', async () => {
    const number = await rig.file();
    await time.pass('1m');
    const version = await versionOf(number);
    const letter = (await letters.ofComplaint(rig.db, number)).find(({ name }) => name === 'registered');
    const at = await rig.now();
    const receipt = { id: randomUUID(), letterId: letter?.id ?? '', result: 'delivered' as const, at };
    await receipts.store(rig.db, receipt);
    const message = {
      id: receipt.id,
      at,
      letter: 'registered',
      version: letter?.version,
      transport: 'email',
    };
    await time.handle(number).signal('receipt', { ...message, result: 'bounced' });
    await time.handle(number).signal('receipt', { ...message, letter: 'accepted', result: 'bounced' });
    await time.pass('1m');
    expect(await versionOf(number)).toBe(version);
    await reject(rig, number);
    await time.ended(number);
  });
});
