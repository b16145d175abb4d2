/** The process of one half of Redress, wired as `main.ts` wires it, but that letters are kept locally on given servers. */
import { connectClient, connectWorker } from '../../temporal/connection.js';
import { takeOver } from '../../temporal/deployment.js';
import { registerSearchAttributes } from '../../temporal/register.js';
import { installRuntime } from '../../temporal/runtime.js';
import { ensureSchedules } from '../../temporal/schedules.js';
import { compose } from '../../src/compose.js';
import { deploymentOf } from '../../src/contract/deployment.js';
import { schedules } from '../../src/contract/schedules.js';
import { createLogger } from '../../src/log.js';
import { readPolicy } from '../../src/given/policy-file.js';
import { choosePort } from '../../src/servers/child-process.js';
import { loadConfig } from '../../src/servers/secret.js';
import { readVersion } from '../../src/version.js';
import { HalfJob } from './halves.js';
import { answerJobs } from './process.js';

async function start({ half, databaseUrl, temporalAddress }: HalfJob): Promise<{ url: string }> {
  const settings = loadConfig();
  // All complaints of a bench are of one complainant.
  const config = { ...settings, aDay: { ...settings.aDay, lettersToAddress: 1_000_000 } };
  const logger = createLogger(config.logLevel, process.stdout);
  const corePort = await choosePort(0);
  installRuntime(logger, corePort);
  const target = { ...config.temporal, address: temporalAddress };
  const { namespace } = target;
  const temporal = await connectClient(target);
  const policy = await readPolicy(config.policyFile);
  const redress = await compose({
    ...{ config, local: true, databaseUrl, temporal, policy, logger, corePort },
  });
  if (half === 'api') {
    const app = await redress.createApp();
    return { url: await app.listen({ host: '127.0.0.1', port: 0 }) };
  }
  await registerSearchAttributes(temporal.connection, namespace);
  await ensureSchedules(temporal, schedules);
  const deployment = deploymentOf(readVersion());
  const connection = await connectWorker(target);
  const { failed } = await redress.startWorkers({ connection, namespace, deployment });
  failed.catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
  await takeOver(temporal.connection, namespace, deployment);
  return { url: '' };
}

answerJobs(HalfJob, start);
