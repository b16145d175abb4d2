/** A Redress whose commands are given straight to the runs, as callers who passed the API. */
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Db } from '../../../src/db/client.js';
import * as commands from '../../../src/db/messages/commands.js';
import { loadRun } from '../../../src/db/complaints/runs.js';
import { commands as commandRows } from '../../../src/db/schema/messages.js';
import { reserveBlock } from '../../../src/db/complaints/numbers.js';
import { ensurePolicy } from '../../../src/db/complaints/policies.js';
import { submit } from '../../../src/db/complaints/submissions.js';
import type { Complaint } from '../../../src/domain/complaint/state.js';
import { complaintNumber } from '../../../src/domain/intake/number.js';
import { defaultPolicy, Policy } from '../../../src/domain/policy/policy.js';
import type { Relation } from '../../../src/domain/vocabulary.js';
import { executeCommand, type Executed, type Outgoing } from '../../../src/runs/execute.js';
import { workedOff } from '../deliveries.js';
import { createRedress, type Options } from '../redress.js';
import { filing, type NewComplaint } from './filing.js';

const WITHIN_MS = 30_000;
const HOUR_MS = 3_600_000;

/** Somebody who gives a command: an id, and what they are to the complaint. */
export type Person = { id: string; relations: Relation[] };
export const as = (id: string, ...relations: Relation[]): Person => ({ id, relations });
/** Beside the command itself. */
type More = [written?: Record<string, string>, conditions?: Conditions];
export type Conditions = { expectedVersion?: number; over?: boolean; givenWith?: string };

/** Starts a Redress with workers; `now` is the time as Temporal has it, in ms. */
export async function createRig({
  now = async () => Date.now(),
  ...options
}: Options & { now?: () => Promise<number> } = {}) {
  const redress = await createRedress({ workers: true, ...options });
  const { db, deps, temporal, sent } = redress;
  const { policy = defaultPolicy } = options;
  const document = Policy.parse(policy);
  const policyVersion = await ensurePolicy(db, policy);
  let next = await reserveBlock(db);
  const numbers: string[] = [];

  /** Stores a command with its texts; its run does not know of it yet. */
  async function store(number: string, name: string, payload: object, actor: Person, ...more: More) {
    const [written = {}, { expectedVersion, over = false, givenWith = null }] = [more[0], more[1] ?? {}];
    const at = await now();
    const row = {
      ...{ id: randomUUID(), number, name, payload, actor, caller: actor.id, fingerprint: 'test' },
      givenWith,
      round: (await stateOf(db, number)).round,
      idempotencyKey: randomUUID(),
      expectedVersion: expectedVersion ?? null,
      livesForMs: HOUR_MS,
    };
    const texts = Object.entries(written).map(([key, text]) => ({
      name: key,
      audience: 'forComplainant' as const,
      text,
    }));
    await commands.store(db, row, texts);
    const instants = { storedAt: at, notAfter: over ? 0 : at + HOUR_MS };
    await db.update(commandRows).set(instants).where(eq(commandRows.id, row.id));
    return { ...row, ...instants, texts: Object.keys(written) };
  }

  /** Brings a stored command to its run and waits for the answer. */
  async function execute(number: string, given: Outgoing): Promise<Executed> {
    const input = await loadRun(db, number);
    if (input === null) throw new Error(`No complaint ${number}`);
    return await executeCommand(temporal, input, given, WITHIN_MS);
  }

  return {
    ...redress,
    now,
    /** Every complaint that was filed. */
    numbers,
    /** Files a complaint, and waits until its run has begun. */
    async file(given: NewComplaint = {}) {
      const number = complaintNumber(next++);
      await submit(db, { ...filing(document, number, await now(), given), policyVersion });
      deps.wake();
      await workedOff(db);
      numbers.push(number);
      return number;
    },
    state: (number: string) => stateOf(db, number),
    /** Every attempt to send a letter of this complaint, as `name to recipient`, in the order they were called for. */
    sent: (number: string) =>
      sent(number)
        .toSorted((a, b) => calledAt(a) - calledAt(b) || (a < b ? -1 : 1))
        .map((id) => id.split('/').slice(2).join(' to ').replace('complainant:', '')),
    /** The ids of its letters, once for every attempt. */
    ids: sent,
    store,
    execute,
    /** Gives a command as a person would through the API: stored, then executed. */
    async give(
      number: string,
      name: string,
      payload: object,
      actor: Person,
      ...more: More
    ): Promise<Executed> {
      return await execute(number, await store(number, name, payload, actor, ...more));
    },
  };
}
export type Rig = Awaited<ReturnType<typeof createRig>>;

const calledAt = (letterId: string): number => Number(letterId.split('/')[1]);

async function stateOf(db: Db, number: string): Promise<Complaint> {
  const stored = await loadRun(db, number);
  if (stored === null) throw new Error(`No complaint ${number}`);
  return stored.state;
}
