/** Effects of a run, with a kind that Redress does not have. */
import { CancelledFailure } from '@temporalio/common';
import { expect, it, vi } from 'vitest';
import { Effects, type Call, type EffectKind } from '../../src/workflows/effects/effects.js';
import { resultItem, type Item } from '../../src/workflows/inbox.js';

vi.mock('@temporalio/workflow', async (original) => ({ ...(await original<object>()), log: { error() {} } }));

type Letter = { kind: 'letter'; key: string };
type Remedy = { kind: 'remedy'; key: string; step: number };

/** What the activities were called with, how each call is ended, and what came into the inbox. */
function world() {
  const calls: string[][] = [];
  const ends: { done: () => void; fail: (error: Error) => void }[] = [];
  const inbox: Item[] = [];
  const item = (key: string, result: 'sent' | 'exhausted') => resultItem('letter-result', key, { result });
  const kind = <E extends { key: string }>(together: boolean): EffectKind<E> => ({
    together,
    carryOut({ effects }: Call<E>, arrive) {
      const keys = effects.map(({ key }) => key);
      calls.push(keys);
      return new Promise((resolve, fail) => {
        const done = () => {
          arrive(keys.map((key) => item(key, 'sent')));
          resolve();
        };
        ends.push({ done, fail });
      });
    },
    exhausted: (effects) => effects.map(({ key }) => item(key, 'exhausted')),
  });
  const effects = new Effects<Letter | Remedy>(
    { letter: kind<Letter>(true), remedy: kind<Remedy>(false) },
    (items) => inbox.push(...items),
    {
      run: (work) => work(),
      cancel: () => ends.forEach(({ fail }) => fail(new CancelledFailure('called off'))),
    },
  );
  const start = (...pending: (Letter | Remedy)[]) => effects.start('100-000-006', pending, {});
  return { effects, start, calls, ends, inbox };
}

const letter = (key: string): Letter => ({ kind: 'letter', key });
const remedy = (step: number): Remedy => ({ kind: 'remedy', key: `remedy/${step}`, step });

it('each kind starts its own way, and what is under way or settled is not started again', async () => {
  const { effects, start, calls, ends, inbox } = world();
  start(letter('a'), letter('b'), remedy(1), remedy(2));
  expect(calls).toEqual([['a', 'b'], ['remedy/1'], ['remedy/2']]);
  ends[0]?.done();
  await vi.waitFor(() => expect(inbox.map(({ id }) => id)).toEqual(['letter-result/a', 'letter-result/b']));
  start(letter('a'), letter('c'), remedy(1));
  expect(calls.slice(3)).toEqual([['c']]);
  expect(effects.unsettled([letter('a'), remedy(1)])).toEqual([remedy(1)]);
  expect(effects.atRest).toBe(false);
});

it('what no further try helps raises what its kind says', async () => {
  const { effects, start, ends, inbox } = world();
  start(remedy(1));
  ends[0]?.fail(new Error('refused for good'));
  await vi.waitFor(() =>
    expect(inbox.map(({ command }) => command.payload)).toMatchObject([{ result: 'exhausted' }]),
  );
  expect(effects.unsettled([remedy(1)])).toEqual([]);
});

it('what is called off stays pending for the next run, and nothing more is started', async () => {
  const { effects, start, calls, inbox } = world();
  start(letter('a'), remedy(1));
  effects.callOff();
  await vi.waitFor(() => expect(effects.atRest).toBe(true));
  start(letter('b'));
  expect(calls).toHaveLength(2);
  expect(inbox).toEqual([]);
  expect(effects.unsettled([letter('a'), remedy(1)])).toEqual([letter('a'), remedy(1)]);
});
