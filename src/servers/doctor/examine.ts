/** Everything that may keep Redress from starting, looked at without changing anything. */
import { isEmbedded } from '../checks/before-start.js';
import { checkDataDir } from '../checks/data-dir.js';
import { attempt, failed, ok, type Finding } from '../../finding.js';
import { checkNode } from '../checks/node.js';
import { checkStore } from '../checks/store.js';
import { checkSignIn } from '../checks/sign-in.js';
import { checkMail, checkPlatform, checkPublicUrl, checkSms } from '../checks/providers.js';
import { readSettings, type Settings } from '../../config.js';
import { checkPrograms } from '../postgres/embedded-place.js';
import { checkMigrations } from '../postgres/migrate.js';
import { checkServer } from '../postgres/server.js';
import { runningOn, runningServers } from '../data-dir-lock.js';
import { readBrand } from '../../given/brand-file.js';
import { readPolicy } from '../../given/policy-file.js';
import { checkTemporalCli } from '../../../temporal/binary.js';
import { checkNamespace, checkService } from '../../../temporal/service.js';
import { checkKey, checkSecret } from './keys.js';
import { checkPorts } from './own-ports.js';
import type { Row } from './table.js';

/** Examines this machine for the environment given; without readable settings nothing else can be asked. */
export async function examine(env?: NodeJS.ProcessEnv): Promise<Row[]> {
  const node: Row = { check: 'Node.js', finding: checkNode(process.versions.node) };
  let settings: Settings;
  try {
    settings = readSettings(env);
  } catch (error) {
    return [node, { check: 'Environment', finding: failed(error) }];
  }
  const { dataDir, policyFile, brandFile } = settings;
  const row = async (check: string, step: () => Finding | Promise<Finding>): Promise<Row> => ({
    check,
    finding: await attempt(step),
  });
  const postgres = await row('PostgreSQL', () => checkPostgres(settings));
  const databaseUrl = postgres.finding.result === 'ok' ? reachable(settings).databaseUrl : null;
  const temporal = await row('Temporal', () => checkTemporal(settings));
  const address = temporal.finding.result === 'ok' ? reachable(settings).temporalAddress : null;
  return [
    node,
    { check: 'Environment', finding: ok('Every variable can be read') },
    await row('Policy', () => checkPolicy(policyFile)),
    await row('Brand', () => checkBrand(brandFile)),
    await row('DATA_DIR', () => checkDataDir(dataDir, isEmbedded(settings))),
    await row('Files', () => checkStore(settings)),
    ...(await checkPorts(settings)),
    postgres,
    ...(databaseUrl === null ? [] : [await row('Schema', () => checkMigrations(databaseUrl))]),
    temporal,
    ...(address === null
      ? []
      : [await row('Namespace', () => checkNamespace({ ...settings.temporal, address }))]),
    await row('Secret', () => checkSecret(settings, databaseUrl)),
    await row('API key', () => checkKey(settings.keyToTry, databaseUrl)),
    await row('E-mail', () => checkMail(settings)),
    await row('SMS', () => checkSms(settings)),
    await row('Platform', () => checkPlatform(settings)),
    await row('Sign-in', () => checkSignIn(settings)),
    await row('PUBLIC_URL', () => checkPublicUrl(settings)),
  ];
}

/** The servers that can be asked: the configured ones, else those of the process that runs here. */
function reachable({ database, temporal, dataDir }: Settings) {
  const servers = runningServers(dataDir);
  return {
    databaseUrl: database.url ?? servers?.databaseUrl ?? null,
    temporalAddress: temporal.address ?? servers?.temporalAddress ?? null,
  };
}

async function checkPostgres(settings: Settings): Promise<Finding> {
  const { databaseUrl } = reachable(settings);
  if (databaseUrl !== null) return await checkServer(databaseUrl);
  return runningOn(settings.dataDir) === null ? await checkPrograms() : ok('It is being started');
}

async function checkTemporal(settings: Settings): Promise<Finding> {
  const { temporalAddress } = reachable(settings);
  if (temporalAddress !== null) return await checkService({ ...settings.temporal, address: temporalAddress });
  return runningOn(settings.dataDir) === null ? await checkTemporalCli() : ok('It is being started');
}

async function checkPolicy(file: string | null): Promise<Finding> {
  await readPolicy(file);
  return ok(file === null ? 'The default is in force' : `${file} is a policy`);
}

async function checkBrand(file: string | null): Promise<Finding> {
  await readBrand(file);
  return ok(file === null ? 'Ours is shown' : `${file} is a brand`);
}
