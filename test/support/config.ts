import type { Config } from '../../src/config.js';
import { loadConfig } from '../../src/servers/secret.js';

export const secret = 'a secret for tests that is long enough';

/** Signs what tests seal. */
export const sealKey = 'c2VjcmV0IG9mIHRoZSBzZWFsIGluIGFsbCB0ZXN0cyE=';

/** All tests write to a few addresses, and skip days that PostgreSQL's clock does not see. */
export const manyLetters = { LETTERS_PER_ADDRESS_A_DAY: '100000', LETTERS_PER_CASE_A_DAY: '10000' };

/** The configuration of a Redress within a test: no provider, an address that leads nowhere, however slow the machine. */
export const testConfig = (environment: Record<string, string> = {}): Config =>
  loadConfig({
    ...{
      SECRET: secret,
      SEAL_KEY: sealKey,
      PUBLIC_URL: 'http://redress.example',
      MAX_EVENT_LOOP_DELAY_MS: '0',
    },
    ...{ COMMANDS_PER_PARTY_A_DAY: '10000', ...manyLetters, ...environment },
  });
