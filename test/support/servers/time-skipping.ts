import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { encodeSearchAttributeIndexedValueType } from '@temporalio/common/lib/search-attributes.js';
import { vi } from 'vitest';
import { searchAttributes as keys } from '../../../src/contract/search-attributes.js';
import { choosePort } from '../../../src/servers/child-process.js';
import { userCache } from '../../../temporal/binary.js';
import { installRuntimeOnce } from './runtime.js';

const VERSION = '1.38.0';
/** The SDK gives a server five seconds to start, which Java may miss where much else goes on. */
const TRIES = 4;
const MAIN_CLASS = 'io.temporal.testserver.TestServer';
/** For a life of seconds: no time is spent on optimising. */
const FLAGS = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];
/** What the server loads at its start, kept ready to be mapped: a start takes a fifth of the CPU then. */
const ARCHIVE = 'classes.jsa';

/** The server, and a logger that says nothing. */
const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>redress</groupId><artifactId>time-skipping</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies>
    <dependency><groupId>io.temporal</groupId><artifactId>temporal-test-server</artifactId><version>${VERSION}</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>1.7.36</version></dependency>
  </dependencies>
</project>
`;

/** A server whose clock leaps to the next timer: downloaded by the SDK, else from Maven Central and run by Java. */
export async function createTimeSkippingEnvironment(): Promise<TestWorkflowEnvironment> {
  await installRuntimeOnce();
  const environment = await startServer();
  const types = Object.values(keys).map(({ name, type }) => [
    name,
    encodeSearchAttributeIndexedValueType(type) ?? 0,
  ]);
  const { namespace = 'default', connection } = environment;
  await connection.operatorService.addSearchAttributes({
    namespace,
    searchAttributes: Object.fromEntries(types),
  });
  return environment;
}

async function startServer(): Promise<TestWorkflowEnvironment> {
  const home = join(userCache(), `time-skipping-${VERSION}`);
  const path = join(home, 'run');
  if (!(await exists(path))) {
    try {
      return await TestWorkflowEnvironment.createTimeSkipping();
    } catch (error) {
      await fromMaven(home).catch((second: unknown) => {
        throw new AggregateError(
          [error, second],
          `No time-skipping server: neither by download nor by Maven and Java.`,
        );
      });
    }
  }
  const server = { executable: { type: 'existing-path', path } } as const;
  for (let tries = 1; ; tries++) {
    try {
      return await TestWorkflowEnvironment.createTimeSkipping({ server });
    } catch (error) {
      if (tries === TRIES) throw error;
    }
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Fills a draft beside `home` and moves it into place in one step: several test processes may do this at once. */
async function fromMaven(home: string): Promise<void> {
  await mkdir(join(home, '..'), { recursive: true });
  const draft = await mkdtemp(`${home}.`);
  try {
    await writeFile(join(draft, 'pom.xml'), POM);
    const goal = ['dependency:copy-dependencies', '-DoutputDirectory=lib', '-DincludeScope=runtime'];
    await promisify(execFile)('mvn', ['-q', '-B', ...goal], { cwd: draft, timeout: 300_000 });
    await writeFile(
      join(draft, 'run'),
      `#!/bin/sh\nhome=$(dirname "$0")\nexec java ${FLAGS.join(' ')} -XX:SharedArchiveFile="$home/${ARCHIVE}" -cp "$home/lib/*" ${MAIN_CLASS} "$@"\n`,
    );
    await chmod(join(draft, 'run'), 0o755);
    await rename(draft, home);
    await keepClasses(home);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!(await exists(home))) throw error;
  }
}

/** Starts the server once to see what it loads; where this Java keeps no archives, the server starts without. */
async function keepClasses(home: string): Promise<void> {
  const archive = join(home, ARCHIVE);
  const port = await choosePort(0);
  const java = spawn(
    'java',
    [`-XX:ArchiveClassesAtExit=${archive}.new`, ...FLAGS, '-cp', `${home}/lib/*`, MAIN_CLASS, String(port)],
    { stdio: 'ignore' },
  );
  const exited = once(java, 'exit');
  const answers = async (): Promise<void> => {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect').finally(() => socket.destroy());
  };
  try {
    await Promise.race([exited, vi.waitFor(answers, { timeout: 60_000, interval: 50 })]);
  } finally {
    java.kill();
    await exited;
  }
  if (await exists(`${archive}.new`)) await rename(`${archive}.new`, archive);
}
