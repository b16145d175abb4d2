import { expect, it, vi } from 'vitest';
import { defaultPolicy } from '../../src/domain/policy/policy.js';
import { temporaryDirectory } from '../support/servers/directory.js';
import type { Answer } from '../support/http.js';
import { whole, type Whole } from '../support/processes/whole.js';
import { answered, begun, decision, verdict, type Order } from './steps.js';
import { verifyState } from '../support/processes/program.js';

const COMPLAINTS = 6;
/** Long enough for an activity that was killed to be given up and begun again. */
const PATIENCE = { timeout: 200_000, interval: 250 };

/** Rungs of the review fall due while processes die. */
const policy = {
  ...defaultPolicy,
  deadlines: { ...defaultPolicy.deadlines, review: { ...defaultPolicy.deadlines.review, within: '2s' } },
};

/** The same points in every run: a linear congruential generator (Numerical Recipes). */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}

/** Gives commands until the process is killed in their midst, after so many answers, and repeats each until it is answered. */
async function killedAmid(redress: Whole, orders: Order[], after: number, what: 'process' | 'everything') {
  let heard = 0;
  const killAt = async (): Promise<void> => {
    if (heard++ === after) await redress.kill(what);
  };
  const commands = orders.map(async (order) => {
    await begun(redress, order);
    await killAt();
  });
  await Promise.all([killAt(), ...commands]);
  await redress.start();
  await Promise.all(orders.map((order) => answered(redress, order, PATIENCE)));
}

it(
  'kill -9 at any moment and start again: nothing lost, nothing twice, no deadline moved',
  { timeout: 400_000 },
  async () => {
    const draw = seeded(20_260_914);
    const dataDir = temporaryDirectory();
    await using redress = await whole(dataDir, policy);
    await redress.start();

    const submitted: Answer['body'][] = [];
    const fatal = draw(COMPLAINTS);
    for (let i = 0; i < COMPLAINTS; i++) {
      const { status, body } = await redress.submit();
      expect(status).toBe(202);
      submitted.push(body);
      if (i !== fatal) continue;
      await redress.kill('everything');
      await redress.start();
    }
    const numbers: string[] = submitted.map(({ number }) => number);
    await redress.upkeep();
    await vi.waitFor(async () => {
      const cases = await Promise.all(numbers.map((number) => redress.read(number)));
      for (const { owner, escalation } of cases) expect([owner, escalation]).toEqual([expect.any(String), 2]);
    }, PATIENCE);

    const ordersFor = (order: typeof verdict) => Promise.all(numbers.map((number) => order(redress, number)));
    await killedAmid(redress, await ordersFor(verdict), draw(COMPLAINTS), 'process');
    await killedAmid(redress, await ordersFor(decision), draw(COMPLAINTS), 'everything');
    await vi.waitFor(async () => {
      for (const { stage } of await Promise.all(numbers.map((number) => redress.read(number))))
        expect(stage).toBe('closed');
    }, PATIENCE);

    const lettersOf = async (number: string): Promise<string[]> =>
      (await redress.letters())
        .filter((id) => id.startsWith(`${number}/`))
        .map((id) => id.split('/').slice(2).join(' '))
        .toSorted();
    for (const { number, reviewDueAt, promiseDueAt } of submitted) {
      const journal = await redress.journal(number);
      expect(journal.map(({ version }) => version)).toEqual(journal.map((_, i) => i + 1));
      const types = journal.map(({ type }) => type);
      for (const once of ['received', 'acknowledged', 'accepted', 'decided', 'result-sent', 'told', 'closed'])
        expect(types.filter((type) => type === once)).toEqual([once]);
      const rungs = journal.filter(({ type }) => type === 'rung-fired').map(({ data }) => data);
      expect(rungs.map(({ clock, rung }) => `${clock} ${rung}`)).toEqual([
        'review 0.75',
        'review 1',
        'review 1.5',
      ]);
      expect(rungs[1].dueAt).toBe(Date.parse(reviewDueAt));
      const { deadlines } = await redress.read(number);
      const dueOf = (key: string): string =>
        deadlines.find((clock: { key: string }) => clock.key === key).dueAt;
      expect([dueOf('review'), dueOf('promise')]).toEqual([reviewDueAt, promiseDueAt]);
      // What was late when the complaint was first taken up is said by the letter that registers it.
      const toComplainant = ['accepted', 'registered', 'result'].map((name) => `${name} complainant:email`);
      const names = await vi.waitFor(async () => {
        const letters = await lettersOf(number);
        const written = letters.filter((name) => name.includes('complainant') && !name.startsWith('late'));
        expect(written).toEqual(toComplainant);
        return letters;
      }, PATIENCE);
      expect(new Set(names).size).toBe(names.length);
    }
    await vi.waitFor(
      async () =>
        expect(await verifyState({ DATA_DIR: dataDir })).toEqual({
          code: 0,
          lines: [`${COMPLAINTS} complaints, 0 differences`],
        }),
      PATIENCE,
    );
  },
);
