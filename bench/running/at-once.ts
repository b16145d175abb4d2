/** Doing the same many times: so many at once, or so many a second. */
import { setTimeout as delay } from 'node:timers/promises';

/** Calls `work` with 0, 1, 2 …, `atOnce` of them under way; gives the answers in that order. */
export async function manyAtOnce<T>(
  count: number,
  atOnce: number,
  work: (n: number) => Promise<T>,
): Promise<T[]> {
  const answers: T[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < count) {
      const n = next++;
      answers[n] = await work(n);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, count) }, worker));
  return answers;
}

/** Calls `work` with 0, 1, 2 … at equal distances over `overMs`, whether or not those before have answered. */
export async function spread<T>(
  count: number,
  overMs: number,
  work: (n: number) => Promise<T>,
): Promise<T[]> {
  const began = Date.now();
  const answers: Promise<T>[] = [];
  for (let n = 0; n < count; n++) {
    await delay(Math.max(0, began + (n * overMs) / count - Date.now()));
    answers.push(work(n));
  }
  return await Promise.all(answers);
}
