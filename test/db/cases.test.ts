import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import * as commands from '../../src/db/messages/commands.js';
import { lockComplaints, readForCommit } from '../../src/db/commit/read.js';
import * as cases from '../../src/db/complaints/cases.js';
import { columns } from '../../src/db/complaints/columns.js';
import { openCounts } from '../../src/db/complaints/complaints.js';
import { entries, journalRow } from '../../src/db/complaints/journal.js';
import type { Asked } from '../../src/db/lists/page.js';
import { settle, unsettled } from '../../src/db/complaints/runs.js';
import * as policies from '../../src/db/complaints/policies.js';
import * as requests from '../../src/db/messages/requests.js';
import * as tasks from '../../src/db/complaints/tasks.js';
import type { TaskPlace } from '../../src/db/complaints/tasks.js';
import { complaints, contacts, texts } from '../../src/db/schema/complaints.js';
import { accessLog } from '../../src/db/schema/people.js';
import { refuse } from '../../src/domain/commands/refusal.js';
import { newClock } from '../../src/domain/clocks/clock.js';
import type { Event } from '../../src/domain/complaint/events.js';
import type { Complaint } from '../../src/domain/complaint/state.js';
import { relationsSeen, visibilityOf, type Viewer } from '../../src/domain/people/visibility.js';
import { defaultPolicy, Policy } from '../../src/domain/policy/policy.js';
import { openTestDatabase } from '../support/servers/postgres.js';
import { shared } from '../support/shared.js';
import { forPost, task, written } from './writing.js';
import { HOUR, NOON, stored } from './submission.js';

const { db } = await shared(openTestDatabase());

/** Writes one event of a commit. */
const append = (event: Event, number: string, commitId: string) =>
  written(db, number, { entries: [journalRow(event, { number, commitId })] });

/** Writes a state. */
const save = (state: Complaint, closedAt: number | null = null) =>
  written(db, state.number, { cases: [{ ...columns(state), number: state.number, closedAt }] });

describe('the journal', () => {
  it('is written once and refuses every change', async () => {
    const { number } = await stored(db);
    await append({ type: 'acknowledged', version: 2, at: NOON + 1 }, number, 'clock/1');
    expect(await entries(db, number)).toMatchObject([
      { type: 'received' },
      { type: 'acknowledged', by: null, at: NOON + 1 },
    ]);
    const causes = async (statement: Promise<unknown>) =>
      statement.then(
        () => null,
        (error: unknown) => (error instanceof Error ? error.cause : error),
      );
    for (const change of [
      sql`update journal set at = now()`,
      sql`delete from journal`,
      sql`truncate journal`,
    ]) {
      expect(await causes(db.execute(change))).toMatchObject({ message: 'journal is append-only' });
    }
  });

  it('refuses a second event of one version', async () => {
    const { number } = await stored(db);
    await expect(append({ type: 'acknowledged', version: 1, at: NOON }, number, 'x')).rejects.toThrow();
  });

  it('knows which commits it holds', async () => {
    const { number } = await stored(db);
    const nobody = { round: 1, command: null, receipt: null };
    for (const [commitId, known] of [
      ['received', true],
      ['another', false],
    ] as const)
      expect(await readForCommit(db, { ...nobody, number, commitId })).toMatchObject([{ known }]);
  });
});

