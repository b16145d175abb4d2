import { beforeEach, expect, it, vi } from 'vitest';
import type { Complaint } from '../../src/domain/complaint/state.js';
import { shared } from '../support/shared.js';
import { halves, PATIENCE, type Halves } from '../support/processes/halves.js';
import { answered, decision, filed, lettersOnce, ownerOf, verdict } from './steps.js';
import { eventsOf, storyOf } from '../support/runs/story.js';
import { cancel, fail, loseEverything, reset, terminate } from './ways-to-lose.js';

const redress = await shared(halves());

beforeEach(() => redress.resend.behave('take'));

/** Decided, one remedy to be carried out by a person, and the letters of the decision held up by the provider. */
async function inFullSwing(): Promise<{ number: string; version: number }> {
  const number = await filed(redress);
  await answered(redress, await verdict(redress, number));
  await vi.waitFor(
    () => expect(redress.letters(number)).toHaveProperty('accepted complainant:email'),
    PATIENCE,
  );
  redress.resend.behave({ laterInSeconds: 1 });
  const order = await decision(redress, number, [{ kind: 'remove-content' }]);
  const { body } = await answered(redress, order);
  return { number, version: body.version };
}

const stateOf = (number: string): Promise<Complaint> => redress.handle(number).query<Complaint>('state');
const runOf = async (number: string) => {
  const { runId, status } = await redress.handle(number).describe();
  return { runId, status: status.name };
};

/** Another run than `before` carries the complaint. */
const runsAgain = (number: string, before: string): Promise<void> =>
  vi.waitFor(
    async () => {
      await redress.upkeep();
      const { runId, status } = await runOf(number);
      expect(status).toBe('RUNNING');
      expect(runId).not.toBe(before);
    },
    { timeout: 60_000, interval: 1_000 },
  );

/** The run goes on with what it had, the letters and the remedy reach their ends, and the case is closed. */
async function goesOn(
  { number, version }: { number: string; version: number },
  before: Complaint,
): Promise<void> {
  await vi.waitFor(async () => expect(await stateOf(number)).toEqual(before), PATIENCE);
  redress.resend.behave('take');
  expect(before.tasks).toMatchObject([{ kind: 'finish-remedy' }]);
  const [task] = before.tasks;
  const done = { task: task?.n, result: 'done' };
  await answered(redress, {
    ...{ number, command: 'finish-task', body: done, key: `${number}/${version}` },
    as: await ownerOf(redress, number),
  });
  await vi.waitFor(
    async () => expect(await redress.read(number)).toMatchObject({ telling: { state: 'sent' } }),
    PATIENCE,
  );
  expect(await storyOf(redress.db, number, ['decided', 'task-raised', 'task-done', 'result-sent'])).toEqual([
    '0h decided',
    '0h task-raised finish-remedy',
    '0h task-done done',
    '0h result-sent email',
  ]);
  const letters = redress.letters(number);
  for (const name of ['registered', 'accepted', 'result'])
    expect(letters[`${name} complainant:email`]).toBe(1);
  lettersOnce(redress, number);
  const started = (await eventsOf(redress.db, number)).filter(({ type }) => type === 'clock-started');
  expect(new Set(started.map((event) => event.type === 'clock-started' && event.clock)).size).toBe(
    started.length,
  );
  await redress.agree();
}

const ways: Record<string, (redress: Halves, number: string) => Promise<unknown>> = {
  'was terminated': terminate,
  'was cancelled': cancel,
  failed: fail,
  'was reset': reset,
  'was lost with the whole Temporal database': loseEverything,
};

it.each(Object.entries(ways))('a run that %s goes on from the stored state', async (_, befall) => {
  const { number, version } = await inFullSwing();
  const before = await stateOf(number);
  const { runId } = await runOf(number);
  await befall(redress, number);
  await runsAgain(number, runId);
  await goesOn({ number, version }, before);
});
