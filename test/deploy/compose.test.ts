import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { DCLinter } from 'dclint';
import { validate } from 'dockerfile-utils';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { temporaryDirectory } from '../support/servers/directory.js';

const Service = z.object({
  image: z.string(),
  profiles: z.array(z.string()).default([]),
  restart: z.string(),
  environment: z.record(z.string(), z.string()).default({}),
  volumes: z.array(z.string()).default([]),
  ports: z.array(z.string()).default([]),
  command: z.array(z.string()).default([]),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
  deploy: z.object({ replicas: z.number() }).default({ replicas: 1 }),
});

const text = readFileSync('docker-compose.yml', 'utf8');
const dockerfile = readFileSync('Dockerfile', 'utf8');
const { services } = z
  .object({ services: z.record(z.string(), Service) })
  .parse(parse(text, { merge: true }));
const all = Object.entries(services);

/** Beside the schema of the compose specification, which the linter always checks; 0 turns a rule off. */
const rules = {
  ...{ 'no-duplicate-exported-ports': 2, 'no-version-field': 2, 'require-project-name-field': 2 },
  ...{
    'no-duplicate-container-names': 2,
    'no-quotes-in-volumes': 2,
    'service-image-require-explicit-tag': 2,
  },
  // What is built here also has a name; interfaces are written as variables, which the linter does not know.
  ...{ 'no-build-and-image': 0, 'no-unbound-port-interfaces': 0, 'service-container-name-regex': 0 },
  // Services stand in the order they start in.
  ...{ 'services-alphabetical-order': 0, 'service-dependencies-alphabetical-order': 0 },
  ...{ 'service-keys-order': 0, 'service-ports-alphabetical-order': 0, 'top-level-properties-order': 0 },
  'require-quotes-in-ports': 0,
};

const Findings = z.array(
  z.object({ messages: z.array(z.object({ rule: z.string(), message: z.string() })) }),
);

function lint(file: string) {
  const linter = new DCLinter({ rules, quiet: false, debug: false, exclude: [] });
  return Findings.parse(linter.lintFiles([file], false)).flatMap(({ messages }) => messages);
}

describe('docker-compose.yml', () => {
  it('keeps to the compose specification, and pins every image', () => {
    expect(lint('docker-compose.yml')).toEqual([]);
  });

  it('would not get by with a key that the specification does not know, or an image of any version', () => {
    const file = join(temporaryDirectory(), 'docker-compose.yml');
    writeFileSync(file, text.replace('stop_grace_period', 'stop_grace_time'));
    expect(lint(file)).toMatchObject([{ rule: 'invalid-schema' }]);
    writeFileSync(file, text.replace('postgres:18', 'postgres'));
    expect(lint(file)).toMatchObject([{ rule: 'service-image-require-explicit-tag' }]);
  });

  it('runs two API processes and two workers, and measurements only when asked for', () => {
    expect(all.filter(([, { deploy }]) => deploy.replicas === 2).map(([name]) => name)).toEqual([
      'worker',
      'api',
    ]);
    expect(all.filter(([, { profiles }]) => profiles[0] === 'observability').map(([name]) => name)).toEqual([
      'prometheus',
      'grafana',
    ]);
  });

  it('waits for what can be waited for: a health check, or the end of a job', () => {
    for (const [name, { depends_on }] of all) {
      for (const [other, { condition }] of Object.entries(depends_on)) {
        const awaited = services[other];
        const expected = awaited?.restart.startsWith('on-failure')
          ? 'service_completed_successfully'
          : 'service_healthy';
        expect([name, other, condition]).toEqual([name, other, expected]);
        expect([other, awaited?.healthcheck !== undefined]).toEqual([other, expected === 'service_healthy']);
      }
    }
  });

  it('mounts files and starts programs that there are', () => {
    const mounted = all
      .flatMap(([, { volumes }]) => volumes.map((volume) => volume.split(':')[0] ?? ''))
      .filter((source) => source.startsWith('.'));
    const started = all
      .flatMap(([, { command }]) => command)
      .filter((word) => word.startsWith('dist/'))
      .map((program) => program.replace(/^dist\//, '').replace(/\.js$/, '.ts'));
    expect(started).toContain('src/main.ts');
    expect([...mounted, ...started].filter((path) => !existsSync(path))).toEqual([]);
  });

  it('sets only variables that Redress reads', () => {
    const known = Object.keys(parseEnv(readFileSync('.env.example', 'utf8')));
    for (const name of ['worker', 'api', 'migrate'])
      expect(
        Object.keys(services[name]?.environment ?? {}).filter((variable) => !known.includes(variable)),
      ).toEqual([]);
  });

  it('holds no secret itself, and opens no port to other machines but the one of HOST', () => {
    const secrets = [...text.matchAll(/(\w*(?:SECRET|PASSWORD|PWD|TOKEN)\w*): (.*)/g)];
    expect(secrets.filter(([, , value = '']) => !value.startsWith('${'))).toEqual([]);
    for (const port of all.flatMap(([, { ports }]) => ports))
      expect(port).toMatch(/^(127\.0\.0\.1|\$\{HOST:-127\.0\.0\.1\}):/);
  });
});

describe('the Dockerfile', () => {
  it('has nothing that a linter objects to', () => {
    expect(validate(dockerfile)).toEqual([]);
  });

  it('runs as a user without rights, on Node 24, with production packages', () => {
    expect(dockerfile.match(/^FROM \S+/gm)).toEqual(['FROM node:24-trixie-slim', 'FROM node:24-trixie-slim']);
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile).toContain('npm ci --omit=dev');
  });

  it('is given no more than it copies', () => {
    const [first, ...allowed] = readFileSync('.dockerignore', 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(first).toBe('*');
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, paths = '']) =>
      paths.split(' '),
    );
    expect(copied.toSorted()).toEqual(allowed.map((line) => line.slice(1)).toSorted());
    expect(copied.filter((path) => !existsSync(path))).toEqual([]);
  });
});
