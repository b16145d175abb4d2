/** Files a complaint of the pictures and takes its steps, by the API alone. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Complaint } from '../../src/client/index.js';
import type { Filed, People } from '../demo/people.js';
import type { Step } from '../demo/plays.js';
import { bodyOf, isTurn } from '../demo/steps.js';
import type { Scene } from './complaints.js';

const PATIENCE_MS = 60_000;

/** Gives the complaint once every step was taken. */
export async function carry(people: People, { name, body, steps }: Scene): Promise<Filed> {
  const filed = await people.filerFor(body.channel).submit(body, { idempotencyKey: name });
  for (const [n, step] of steps.entries()) {
    const ready = await until(people, filed.number, (complaint) => turnOf(people, step, complaint));
    await people.act(ready.as, filed, { ...ready, idempotencyKey: `${name}/${n}` });
  }
  return filed;
}

/** What `look` finds in the complaint, as soon as it finds anything. */
export async function until<T>(
  people: People,
  number: string,
  look: (complaint: Complaint) => T | null,
): Promise<T> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await delay(200)) {
    const found = look(await people.reader.read(number));
    if (found !== null) return found;
  }
  throw new Error(`What the pictures show of ${number} did not come.`);
}

function turnOf(people: People, step: Step, complaint: Complaint) {
  const as = people.whoIs(step.who, complaint, step.task);
  const body = bodyOf(step, complaint, () => null);
  const isReady = as !== null && body !== null && isTurn(step, complaint, 0, Date.now());
  return isReady ? { as, does: step.does, body } : null;
}
