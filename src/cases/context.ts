/** What the things that people do work with. */
import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import type { Db } from '../db/client.js';
import type { Metrics } from '../metrics.js';
import type { Scanner } from '../providers/clamd.js';
import type { Store } from '../providers/files/store.js';
import type { Brand } from '../words/brand.js';
import type { PolicyInForce } from './policy/in-force.js';
import type { Principal } from './principal.js';

/** What a process has for all of them. */
export type Ctx = {
  db: Db;
  temporal: Client;
  /** Where operators open the Temporal UI; null where nobody said. */
  temporalUi: string | null;
  config: Config;
  brand: Brand;
  /** The policy new complaints begin with. */
  policy: PolicyInForce;
  logger: Logger;
  metrics: Pick<Metrics, 'counts'>;
  /** Where files are kept. */
  store: Store;
  scanner: Scanner;
  /** Has the delivery queue looked at at once, where this process works it off; never throws. */
  wake: () => void;
};

/** The same for somebody with a key. */
export type KeyedCtx = Pick<Ctx, 'db'> & { who: Principal };

/** For a write of theirs: `once` does it in one transaction, and a repetition is told what was answered first. */
export type WriteCtx = KeyedCtx & { once: <T>(write: (tx: Db) => Promise<Written<T>>) => Promise<unknown> };

/** `remembered` is what a repetition is told, where it may not be told all. */
export type Written<T> = { answer: T; remembered?: unknown };
