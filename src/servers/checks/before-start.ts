/** What can be known before anything is started; the doctor shows the same findings. */
import type { Config, Settings } from '../../config.js';
import { checkDataDir } from './data-dir.js';
import { demand, Fault } from '../../finding.js';
import { checkPort } from './ports.js';
import { checkMail, checkPlatform, checkPublicUrl, checkSms, isHere } from './providers.js';

/** Whether a server of ours keeps its data in DATA_DIR. */
export const isEmbedded = ({ database, temporal }: Settings): boolean =>
  database.url === null || temporal.address === null;

type Flags = { only: string | undefined; local: boolean };

/** Stops where the flags of the start cannot be meant; throws Fault. */
export function demandFlags(
  { http, database, resend, twilio, platform, unshared }: Settings,
  { only, local }: Flags,
): void {
  if (only !== undefined && !['worker', 'api'].includes(only))
    throw new Fault(`--only takes worker or api, not ${only}.`);
  if (only !== undefined && unshared.length > 0)
    throw new Fault(
      `Halves have their services, the secret of links and the address in letters in common: set ${unshared.join(', ')} to the same for each, or leave --only out.${unshared.includes('SECRET') ? ' An installation that grows keeps its secret, which is in DATA_DIR/secret; a new one takes the output of openssl rand -hex 32.' : ''}`,
    );
  if (!local) return;
  const wrong = [
    ...(only === undefined ? [] : ['--only']),
    ...(database.url === null ? [] : ['DATABASE_URL']),
    ...(resend === null ? [] : ['RESEND_API_KEY']),
    ...(twilio === null ? [] : ['TWILIO_ACCOUNT_SID']),
    ...(platform === null ? [] : ['PLATFORM_URL']),
    ...(isHere(http.host) ? [] : ['HOST']),
    ...(isHere(new URL(http.publicUrl).hostname) ? [] : ['PUBLIC_URL']),
  ];
  if (wrong.length > 0)
    throw new Fault(
      `--local is an installation to try, with sample people and open pages, and ${wrong.join(', ')} would show it to others: use npm run serve instead of npm start, or unset ${wrong.join(', ')}.`,
    );
}

/** Stops where settings cannot work, or DATA_DIR cannot hold what is written there; says what is doubtful. Throws Fault. */
export function demandSettings(config: Settings, report: (message: string) => void): void {
  const findings = [checkMail, checkSms, checkPlatform, checkPublicUrl].map((check) => check(config));
  for (const finding of [...findings, checkDataDir(config.dataDir, isEmbedded(config))]) {
    demand(finding);
    if (finding.result === 'warn') report(finding.says);
  }
}

/** Stops where the port is taken that the process listens on at the end of its start; throws Fault. */
export async function demandPort({ http: { host, port }, metricsPort }: Config, api: boolean): Promise<void> {
  if (api) demand(await checkPort({ host, port, variable: 'PORT' }));
  else if (metricsPort !== null)
    demand(await checkPort({ host, port: metricsPort, variable: 'METRICS_PORT' }));
}
