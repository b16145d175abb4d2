/** What can be known before anything is started; the doctor shows the same findings. */
import type { Config, Settings } from '../../config.js';
import { checkDataDir } from './data-dir.js';
import { demand } from '../../finding.js';
import { checkPort } from './ports.js';
import { checkMail, checkPublicUrl, checkSms } from './providers.js';

/** Whether a server of ours keeps its data in DATA_DIR. */
export const isEmbedded = ({ database, temporal }: Settings): boolean =>
  database.url === null || temporal.address === null;

/** Stops where settings cannot work, or DATA_DIR cannot hold what is written there; throws Fault. */
export function demandSettings(config: Config): void {
  for (const check of [checkMail, checkSms, checkPublicUrl]) demand(check(config));
  demand(checkDataDir(config.dataDir, isEmbedded(config)));
}

/** Stops where the port is taken that the process listens on at the end of its start; throws Fault. */
export async function demandPort({ http: { host, port }, metricsPort }: Config, api: boolean): Promise<void> {
  if (api) demand(await checkPort({ host, port, variable: 'PORT' }));
  else if (metricsPort !== null)
    demand(await checkPort({ host, port: metricsPort, variable: 'METRICS_PORT' }));
}