describe('a complaint', () => {
  it('closes at the instant of the closing, until it is opened again', async () => {
    const state = await stored(db);
    const closed = { ...state, stage: 'closed' as const };
    const closedAt = async () =>
      (await db.select().from(complaints).where(eq(complaints.number, state.number)))[0]?.closedAt;
    await save({ ...closed, version: 2 }, NOON + HOUR);
    await save({ ...closed, version: 3 }, NOON + 2 * HOUR);
    expect(await closedAt()).toBe(NOON + HOUR);
    await save({ ...state, version: 4, stage: 'feedback' });
    expect(await closedAt()).toBeNull();
  });

  it('is looked at by upkeep until it needs no run, and again after its next commit', async () => {
    const state = await stored(db);
    const { number } = state;
    const seen = async () =>
      (await unsettled(db, { after: '', limit: 1_000 })).filter((one) => one.number === number);
    expect(await seen()).toEqual([{ number, version: 1, unfinished: true }]);
    await save({ ...state, version: 2, stage: 'closed' }, NOON);
    expect(await seen()).toEqual([{ number, version: 2, unfinished: false }]);
    await settle(db, [{ number, version: 1 }]);
    expect(await seen()).toHaveLength(1);
    await settle(db, await seen());
    expect(await seen()).toEqual([]);
    await save({ ...state, version: 3 });
    expect(await seen()).toHaveLength(1);
  });

  it('locked by one transaction is not to be had in another', async () => {
    const { number } = await stored(db);
    const impatient = async () =>
      await db.transaction(async (other) => {
        await other.execute(sql`set local lock_timeout = '20ms'`);
        return await lockComplaints(other, { number, other: number });
      });
    await db.transaction(async (tx) => {
      expect(await lockComplaints(tx, { number, other: number })).toMatchObject([{ state: { number } }]);
      await expect(impatient()).rejects.toMatchObject({ cause: { code: '55P03' } });
    });
    expect(await impatient()).toMatchObject([{ state: { number } }]);
  });

  it('is counted in its stage, and as overdue from its due time on', async () => {
    const due = newClock('review', NOON, 24 * HOUR);
    const count = async (now: number) =>
      (await openCounts(db, now)).find(({ stage }) => stage === 'approval');
    await stored(db, { change: { stage: 'approval', clocks: [due] } });
    await stored(db, { change: { stage: 'approval' } });
    expect(await count(NOON + 24 * HOUR - 1)).toEqual({ stage: 'approval', open: 2, overdue: 0, flagged: 0 });
    expect(await count(NOON + 24 * HOUR)).toEqual({ stage: 'approval', open: 2, overdue: 1, flagged: 0 });
  });
});

describe('the access log', () => {
  type Who = Partial<Omit<Viewer, 'caller'>> & { caller: Partial<Viewer['caller']> & { id: string } };
  const viewer = ({ caller, ...standing }: Who): Viewer => ({
    caller: {
      ...{ kind: 'staff', role: 'handler', team: null, categories: [], untrained: [] },
      ...{ leads: [], supervises: [], accountId: null, ...caller },
    },
    ...{ teams: [], accounts: [], ...standing },
  });

  it.each<Who>([
    { caller: { id: 'app', kind: 'client', role: 'client' } },
    { caller: { id: 'other-app', kind: 'client', role: 'client' } },
    ...['owner', 'approver', 'tasked', 'app', 'told', 'told-before', 'nobody'].map((id) => ({
      caller: { id },
    })),
    { caller: { id: 'colleague' }, teams: ['privacy', 'content'] },
    { caller: { id: 'stranger' }, teams: ['privacy'] },
    { caller: { id: 'admin', role: 'admin' } },
    { caller: { id: 'concerned', role: 'admin' }, accounts: ['u-77'] },
    { caller: { id: 'owner' }, accounts: ['u-0', 'p-1'] },
    { caller: { id: 'owner' }, accounts: ['u-0'] },
    { caller: { id: 'owner' }, accounts: ['u-0', 'u-joined'] },
  ])('tells who read a case that is there for them: $caller $teams $accounts', async (who) => {
    const [reader, filedBy] = [viewer(who), 'app'];
    const raised = { n: 2, kind: 'triage-reply', team: 'privacy', owner: 'tasked', calls: 0 } as const;
    const state = await stored(db, {
      filedBy,
      change: { team: 'content', owner: 'owner', approver: 'approver', tasks: [raised] },
    });
    const { number } = state;
    await db
      .update(contacts)
      .set({ joinedAccounts: ['u-joined'] })
      .where(eq(contacts.number, number));
    await written(db, number, {
      raised: [task({ ...raised, number }, NOON)],
      called: [forPost(number, 'told', 2), forPost(number, 'told-before', state.since)],
    });
    const asked = { callerId: reader.caller.id, at: NOON, visible: visibilityOf(reader) };
    const found = await cases.read(db, number, { reader: asked });
    const log = await db.select().from(accessLog).where(eq(accessLog.number, number));
    const seen = found !== null && relationsSeen(reader, found) !== null;
    expect(log).toMatchObject(seen ? [{ callerId: reader.caller.id, what: 'texts', at: NOON }] : []);
  });
});

