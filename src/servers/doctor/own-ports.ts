import { join } from 'node:path';
import { ok, warn, type Finding } from '../../finding.js';
import { checkPort, portTaken } from '../checks/ports.js';
import { leftover } from '../child-process.js';
import type { Settings } from '../../config.js';
import { runningOn } from '../data-dir-lock.js';
import type { Row } from './table.js';

/** The ports that a start listens on: free, our own, or taken by others. */
export async function checkPorts(settings: Settings): Promise<Row[]> {
  const { database, temporal, dataDir } = settings;
  const postgresPid = join(dataDir, 'postgres', 'cluster', 'postmaster.pid');
  const temporalPid = join(dataDir, 'temporal', 'server.pid');
  const { port, uiPort } = temporal;
  return [
    await ownPort(settings),
    ...(database.url === null
      ? [
          await serverPort(settings, {
            ...{ port: database.port, variable: 'POSTGRES_PORT', server: 'PostgreSQL' },
            ...{ pidFile: postgresPid, mark: `port=${database.port}` },
          }),
        ]
      : []),
    ...(temporal.address === null
      ? [
          await serverPort(settings, {
            ...{ port, variable: 'TEMPORAL_PORT', server: 'Temporal' },
            ...{ pidFile: temporalPid, mark: `--port ${port} ` },
          }),
          await serverPort(settings, {
            ...{ port: uiPort, variable: 'TEMPORAL_UI_PORT', server: "Temporal's UI" },
            ...{ pidFile: temporalPid, mark: `--ui-port ${uiPort} ` },
          }),
        ]
      : []),
  ];
}

async function ownPort({ http, dataDir }: Settings): Promise<Row> {
  const finding = await checkPort({ ...http, variable: 'PORT' });
  const own = runningOn(dataDir);
  const check = `Port ${http.port}`;
  if (finding.result === 'ok' || own === null || !(await answersAsRedress(http))) return { check, finding };
  return { check, finding: ok(`Redress itself listens there, process ${own.pid}`) };
}

async function answersAsRedress({ host, port }: Settings['http']): Promise<boolean> {
  const reached = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  try {
    const answer = await fetch(`http://${reached}:${port}/livez`, { signal: AbortSignal.timeout(2_000) });
    return answer.ok && (await answer.text()) === '{"status":"ok"}';
  } catch {
    return false;
  }
}

/** `mark`: what is in the command line of the server in `pidFile` when it listens on this port. */
type ServerPort = { port: number; variable: string; server: string; pidFile: string; mark: string };

async function serverPort({ dataDir }: Settings, wanted: ServerPort): Promise<Row> {
  const { port, variable, server, pidFile, mark } = wanted;
  const finding = await checkPort({ host: '127.0.0.1', port, variable });
  return { check: `Port ${port}`, finding: finding.result === 'ok' ? finding : taken() };

  function taken(): Finding {
    const pid = leftover(pidFile, mark)?.pid;
    if (pid === undefined) return warn(portTaken(port, variable, server, 'a free one at the next start'));
    return runningOn(dataDir) === null
      ? ok(`${server} of an earlier run listens there, process ${pid}; the next start ends it`)
      : ok(`${server} of this Redress listens there, process ${pid}`);
  }
}
