import { randomUUID } from 'node:crypto';
import { expect, it, vi } from 'vitest';
import { defaultPolicy } from '../../src/domain/policy/policy.js';
import { temporaryDirectory } from '../support/directory.js';
import { processes, type Processes } from '../support/processes.js';
import { submission, type Answer } from '../support/redress.js';
import { verifyState } from '../support/scripts.js';

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

type Given = { number: string; command: string; as: string; body: object; key: string };

/** Gives commands until the process is killed in their midst; how many answers came before that is drawn. */
async function killedAmid(redress: Processes, given: Given[], after: number, what: 'process' | 'everything') {
  let answered = 0;
  const killAt = async (): Promise<void> => {
    if (answered++ === after) await redress.kill(what);
  };
  const commands = given.map(async (command) => {
    await send(redress, command).catch(() => null);
    await killAt();
  });
  await Promise.all([killAt(), ...commands]);
  await redress.start();
}

const send = (redress: Processes, { number, command, as, body, key }: Given): Promise<Answer> =>
  redress.request(`POST /v1/complaints/${number}/${command}`, { as, body, key });

/** Repeats each command with its key until it is answered. */
async function repeated(redress: Processes, given: Given[]): Promise<void> {
  await Promise.all(
    given.map((command) =>
      vi.waitFor(async () => expect(await send(redress, command)).toMatchObject({ status: 200 }), PATIENCE),
    ),
  );
}

it(
  'kill -9 at any moment and start again: nothing lost, nothing twice, no deadline moved',
  { timeout: 400_000 },
  async () => {
    const draw = seeded(20_260_914);
    const dataDir = temporaryDirectory();
    await using redress = await processes(dataDir, policy);
    await redress.start();
    const read = async (number: string): Promise<Answer['body']> =>
      (await redress.request(`GET /v1/complaints/${number}`, { as: 'guo-ran' })).body;
    const journalOf = async (number: string): Promise<Answer['body'][]> =>
      (await redress.request(`GET /v1/complaints/${number}/journal`, { as: 'guo-ran' })).body.items;

    const submitted: Answer['body'][] = [];
    const fatal = draw(COMPLAINTS);
    for (let i = 0; i < COMPLAINTS; i++) {
      const { status, body } = await redress.request('POST /v1/complaints', {
        as: 'mobile-app',
        body: submission(),
      });
      expect(status).toBe(202);
      submitted.push(body);
      if (i !== fatal) continue;
      await redress.kill('everything');
      await redress.start();
    }
    const numbers: string[] = submitted.map(({ number }) => number);
    await redress.upkeep();
    const owners = await vi.waitFor(async () => {
      const cases = await Promise.all(numbers.map(read));
      for (const { owner, escalation } of cases) expect([owner, escalation]).toEqual([expect.any(String), 2]);
      return cases.map(({ owner }) => owner);
    }, PATIENCE);

    const verdicts = numbers.map((number, i): Given => {
      const body = { verdict: 'accept', category: 'content' };
      return { number, command: 'review', as: owners[i], body, key: randomUUID() };
    });
    await killedAmid(redress, verdicts, draw(COMPLAINTS), 'process');
    await repeated(redress, verdicts);

    const decisions = await Promise.all(
      numbers.map(async (number): Promise<Given> => {
        const body = {
          outcome: 'dismissed',
          grounds: ['no-rule-broken'],
          explanation: 'It keeps to the rules.',
        };
        return { number, command: 'resolve', as: (await read(number)).owner, body, key: randomUUID() };
      }),
    );
    await killedAmid(redress, decisions, draw(COMPLAINTS), 'everything');
    await repeated(redress, decisions);
    await vi.waitFor(async () => {
      for (const { stage } of await Promise.all(numbers.map(read))) expect(stage).toBe('closed');
    }, PATIENCE);

    const lettersOf = async (number: string): Promise<string[]> =>
      (await redress.letters())
        .filter((id) => id.startsWith(`${number}/`))
        .map((id) => id.split('/').slice(2).join(' '))
        .toSorted();
    for (const { number, reviewDueAt, promiseDueAt } of submitted) {
      const journal = await journalOf(number);
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
      const { deadlines } = await read(number);
      const dueOf = (key: string): string =>
        deadlines.find((clock: { key: string }) => clock.key === key).dueAt;
      expect([dueOf('review'), dueOf('promise')]).toEqual([reviewDueAt, promiseDueAt]);
      const toComplainant = ['accepted', 'late', 'registered', 'result'].map(
        (name) => `${name} complainant:email`,
      );
      const names = await vi.waitFor(async () => {
        const letters = await lettersOf(number);
        expect(letters.filter((name) => name.includes('complainant'))).toEqual(toComplainant);
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