describe('a command', () => {
  const command = (number: string, given: Partial<commands.NewCommand> = {}): commands.NewCommand => ({
    id: randomUUID(),
    number,
    name: 'note',
    round: 1,
    caller: 'h1',
    givenWith: null,
    actor: { id: 'h1', relations: ['owner'] },
    payload: {},
    idempotencyKey: randomUUID(),
    fingerprint: 'f1',
    expectedVersion: null,
    livesForMs: HOUR,
    ...given,
  });

  it('is stored with its texts, once for each key of a caller', async () => {
    const { number } = await stored(db);
    const first = command(number);
    expect(
      await commands.store(db, first, [{ name: 'text', audience: 'internal', text: '已核实' }]),
    ).toMatchObject({ kind: 'stored' });
    expect(await db.select().from(texts).where(eq(texts.id, first.id))).toMatchObject([
      { name: 'text', number, text: '已核实' },
    ]);
    const second = command(number, { idempotencyKey: first.idempotencyKey, fingerprint: 'f2' });
    expect(
      await commands.store(db, second, [{ name: 'text', audience: 'internal', text: 'other' }]),
    ).toMatchObject({
      kind: 'repeated',
      command: { id: first.id, fingerprint: 'f1', status: 'pending', answer: null },
    });
    expect(await db.select().from(texts).where(eq(texts.id, second.id))).toEqual([]);
  });

  it('sent many times at once is stored once', async () => {
    const { number } = await stored(db);
    const all = await Promise.all(
      Array.from({ length: 10 }, () => commands.store(db, command(number, { idempotencyKey: 'storm' }))),
    );
    expect(all.filter(({ kind }) => kind === 'stored')).toHaveLength(1);
  });

  it('is decided once: a later word changes nothing', async () => {
    const { number } = await stored(db);
    const given = command(number);
    await commands.store(db, given);
    const answer = { status: 409, body: refuse('not-vouched') };
    expect(await commands.settle(db, given.id, 'refused', answer)).toBe(true);
    expect(await commands.settle(db, given.id, 'expired', { status: 409, body: refuse('expired') })).toBe(
      false,
    );
    expect(await commands.find(db, given.id)).toMatchObject({ status: 'refused', answer });
  });
});

it('a write without a command claims its key once and repeats its answer', async () => {
  const request = { caller: 'admin', idempotencyKey: 'a1', fingerprint: 'f1' };
  expect(await requests.claim(db, request)).toBeNull();
  await requests.answer(db, 'admin', 'a1', { status: 201, body: { id: 'x' } });
  expect(await requests.claim(db, { ...request, fingerprint: 'f2' })).toMatchObject({
    fingerprint: 'f1',
    answer: { status: 201, body: { id: 'x' } },
  });
});

it('a queue holds the open tasks of a person, the most urgent first', async () => {
  const { number } = await stored(db);
  const raised = (n: number, dueAt: number) => task({ number, n, team: 'service', owner: 'q1' }, dueAt);
  await written(db, number, {
    raised: [raised(2, NOON + 2 * HOUR), raised(3, NOON + HOUR), raised(4, NOON)],
  });
  await written(db, number, {
    raised: [raised(2, NOON)],
    changed: [{ number, n: 4, team: 'service', owner: 'q1', result: 'done', doneAt: NOON }],
  });
  const queue = async (asked: Asked<TaskPlace> = { limit: 9 }) => {
    const { items, next } = await tasks.queueOf(db, 'q1', [], asked);
    return { ns: items.map(({ n }) => n), next };
  };
  const first = await queue({ limit: 1 });
  expect(first.ns).toEqual([3]);
  expect(await queue({ limit: 1, ...(first.next && { after: first.next }) })).toEqual({
    ns: [2],
    next: null,
  });
  const changed = { number, n: 3, owner: 'q2', team: 'service', result: null, doneAt: null } as const;
  await written(db, number, { changed: [changed] });
  expect((await queue()).ns).toEqual([2]);
});

it('a policy has one version, in whatever order it is written', async () => {
  const version = await policies.ensurePolicy(db, defaultPolicy);
  const { deadlines, ...rest } = defaultPolicy;
  expect(await policies.ensurePolicy(db, { ...rest, deadlines })).toBe(version);
  expect(await policies.ensurePolicy(db, { ...defaultPolicy, calls: 9 })).not.toBe(version);
  const [row] = await db.execute<{ hash: string }>(sql`select hash from policies where version = ${version}`);
  expect(await policies.policyOf(db, row?.hash ?? '')).toEqual(Policy.parse(defaultPolicy));
  await expect(policies.policyOf(db, 'another')).rejects.toThrow();
});
