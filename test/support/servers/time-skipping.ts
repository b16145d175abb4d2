import { execFile } from 'node:child_process';
import { access, chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { encodeSearchAttributeIndexedValueType } from '@temporalio/common/lib/search-attributes.js';
import { searchAttributes as keys } from '../../../src/contract/search-attributes.js';
import { userCache } from '../../../temporal/binary.js';
import { installRuntimeOnce } from './runtime.js';

const VERSION = '1.38.0';
/** The SDK gives a server five seconds to start, which Java may miss where much else goes on. */
const TRIES = 4;
const MAIN_CLASS = 'io.temporal.testserver.TestServer';

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
  const home = join(userCache(), `temporal-test-server-${VERSION}`);
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
      `#!/bin/sh\nexec java -cp "$(dirname "$0")/lib/*" ${MAIN_CLASS} "$@"\n`,
    );
    await chmod(join(draft, 'run'), 0o755);
    await rename(draft, home);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!(await exists(home))) throw error;
  }
}
