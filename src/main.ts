/** Everything in one process (`npm start`), or one half of it (`--only worker`, `--only api`). */
import './servers/checks/node.js';
import { parseArgs } from 'node:util';
import closeWithGrace from 'close-with-grace';
import { connectClient, connectWorker } from '../temporal/connection.js';
import { takeOver } from '../temporal/deployment.js';
import { deploymentOf } from './contract/deployment.js';
import { registerSearchAttributes } from '../temporal/register.js';
import { ensureSchedules } from '../temporal/schedules.js';
import { schedules } from './contract/schedules.js';
import { startTemporal } from '../temporal/server.js';
import type { ActivityDeps } from './activities/deps.js';
import { inTurns } from './activities/effects/in-turn.js';
import { keepMail } from './activities/effects/notify.js';
import { createDeliveries } from './activities/delivery/queue.js';
import { startServer } from './api/server.js';
import { choosePort } from './servers/child-process.js';
import { demandPort, demandSettings } from './servers/checks/before-start.js';
import { loadConfig } from './servers/secret.js';
import { openDatabase } from './db/client.js';
import { startPostgres } from './servers/postgres/embedded.js';
import { migrateDatabase } from './servers/postgres/migrate.js';
import { ensurePolicy } from './db/complaints/policies.js';
import { Fault } from './finding.js';
import { cannotListen } from './servers/checks/ports.js';
import { claimDataDir } from './servers/data-dir-lock.js';
import { createLogger } from './log.js';
import { createMetrics, serveMetrics } from './metrics.js';
import { readPolicy } from './policy-file.js';
import { ensureSamplePeople, welcome } from './local/welcome.js';
import { choosePostmen } from './providers/choose.js';
import { installRuntime } from '../temporal/runtime.js';
import { readVersion } from './version.js';
import { startWorkers } from './worker.js';

const { only } = parseArgs({ options: { only: { type: 'string' } } }).values;
const has = (half: 'worker' | 'api'): boolean => only === undefined || only === half;
const report = (message: string): void => void process.stdout.write(`${message}\n`);

async function run(): Promise<void> {
  const told = toldToStop();
  const config = loadConfig();
  if (only !== undefined && !['worker', 'api'].includes(only)) {
    throw new Error(`--only takes worker or api, not ${only}.`);
  }
  if (only !== undefined && (config.database.url === null || config.temporal.address === null)) {
    throw new Error(
      'Halves share their services: set DATABASE_URL and TEMPORAL_ADDRESS, or leave --only out.',
    );
  }
  const { document, policy } = await readPolicy(config.policyFile);
  const logger = createLogger(
    config.logLevel,
    process.stdout.isTTY ? (await import('pino-pretty')).default({ ignore: 'pid,hostname' }) : process.stdout,
  );
  const corePort = await choosePort(0);
  installRuntime(logger, corePort);
  const metrics = createMetrics(corePort);
  demandSettings(config);
  using claim = only === undefined ? claimDataDir(config.dataDir, config.http.publicUrl) : null;

  await demandPort(config, has('api'));

  const { dataDir } = config;
  await using postgres = await startPostgres({
    databaseUrl: config.database.url,
    dataDir,
    port: config.database.port,
    report,
  });
  await migrateDatabase(postgres.url);
  await using database = openDatabase(postgres.url);
  const { db } = database;
  await using service = await startTemporal({ ...config.temporal, dataDir, report });
  claim?.serves({
    databaseUrl: config.database.url === null ? postgres.url : null,
    temporalAddress: config.temporal.address === null ? service.address : null,
    temporalUiUrl: service.uiUrl,
  });
  const target = { ...config.temporal, address: service.address };
  const temporal = await connectClient(target);
  await registerSearchAttributes(temporal.connection, service.namespace);
  await ensureSchedules(temporal, schedules);

  const temporalUi = config.temporal.uiUrl ?? service.uiUrl;
  const samples = await ensureSamplePeople(db, dataDir);
  const postmen = inTurns(db, config, choosePostmen(config, keepMail(db)));
  const { secret } = config;
  const deps: ActivityDeps = {
    db,
    temporal,
    postmen,
    logger,
    lateness: metrics.lateness,
    secret,
    publicUrl: config.http.publicUrl,
    wake: () => deliveries.wake(),
  };
  const deliveries = createDeliveries(deps);
  const policyVersion = await ensurePolicy(db, document);

  const deployment = deploymentOf(readVersion());
  await using workers = has('worker')
    ? await startWorkers({
        ...deps,
        deliveries,
        connection: await connectWorker(target),
        namespace: service.namespace,
        deployment,
      })
    : null;
  if (workers !== null) await takeOver(temporal.connection, service.namespace, deployment);
  await using _server = has('api')
    ? await startServer({
        ...{ db, temporal, temporalUi, config, logger, metrics },
        policy: { version: policyVersion, document: policy },
        wake: deps.wake,
      }).catch((error: unknown) => {
        throw new Fault(cannotListen({ ...config.http, variable: 'PORT' }, error));
      })
    : null;
  await using _metrics =
    !has('api') && config.metricsPort !== null
      ? serveMetrics(metrics, config.http.host, config.metricsPort)
      : null;
  if (has('api')) report(welcome(config, temporalUi, samples));
  await Promise.race([told, ...(workers === null ? [] : [workers.failed])]);
  report('Stopping …');
}

/** Resolves at Ctrl-C or SIGTERM, also during the start; a second one, or ten seconds, ends the process at once. */
const toldToStop = (): Promise<void> =>
  new Promise((resolve) => {
    closeWithGrace({ delay: 10_000, logger: false }, async ({ err }) => {
      if (err !== undefined) report(`Stopped by an error: ${err.message}`);
      resolve();
      await stopped;
    });
  });

const stopped = run();
await stopped.catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
