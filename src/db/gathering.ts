/**
 * Gathering: what arrives in one turn of the event loop, or while the statement before is in flight, goes into one
 * statement, so that many callers share one way to the database. Nothing waits longer for others to come.
 */
import { setImmediate as turn } from 'node:timers/promises';
import type { Db } from './client.js';
import { isOfRows } from './refused-rows.js';

/** Together at most: what a statement takes its time for, its last caller waits for. */
const TOGETHER = 64;

type Waiting<In, Out> = { item: In; answer(out: Out): void; fail(error: unknown): void };

/**
 * Makes a function of one item from one of many, whose answers come in the order of the items. Where rows are refused,
 * each item is tried again by itself, so that none suffers from its neighbours.
 */
export function gathered<In, Out>(
  run: (db: Db, items: readonly In[]) => Promise<readonly Out[]>,
): (db: Db, item: In) => Promise<Out> {
  const lanes = new WeakMap<Db, Waiting<In, Out>[]>();

  const send = async (db: Db, waiting: readonly Waiting<In, Out>[]): Promise<void> => {
    try {
      const answers = await run(
        db,
        waiting.map(({ item }) => item),
      );
      if (answers.length !== waiting.length) throw new Error('A statement did not answer each of its items.');
      for (const [at, answer] of answers.entries()) waiting[at]?.answer(answer);
    } catch (error) {
      if (waiting.length > 1 && isOfRows(error)) for (const one of waiting) await send(db, [one]);
      else for (const one of waiting) one.fail(error);
    }
  };

  const work = async (db: Db, lane: Waiting<In, Out>[]): Promise<void> => {
    lanes.set(db, lane);
    for (await turn(); lane.length > 0; await turn()) await send(db, lane.splice(0, TOGETHER));
    lanes.delete(db);
  };

  return (db, item) =>
    new Promise((answer, fail) => {
      const one = { item, answer, fail };
      const lane = lanes.get(db);
      if (lane === undefined) void work(db, [one]);
      else lane.push(one);
    });
}
