/**
 * Everything in one process (`npm run serve`), or one half of it (`--only worker`, `--only api`). `--local` (`npm start`)
 * makes it an installation to try: sample people, letters kept at /inbox, a platform to complain about.
 */
import './servers/checks/node.js';
import { join } from 'node:path';
import closeWithGrace from 'close-with-grace';
import type { FastifyInstance } from 'fastify';
import { connectClient, connectWorker } from '../temporal/connection.js';
import { takeOver } from '../temporal/deployment.js';
import { registerSearchAttributes } from '../temporal/register.js';
import { installRuntime } from '../temporal/runtime.js';
import { ensureSchedules } from '../temporal/schedules.js';
import { startTemporal } from '../temporal/server.js';
import { readSettings, type Config } from './config.js';
import { deploymentOf } from './contract/deployment.js';
import { schedules } from './contract/schedules.js';
import { teamsMissing } from './db/people/people.js';
import { teamsIn } from './domain/policy/teams.js';
import { Fault, reason } from './finding.js';
import { readFlags } from './flags.js';
import { ensureSamplePeople, welcome } from './local/welcome.js';
import { createLogger } from './log.js';
import { serveMetrics } from './metrics.js';
import { sandboxSecret, startSandbox } from './sandbox/sandbox.js';
import { readBrand } from './given/brand-file.js';
import { readPolicy } from './given/policy-file.js';
import { demandFlags, demandPort, demandSettings } from './servers/checks/before-start.js';
import { cannotListen } from './servers/checks/ports.js';
import { choosePort, freed } from './servers/child-process.js';
import { claimDataDir } from './servers/data-dir-lock.js';
import { checkSecret } from './servers/doctor/keys.js';
import { keptRunning } from './servers/kept-running.js';
import { surviveStrays } from './servers/last-resort.js';
import { startPostgres } from './servers/postgres/embedded.js';
import { migrateDatabase } from './servers/postgres/migrate.js';
import { withSecret } from './servers/secret.js';
import { readVersion } from './version.js';

const usage = `npm start                     everything on this machine, to try: sample people, letters at /inbox, a platform
npm run serve                 everything in one process, without anything of that
npm run serve -- --only api   one half of it (or --only worker), beside DATABASE_URL and TEMPORAL_ADDRESS
Settings are variables of the environment: .env.example lists them.`;
const { only, local } = readFlags(usage, {
  options: { only: { type: 'string' }, local: { type: 'boolean', default: false } },
}).values;
const has = (half: 'worker' | 'api'): boolean => only === undefined || only === half;
const report = (message: string): void => void process.stdout.write(`${message}\n`);

