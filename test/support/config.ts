import type { Config } from '../../src/config.js';
import { loadConfig } from '../../src/servers/secret.js';

export const secret = 'a secret for tests that is long enough';

/** The configuration of a Redress within a test: no provider, an address that leads nowhere, however slow the machine. */
export const testConfig = (environment: Record<string, string> = {}): Config =>
  loadConfig({
    ...{ SECRET: secret, PUBLIC_URL: 'http://redress.example', MAX_EVENT_LOOP_DELAY_MS: '0' },
    ...environment,
  });
