import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/support/longest-first.js';

const common = {
  pool: 'forks' as const,
  restoreMocks: true,
  env: { NODE_ENV: 'production' },
  // What is waited for comes at the machine's pace: only what never comes is a failure.
  expect: { poll: { timeout: 30_000 } },
};
/** As `tsc` and `tsx` compile it: tests run the build of React that production runs. */
const oxc = { jsx: { runtime: 'automatic' as const, development: false } };

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    reporters: process.env['CI'] ? ['default', ['json', { outputFile: 'test-report.json' }]] : ['default'],
    projects: [
      {
        oxc,
        test: {
          ...common,
          name: 'domain',
          sequence: { groupOrder: 0 },
          isolate: false,
          maxWorkers: 2,
          testTimeout: 60_000,
          include: [
            'test/{domain,docs,letters,pages,providers,sandbox,servers/checks}/**/*.test.{ts,tsx}',
            'test/*.test.ts',
          ],
        },
      },
      {
        oxc,
        test: {
          ...common,
          name: 'stack',
          sequence: { groupOrder: 1 },
          isolate: false,
          include: [
            'test/{db,api,browser,client,temporal,servers/doctor,workflows,e2e,evolution,recovery,deploy}/**/*.test.ts',
          ],
          globalSetup: 'test/support/servers/global-setup.ts',
          // As above: several files share the processors, and what takes 40 s alone has taken over two minutes beside others.
          testTimeout: 300_000,
          hookTimeout: 300_000,
          // For two processors: whoever waits for a killed worker's timeouts uses none.
          maxWorkers: 3,
        },
      },
    ],
  },
});
