/** `npm run record:histories` records the histories and rows of the version in package.json, unless it is released. */
import { defineConfig } from 'vitest/config';
import { refuseReleased } from '../../scripts/release/records.js';
import { readVersion } from '../../src/version.js';

refuseReleased(readVersion());

export default defineConfig({
  test: {
    include: ['test/histories/record.ts'],
    globalSetup: ['test/support/servers/global-setup.ts'],
    pool: 'forks',
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
