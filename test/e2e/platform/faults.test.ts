/** Every remedy the platform carries out, each in every way in which a call can go wrong: done once, in order, or a person's task. */
import { expect, it, vi } from 'vitest';
import { Webhook } from 'standardwebhooks';
import { isDoneTo } from '../../../src/domain/complaint/course/platform/remedy-kinds.js';
import type { SubjectKind } from '../../../src/domain/complaint/events.js';
import { defaultPolicy } from '../../../src/domain/policy/policy.js';
import { Remedies } from '../../../src/domain/policy/remedies.js';
import { RemedyKind } from '../../../src/domain/vocabulary.js';
import type { SwitchName } from '../../../src/sandbox/state.js';
import { sandboxSecret, startSandbox } from '../../../src/sandbox/sandbox.js';
import { createRedress } from '../../support/redress.js';
import { onPlatform } from '../../support/runs/on-platform.js';
import { shared } from '../../support/shared.js';

/** One person decides all of it, so that all of it is in one decision. */
const mild = Remedies.parse(
  Object.fromEntries(RemedyKind.options.map((kind) => [kind, { severe: false, by: 'platform' }])),
);
const sandbox = await shared(startSandbox({ secret: sandboxSecret('faults'), slowMs: 300 }));
const redress = await shared(
  createRedress({
    workers: true,
    policy: { ...defaultPolicy, remedies: mild },
    config: (config) => ({ ...config, platform: sandbox.config }),
  }),
);
sandbox.tells(redress.url);
const { accepted, decided, stand } = onPlatform(redress);

/** Those of a kind of subject: what lifts first, so that nothing of the same decision is in its way. */
const lifting = ['restore-content', 'show-content', 'withdraw-warning', 'lift-suspension', 'restore-account'];
const kindsOf = (subject: SubjectKind): RemedyKind[] =>
  RemedyKind.options
    .filter((kind) => isDoneTo(kind, subject))
    .toSorted((a, b) => Number(lifting.includes(b)) - Number(lifting.includes(a)));

const subjects = [
  ['content', 'post'],
  ['account', 'account'],
] as const;
const deedsOf = (number: string) => sandbox.calls().filter(({ key }) => key.startsWith(`${number}/`));

/** A complaint whose decision names all remedies there are for its subject, the platform failing at each in this way. */
async function decidedWith(wrong: SwitchName | null, [kind, type]: (typeof subjects)[number]) {
  const kinds = kindsOf(kind);
  const reference = `${type}-${wrong}`;
  if (wrong !== null) sandbox.arm(wrong, { of: 'carryOut', about: reference, times: kinds.length });
  const number = await accepted({ type, reference });
  await decided(
    number,
    kinds.map((each) => ({ kind: each })),
  );
  return { number, kinds };
}

/** Each under its key, in order, settled once. */
async function doneOnce({ number, kinds }: { number: string; kinds: RemedyKind[] }): Promise<void> {
  expect(deedsOf(number).map(({ key, order }) => [key, order.kind])).toEqual(
    kinds.map((kind, n) => [`${number}/1/${n + 1}`, kind]),
  );
  const settled = (await redress.journal(number)).filter(({ type }) => type === 'remedy-settled');
  expect(settled).toHaveLength(kinds.length);
}

it('all that the platform can do is in it', () => {
  const covered = new Set(subjects.flatMap(([kind]) => kindsOf(kind)));
  expect(RemedyKind.options.filter((kind) => !covered.has(kind))).toEqual([
    ...['secure-account', 'apologise', 'improve-service'],
  ]);
});

it.concurrent.each([null, 'slow', 'time-out-after-doing', 'answer-twice', 'lose-callback'] as const)(
  'each is done once, in order, where the call goes: %s; what is forged, or told again otherwise, changes nothing',
  async (wrong) => {
    for (const life of await Promise.all(subjects.map((subject) => decidedWith(wrong, subject)))) {
      const { number, kinds } = life;
      await stand(number, ...kinds.map((kind) => ({ kind, state: 'done', by: 'platform' })));
      await sandbox.told();
      await doneOnce(life);
      for (const [n] of kinds.entries()) {
        expect(await reported(`${number}/1/${n + 1}`, 'whsec_Zm9yZ2VkIHNlY3JldA==')).toBeGreaterThanOrEqual(
          400,
        );
        expect(await reported(`${number}/1/${n + 1}`, sandbox.config.secrets[0])).toBe(200);
      }
      await redress.settled();
      await doneOnce(life);
      await stand(number, ...kinds.map((kind) => ({ kind, state: 'done' })));
    }
  },
);

it.concurrent('each that is refused is a person’s task before the next is tried, and none is asked for again', async () => {
  await Promise.all(
    subjects.map(async (subject) => {
      const { number, kinds } = await decidedWith('refuse', subject);
      for (const [n] of kinds.entries()) {
        const { task, by } = await taskOf(number, n + 1);
        expect((await redress.give(number, 'finish-task', by, { task, result: 'done' })).status).toBe(200);
      }
      await stand(number, ...kinds.map((kind) => ({ kind, state: 'done', why: 'refused' })));
      expect(deedsOf(number).map(({ order, asked }) => [order.kind, asked])).toEqual(
        kinds.map((kind) => [kind, 1]),
      );
    }),
  );
});

/** The task that a step has become, and whose it is. */
const taskOf = (number: string, step: number): Promise<{ task: number; by: string }> =>
  vi.waitFor(async () => {
    const { tasks } = await redress.read(number);
    expect(deedsOf(number)).toHaveLength(step);
    const [task] = tasks.filter(({ kind }: { kind: string }) => kind === 'finish-remedy');
    expect(task?.owner).toEqual(expect.any(String));
    return { task: task.n, by: task.owner };
  }, 60_000);

/** What the webhook answers to a report that the platform refused after all. */
async function reported(key: string, secret: string): Promise<number> {
  const at = new Date();
  const data = { key, result: 'refused', code: 'after-all' };
  const body = JSON.stringify({ type: 'remedy.settled', timestamp: at.toISOString(), data });
  const id = `again-${key}`;
  const { status } = await redress.request('POST /webhooks/platform', {
    body: Buffer.from(body),
    headers: {
      ...{ 'content-type': 'application/json', 'webhook-id': id },
      'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
      'webhook-signature': new Webhook(secret).sign(id, at, body),
    },
  });
  return status;
}
