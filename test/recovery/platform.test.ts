/** Processes die while the platform acts: each remedy is done once, and a suspension ends once, at its time. */
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, it, vi } from 'vitest';
import { sandboxSecret, startSandbox } from '../../src/sandbox/sandbox.js';
import { onPlatform } from '../support/runs/on-platform.js';
import { storyOf } from '../support/runs/story.js';
import { shared } from '../support/shared.js';
import { halves, PATIENCE } from '../support/processes/halves.js';
import { beforeCommit } from './halts.js';
import { terminate } from './ways-to-lose.js';

/** Where the machine is slow, a suspension is written anew with more time left. */
vi.setConfig({ testTimeout: 400_000 });

const sandbox = await shared(startSandbox({ secret: sandboxSecret('recovery'), slowMs: 2_000 }));
const beganAt = Date.now();
const redress = await shared(
  halves({ more: { PLATFORM_URL: sandbox.config.url, PLATFORM_SECRET: sandbox.config.secrets.join(' ') } }),
);
/** What everything takes to start here; a part of it is started again before a suspension ends. */
const paceMs = Date.now() - beganAt;
sandbox.tells(redress.url);
const { accepted, decided, stand } = onPlatform(redress);

const account = (reference: string) => ({ type: 'account', reference });
const holds = (reference: string) => sandbox.thing(account(reference)).holds;
const deeds = (number: string) => sandbox.calls().filter(({ key }) => key.startsWith(`${number}/`));
const done = (key: string) =>
  vi.waitFor(() => expect(sandbox.calls().map((deed) => deed.key)).toContain(key), PATIENCE);
const both = (what: 'kill' | 'stop' | 'start') =>
  Promise.all([redress.worker, redress.api].map((half) => half[what]()));

/** A suspension of a day of which all but `leftMs` have passed: as the journal and the stored state have it, a run of its own waits for its end. */
async function suspendedFor(reference: string, leftMs: number) {
  const number = await accepted(account(reference));
  await decided(number, [{ kind: 'suspend-account', days: 1 }]);
  await stand(number, { state: 'done' });
  await redress.worker.kill();
  await terminate(redress, number);
  const until = Math.round(Date.now() + leftMs);
  const at = until - 86_400_000;
  await redress.db.transaction(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`update journal set data = jsonb_set(data, '{at}', to_jsonb(${at}::bigint))
      where number = ${number} and type = 'remedy-settled'`);
    await tx.execute(sql`update complaints set state = jsonb_set(state, '{sanctions,0,until}', to_jsonb(${until}::bigint))
      where number = ${number}`);
  });
  await redress.worker.start();
  await redress.upkeep();
  await vi.waitFor(
    async () => expect((await redress.handle(number).describe()).status.name).toBe('RUNNING'),
    PATIENCE,
  );
  return { number, until };
}

/** Does something to the halves before a suspension ends; where the machine was too slow for that, with twice the time. */
async function before(leftMs: number, act: () => Promise<unknown>) {
  const reference = `suspended-${randomUUID()}`;
  const suspended = await suspendedFor(reference, leftMs);
  await act();
  if (Date.now() < suspended.until) return { ...suspended, reference };
  await both('start');
  return await before(2 * leftMs, act);
}

async function endedOnce(number: string, reference: string, until: number): Promise<void> {
  const events = () => storyOf(redress.db, number, ['sanction-due', 'sanction-ended']);
  await vi.waitFor(async () => expect(await events()).toHaveLength(2), PATIENCE);
  expect(holds(reference)).toEqual([]);
  expect(deeds(number).map(({ key }) => key)).toEqual([`${number}/1/1`, `${number}/1/1/end`]);
  const asked = sandbox.asked().filter(({ body }) => JSON.stringify(body).includes(`${number}/1/1/end`));
  for (const { at } of asked) expect(Date.parse(at)).toBeGreaterThanOrEqual(until);
  const due = (await redress.journal(number)).find(({ type }) => type === 'sanction-due');
  expect(due.data.at).toBe(until);
  await redress.agree();
}

it('a suspension ends once, at its time, across a kill -9 and a SIGTERM before it, and a kill -9 while it is lifted', async () => {
  const { number, until, reference } = await before(paceMs, async () => {
    await both('kill');
    await both('start');
    await both('stop');
  });
  expect(holds(reference)).toHaveLength(1);
  sandbox.arm('lose-callback', { of: 'carryOut' });
  await both('start');
  await done(`${number}/1/1/end`);
  await redress.worker.kill();
  await redress.worker.start();
  await endedOnce(number, reference, until);
});

it('a suspension whose time passes while everything is dead ends once, afterwards', async () => {
  const { number, until, reference } = await before(paceMs / 2, () => both('kill'));
  const timeout = until - Date.now() + PATIENCE.timeout;
  await vi.waitFor(() => expect(Date.now()).toBeGreaterThan(until), { ...PATIENCE, timeout });
  expect(holds(reference)).toHaveLength(1);
  await both('start');
  await endedOnce(number, reference, until);
});

const remedies = [{ kind: 'remove-content' }, { kind: 'warn-user' }];
const twice = (number: string) => stand(number, { state: 'done' }, { state: 'done' });
const onceEach = async (number: string): Promise<void> => {
  await twice(number);
  expect(deeds(number).map(({ key }) => key)).toEqual([`${number}/1/1`, `${number}/1/2`]);
  expect(await storyOf(redress.db, number, ['remedy-settled'])).toHaveLength(2);
  await redress.agree();
};

it('a worker killed before the platform is asked: each remedy once, in order', async () => {
  const number = await accepted({ type: 'post', reference: 'post-unasked' });
  await using halt = await beforeCommit(redress.databaseUrl, number);
  const deciding = decided(number, remedies).catch(() => null);
  await halt.reached();
  await redress.worker.kill();
  await halt.release();
  await redress.worker.start();
  await deciding;
  await onceEach(number);
});

it('a worker killed after the platform did it, and said so later, never, or hung up: each remedy once, in order', async () => {
  const wrongs = ['slow', 'lose-callback', 'time-out-after-doing'] as const;
  const numbers = await Promise.all(
    wrongs.map((wrong) => accepted({ type: 'post', reference: `post-${wrong}` })),
  );
  for (const wrong of wrongs) sandbox.arm(wrong, { of: 'carryOut' });
  await Promise.all(numbers.map((number) => decided(number, remedies)));
  await Promise.all(numbers.map((number) => done(`${number}/1/1`)));
  await redress.worker.kill();
  await redress.worker.start();
  await Promise.all(numbers.map(onceEach));
});

it('an API killed while the platform reports: the report is repeated and counts once', async () => {
  const number = await accepted({ type: 'post', reference: 'post-reported' });
  sandbox.arm('slow', { of: 'carryOut' });
  await decided(number, remedies);
  await done(`${number}/1/1`);
  await redress.api.kill();
  await redress.api.start();
  await onceEach(number);
});

it.each(['postgres', 'temporal'] as const)(
  '%s killed while the platform does it, and reports: each remedy once, in order',
  async (server) => {
    const number = await accepted({ type: 'post', reference: `post-${server}` });
    sandbox.arm('slow', { of: 'carryOut', about: `post-${server}` });
    await decided(number, remedies);
    await done(`${number}/1/1`);
    await redress[server].kill();
    await vi.waitFor(() => expect(deeds(number)[0]?.answer).not.toBeNull(), PATIENCE);
    await redress[server].start();
    await onceEach(number);
  },
);
