/** The one wiring: what the processes, the bench and the tests are made of, from a database and a Temporal client. */
import './production.js';
import type { Client } from '@temporalio/client';
import type { WorkerDeploymentVersion } from '@temporalio/common';
import type { NativeConnection } from '@temporalio/worker';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { ActivityDeps } from './activities/deps.js';
import { incomingIn } from './cases/evidence/receive-upload.js';
import { beginCauses } from './db/facts/causes.js';
import { beginTraining } from './db/training/courses.js';
import { startWith, watchPolicy } from './cases/policy/in-force.js';
import { createDeliveries } from './activities/delivery/queue.js';
import { inTurns } from './activities/effects/in-turn.js';
import { byMail } from './activities/seal/by-mail.js';
import { byWebhook, inStore, type Anchor } from './providers/seal/anchors.js';
import { signerOf } from './providers/seal/signer.js';
import { keepMail } from './activities/effects/letters.js';
import { createApp, type ApiDeps } from './api/app.js';
import { OIDC_BACK_PATH } from './api/pages/desk/own-path.js';
import type { Config } from './config.js';
import { openDatabase } from './db/client.js';
import { roles } from './db/roles.js';
import { readAuthority } from './given/authority-file.js';
import type { PolicyDocument } from './domain/policy/policy.js';
import type { Transport } from './domain/vocabulary.js';
import { readKeys } from './pages/desk/scripts/read-keys.js';
import { siteOf } from './pages/parts/site.js';
import { readStyles } from './pages/styles/styles.js';
import { createMetrics, measurePlaces } from './metrics.js';
import { clamdScanner, noScanner } from './providers/clamd.js';
import { openStore } from './providers/files/store.js';
import { choosePostmen } from './providers/choose.js';
import { createPlatform } from './providers/platform/client.js';
import { createOidc } from './providers/oidc.js';
import type { Postman } from './providers/postman.js';
import { startWorkers, type WorkflowCode } from './worker.js';
import { defaultBrand, type Brand } from './words/brand.js';

type Postmen = Record<Transport, Postman>;

export type Parts = {
  config: Config;
  /** An installation to try: letters are kept here where no provider is set, and its own pages are open on this machine. */
  local: boolean;
  /** A migrated database. */
  databaseUrl: string;
  temporal: Client;
  /** Where operators open the Temporal UI; null where nobody said. */
  temporalUi?: string | null;
  /** What the start was given: the file's, or the default. */
  policy: PolicyDocument;
  /** Whose installation it is; ours where nobody is named. */
  brand?: Brand;
  logger: Logger;
  /** Where Temporal's core serves its own measurements; null: nowhere. */
  corePort?: number | null;
  /** What carries letters instead of what the configuration chooses, or around it. */
  postmen?: (chosen: Postmen) => Postmen;
};

/** What workers are given beside the wiring; without a version they take whatever comes. */
export type Hired = {
  connection: NativeConnection;
  namespace: string;
  deployment?: WorkerDeploymentVersion;
  code?: WorkflowCode;
};

/** Opens the database and puts everything together; nothing runs or listens yet. */
export async function compose({
  config,
  local,
  databaseUrl,
  temporal,
  temporalUi = null,
  policy,
  brand = defaultBrand,
  logger,
  corePort = null,
  postmen = (chosen) => chosen,
}: Parts) {
  const database = openDatabase(databaseUrl, { ...config.database, role: roles.service });
  const { db } = database;
  const metrics = createMetrics(corePort);
  measurePlaces(metrics, database.places);
  const store = await openStore(config.store);
  const scanner = config.clamd === null ? noScanner : clamdScanner(config.clamd);
  const carried = postmen(inTurns(db, config, choosePostmen(config, local ? keepMail(db) : null)));
  const deps: ActivityDeps = {
    ...{ store, scanner, incoming: incomingIn(config) },
    ...{ db, temporal, logger, metrics, secret: config.secret },
    postmen: carried,
    signer: signerOf(config.seal),
    anchors: await anchorsOf(config.seal, { store, brand, postmen: carried }),
    publicUrl: config.http.publicUrl,
    platform: config.platform && createPlatform(config.platform),
    platformUrl: config.platform?.url ?? null,
    brand,
    aDay: config.aDay,
    wake: () => deliveries.wake(),
  };
  const oidc = config.oidc && createOidc(config.oidc, `${config.http.publicUrl}${OIDC_BACK_PATH}`);
  const deliveries = createDeliveries(deps);
  const wake = (): void => deps.wake();
  await startWith(db, policy, config.policyFile !== null);
  await beginCauses(db);
  await beginTraining(db);
  const inForce = await watchPolicy(db);
  return {
    ...{ db, deps, metrics, policy: inForce },
    /** The HTTP service, not listening yet; `other` is what a test gives it instead. */
    createApp: async (other: Partial<ApiDeps> = {}): Promise<FastifyInstance> =>
      await createApp({
        ...{ brand, site: siteOf(brand, await readStyles(), await readKeys()) },
        ...{ store, scanner },
        ...{ db, temporal, temporalUi, config, local, logger, metrics, wake, oidc, policy: inForce },
        ...other,
      }),
    startWorkers: ({ code, ...hired }: Hired) => startWorkers({ ...deps, ...hired, deliveries }, code),
    async [Symbol.asyncDispose]() {
      inForce[Symbol.dispose]();
      await database[Symbol.asyncDispose]();
    },
  };
}
/** What keeps heads of the sealed log, as far as it is set. */
async function anchorsOf(
  { webhook, mailTo, timeStamps }: Config['seal'],
  deps: Pick<ActivityDeps, 'store' | 'brand' | 'postmen'>,
): Promise<Anchor[]> {
  const anchors = [inStore(deps.store)];
  if (webhook !== null) anchors.push(byWebhook(webhook));
  if (mailTo !== null) anchors.push(byMail(deps, mailTo));
  if (timeStamps === null) return anchors;
  // Loaded where it is used: it takes a while.
  const { byTimeStamp } = await import('./providers/seal/time-stamps.js');
  const trusted = await readAuthority(timeStamps.caFile);
  return [...anchors, byTimeStamp(deps.store, { url: timeStamps.url, trusted })];
}

export type Redress = Awaited<ReturnType<typeof compose>>;
