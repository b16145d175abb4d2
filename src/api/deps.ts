/** What the API works with. */
import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import type { Db } from '../db/client.js';
import type { Metrics } from '../metrics.js';
import type { Policy } from '../domain/policy/policy.js';

export type ApiDeps = {
  db: Db;
  temporal: Client;
  /** Where operators open the Temporal UI; null where nobody said. */
  temporalUi: string | null;
  config: Config;
  /** An installation to try: its inbox and its operations page are open on this machine. */
  local: boolean;
  /** The policy new complaints begin with. */
  policy: { version: number; document: Policy };
  logger: Logger;
  metrics: Pick<Metrics, 'registry' | 'text'>;
  /** Has the delivery queue looked at at once, where this process works it off; never throws. */
  wake: () => void;
};
