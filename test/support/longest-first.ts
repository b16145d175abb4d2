import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What mostly waits for servers to notice that somebody was killed, or for a moment; the longest first. */
const waiting = ['/recovery/platform', '/e2e/docs', '/recovery/', '/e2e/'];
/** What mostly draws pages or starts processes, the longest first; all else comes after it. */
const working = [
  '/browser/states/desk',
  '/browser/states/parties',
  '/servers/doctor/',
  '/browser/',
  '/workflows/',
];

const placeIn = (parts: readonly string[], { moduleId }: TestSpecification): number =>
  [...parts, ''].findIndex((part) => moduleId.includes(part));

/**
 * Files that take long come first, so that no worker is alone with one of them at the end; those that wait by turns with
 * those that work, so that neither the processors nor the workers have nothing to do.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- a method of vitest's of that name
    const sorted = await super.sort(files);
    const longestOf = (parts: readonly string[], waits: boolean): TestSpecification[] =>
      sorted
        .filter((file) => placeIn(waiting, file) < waiting.length === waits)
        .toSorted((one, other) => placeIn(parts, one) - placeIn(parts, other));
    const [waits, works] = [longestOf(waiting, true), longestOf(working, false)];
    const turns = Math.max(waits.length, works.length);
    return Array.from({ length: turns }, (_, n) => [waits[n], works[n]])
      .flat()
      .filter((file) => file !== undefined);
  }
}
