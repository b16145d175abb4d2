/** The usual steps of a life, as callers take them over HTTP. */
import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { expect, vi } from 'vitest';
import * as letters from '../../src/db/messages/outgoing/letters.js';
import { commands } from '../../src/db/schema/messages.js';
import type { Command } from '../../src/domain/complaint/step.js';
import type { Callers } from '../support/callers.js';
import type { Answer } from '../support/http.js';
import { PATIENCE, type Halves } from '../support/processes/halves.js';
import { storyOf } from '../support/runs/story.js';

/** A command with the key its caller repeats it with. */
export type Order = { number: string; command: Command['name']; as: string; body: object; key: string };

/** A complaint with its reviewer, the letters of its beginning sent. */
export async function filed(redress: Halves, change: object = {}): Promise<string> {
  const { number } = (await redress.submit(change)).body;
  await vi.waitFor(() => expect(Object.keys(redress.letters(number))).toHaveLength(2), PATIENCE);
  return number;
}

/** Waits until somebody carries the case. */
export const ownerOf = ({ read }: Callers, number: string): Promise<string> =>
  vi.waitFor(async () => {
    const { owner } = await read(number);
    expect(owner).toEqual(expect.any(String));
    return owner;
  }, PATIENCE);

export async function verdict(redress: Callers, number: string): Promise<Order> {
  const body = { verdict: 'accept', category: 'content' };
  return { number, command: 'review', as: await ownerOf(redress, number), body, key: randomUUID() };
}

/** Decides without remedies, unless some are given. */
export async function decision(redress: Callers, number: string, remedies: object[] = []): Promise<Order> {
  const grounds = remedies.length > 0 ? ['harassment'] : ['no-rule-broken'];
  const outcome = remedies.length > 0 ? 'upheld' : 'dismissed';
  const body = { outcome, grounds, remedies, explanation: 'Read by a person, and weighed.' };
  return { number, command: 'resolve', as: await ownerOf(redress, number), body, key: randomUUID() };
}

export const note = (number: string, text: string): Order => ({
  ...{ number, command: 'note', as: 'zhou-min', key: randomUUID() },
  body: { note: text },
});

export const give = ({ give: send }: Callers, { number, command, as, body, key }: Order): Promise<Answer> =>
  send(number, command, as, body, key);

/** Repeats a command with its key until it is answered: 200, for a command that holds. */
export const answered = (redress: Callers, order: Order, patience = PATIENCE): Promise<Answer> =>
  vi.waitFor(async () => {
    const answer = await give(redress, order);
    expect(answer).toMatchObject({ status: 200 });
    return answer;
  }, patience);

/** The stored rows of a command; one is there once the API has taken it. */
export const rowsOf = ({ db }: Halves, { key }: Order) =>
  db.select().from(commands).where(eq(commands.idempotencyKey, key));

/** The id of a command that the API has stored. */
export const idOf = (redress: Halves, order: Order): Promise<string> =>
  vi.waitFor(async () => {
    const [row] = await rowsOf(redress, order);
    if (row === undefined) throw new Error('Not stored yet');
    return row.id;
  }, PATIENCE);

/** Gives a command of which the caller may hear nothing: it is repeated later. */
export const begun = (redress: Callers, order: Order): Promise<unknown> =>
  give(redress, order).catch(() => null);

/** A verdict that is repeated took effect once, in the journal and for its caller, and all its letters went out. */
export async function hasOneEffect(redress: Halves, order: Order): Promise<void> {
  const { number } = order;
  const [first, second] = [await answered(redress, order), await answered(redress, order)];
  expect(second.body).toEqual(first.body);
  expect(await rowsOf(redress, order)).toMatchObject([{ status: 'applied' }]);
  expect(await storyOf(redress.db, number, ['accepted'])).toEqual(['0h accepted']);
  await vi.waitFor(async () => {
    const statuses = (await letters.ofComplaint(redress.db, number)).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set(['sent']));
  }, PATIENCE);
  await redress.agree();
}

/** The provider took each letter once, but for those `twice` whose first answer was lost. */
export function lettersOnce(redress: Halves, number: string, twice: string[] = []): void {
  const all = redress.letters(number);
  expect(Object.keys(all).filter((name) => all[name] !== 1)).toEqual(twice);
  expect(Object.keys(all).filter((name) => name.startsWith('accepted'))).toHaveLength(1);
}
