/** `npx vitest run --config test/histories/record.config.ts && npx oxfmt test/histories` records the histories of a release. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/histories/record.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    pool: 'forks',
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
