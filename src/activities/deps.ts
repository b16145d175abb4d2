/** What the activities are given to work with. */
import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import type { Db } from '../db/client.js';
import type { Signer } from '../domain/seal/notes.js';
import type { Transport } from '../domain/vocabulary.js';
import type { Metrics } from '../metrics.js';
import type { Brand } from '../words/brand.js';
import type { Anchor } from '../providers/seal/anchors.js';
import type { Scanner } from '../providers/clamd.js';
import type { Store } from '../providers/files/store.js';
import type { Platform } from '../providers/platform/platform.js';
import type { Postman } from '../providers/postman.js';

export type ActivityDeps = {
  db: Db;
  temporal: Client;
  postmen: Record<Transport, Postman>;
  /** Acts for us on what complaints are about; null where there is none. */
  platform: Platform | null;
  /** Its address, whose host may be inside our network. */
  platformUrl: string | null;
  logger: Logger;
  /** Where files are kept, and where those are that are still on their way there. */
  store: Store;
  incoming: string;
  scanner: Scanner;
  metrics: Pick<Metrics, 'lateness' | 'counts'>;
  /** Signs the heads of the sealed log. */
  signer: Signer;
  /** What keeps a head of each day. */
  anchors: readonly Anchor[];
  /** Signs tracking links and confirmation codes. */
  secret: string;
  publicUrl: string;
  /** Whose letters they are. */
  brand: Brand;
  /** How many letters one address, and one case, is sent in a day. */
  aDay: { lettersToAddress: number; lettersOfCase: number };
  /** Has the delivery queue looked at at once, where this process works it off. */
  wake: () => void;
};
