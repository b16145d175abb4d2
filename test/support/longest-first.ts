import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What draws pages, starts processes or waits for servers, the longest first. */
const long = [
  '/browser/states/desk',
  '/recovery/platform',
  '/e2e/docs',
  '/browser/states/parties',
  '/servers/doctor/',
  '/recovery/',
  '/browser/',
  '/e2e/',
  '/workflows/',
];

/** Files that take long come first, so that no worker is alone with one of them at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number =>
      [...long, ''].findIndex((part) => moduleId.includes(part));
    // oxlint-disable-next-line unicorn/no-array-sort -- a method of vitest's of that name
    const sorted = await super.sort(files);
    return sorted.toSorted((one, other) => place(one) - place(other));
  }
}
