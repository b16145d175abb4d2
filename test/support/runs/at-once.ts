import type { Executed } from '../../../src/runs/execute.js';

/** Gives a command so many times, some at once; the refusals. */
export async function atOnce(
  times: number,
  width: number,
  give: () => Promise<Executed>,
): Promise<Executed['refusal'][]> {
  const refusals: Executed['refusal'][] = [];
  let left = times;
  const lane = async (): Promise<void> => {
    for (; left > 0;) {
      left -= 1;
      const { refusal } = await give();
      if (refusal !== undefined) refusals.push(refusal);
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  return refusals;
}