async function run(): Promise<void> {
  const { told, stopFor } = toldToStop();
  const settings = readSettings();
  demandFlags(settings, { only, local });
  demandSettings(settings, report);
  const config = withSecret(settings);
  const document = await readPolicy(config.policyFile);
  const brand = await readBrand(config.brandFile);
  const logger = createLogger(
    config.logLevel,
    process.stdout.isTTY ? (await import('pino-pretty')).default({ ignore: 'pid,hostname' }) : process.stdout,
  );
  surviveStrays(logger, stopFor);
  const corePort = await choosePort(0);
  installRuntime(logger, corePort);
  using claim = only === undefined ? claimDataDir(config.dataDir, config.http.publicUrl) : null;
  await demandPort(config, has('api'));

  const { dataDir } = config;
  const { url, port } = config.database;
  const startDatabase = (on: number) => startPostgres({ databaseUrl: url, dataDir, port: on, report });
  const postgres = await startDatabase(port);
  await using database = keptRunning(
    postgres,
    async () => startDatabase(await freed(Number(new URL(postgres.url).port))),
    { name: 'PostgreSQL', log: join(dataDir, 'postgres', 'server.log'), report },
  );
  await migrateDatabase(postgres.url);
  const links = await checkSecret(settings, postgres.url);
  if (links.result !== 'ok') report(links.says);
  const startService = (on: number) => startTemporal({ ...config.temporal, port: on, dataDir, report });
  const service = await startService(config.temporal.port);
  await using temporalServer = keptRunning(
    service,
    async () => startService(await freed(Number(service.address.split(':').at(-1)))),
    { name: 'The Temporal server', log: join(dataDir, 'temporal', 'server.log'), report },
  );
  claim?.serves({
    databaseUrl: url === null ? postgres.url : null,
    temporalAddress: config.temporal.address === null ? service.address : null,
    temporalUiUrl: service.uiUrl,
  });
  const target = { ...config.temporal, address: service.address };
  const { namespace } = service;
  const temporal = await connectClient(target);
  await registerSearchAttributes(temporal.connection, namespace);
  await ensureSchedules(temporal, schedules);

  await using sandbox = local
    ? await startSandbox({
        ...{ port: await choosePort(config.sandboxPort), file: join(dataDir, 'sandbox.json') },
        secret: sandboxSecret(config.secret),
      })
    : null;
  const temporalUi = config.temporal.uiUrl ?? service.uiUrl;
  // Most of the program is loaded here: what is wrong with its surroundings was said before, in half the time.
  const { compose } = await import('./compose.js');
  await using redress = await compose({
    ...{
      config: { ...config, platform: sandbox?.config ?? config.platform },
      local,
      databaseUrl: postgres.url,
      temporal,
      temporalUi,
      policy: document,
      brand,
      logger,
      corePort,
    },
  });
  const samples = local ? await ensureSamplePeople(redress.db, dataDir) : [];
  const teams = await teamsMissing(redress.db, teamsIn(redress.policy.document));
  if (teams.length > 0)
    logger.warn({ teams }, 'no such teams: what the policy gives them goes to supervisors');
  const deployment = deploymentOf(readVersion());
  await using workers = has('worker')
    ? await redress.startWorkers({ connection: await connectWorker(target), namespace, deployment })
    : null;
  if (workers !== null) await takeOver(temporal.connection, namespace, deployment);
  await using _server = has('api') ? await listening(await redress.createApp(), config.http) : null;
  await using _metrics =
    !has('api') && config.metricsPort !== null
      ? serveMetrics(redress.metrics, config.http.host, config.metricsPort)
      : null;
  sandbox?.tells(config.http.publicUrl);
  const seen = process.stdout.isTTY;
  if (has('api'))
    report(welcome(config, { temporalUi, local, samples, seen, platform: sandbox?.url ?? null }));
  const failed = [database.failed, temporalServer.failed, ...(workers === null ? [] : [workers.failed])];
  await Promise.race([told, ...failed]);
  report('Stopping …');
}

/** Whoever sends slower than this does not hold up a stop, which has ten seconds in all. */
const CLOSE_WITHIN_MS = 4_000;

/** Listens on the configured address; disposing it lets the requests under way finish. */
async function listening(app: FastifyInstance, { host, port }: Config['http']): Promise<AsyncDisposable> {
  await app.listen({ host, port }).catch((error: unknown) => {
    throw new Fault(cannotListen({ host, port, variable: 'PORT' }, error));
  });
  return {
    async [Symbol.asyncDispose]() {
      const late = setTimeout(() => app.server.closeAllConnections(), CLOSE_WITHIN_MS);
      await app.close();
      clearTimeout(late);
    },
  };
}

/** `told` resolves at Ctrl-C or SIGTERM, also during the start; a second one, or ten seconds, ends the process at once. */
function toldToStop(): { told: Promise<void>; stopFor: (error: unknown) => void } {
  let fault: Error | null = null;
  let tell = (): void => {};
  const told = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const { close } = closeWithGrace(
    { delay: 10_000, logger: false, skip: ['uncaughtException', 'unhandledRejection'] },
    async () => {
      tell();
      await stopped;
      if (fault !== null) throw fault;
    },
  );
  const stopFor = (error: unknown): void => {
    fault = new Error(`Stopped by an error: ${reason(error)}`, { cause: error });
    report(fault.message);
    close();
  };
  return { told, stopFor };
}

const stopped = run();
await stopped.catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
