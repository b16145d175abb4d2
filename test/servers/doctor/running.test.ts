/** The doctor beside a whole stack that runs, on ports that others had before it. */
import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import { readdirSync } from 'node:fs';
import { examine } from '../../../src/servers/doctor/examine.js';
import { temporaryDirectory } from '../../support/servers/directory.js';
import { listening } from '../../support/servers/listening.js';
import { whole } from '../../support/processes/whole.js';
import { runProgram } from '../../support/processes/program.js';

it('knows its own ports, schema, namespace and keys, and changes nothing', { timeout: 300_000 }, async () => {
  const dataDir = temporaryDirectory();
  await using redress = await whole(dataDir);
  await redress.start();
  const files = (): string[] =>
    readdirSync(dataDir).filter((name) => !['postgres', 'temporal'].includes(name));
  const before = files();

  const env = redress.environment;
  const { code, out } = await runProgram('src/servers/doctor/main.ts', {
    ...env,
    REDRESS_KEY: redress.keys().get('mobile-app') ?? '',
  });
  expect(out).not.toMatch(/ (fail|warn) /);
  expect(code).toBe(0);
  for (const said of [
    /Port \d+ +ok +Redress itself listens there, process \d+/,
    /Port \d+ +ok +PostgreSQL of this Redress listens there/,
    /Port \d+ +ok +Temporal of this Redress listens there/,
    /Port \d+ +ok +Temporal's UI of this Redress listens there/,
    /Schema +ok +The schema is current/,
    /Namespace +ok +Search attributes and schedules are there/,
    /API key +ok +REDRESS_KEY is that of mobile-app/,
  ])
    expect(out).toMatch(said);
  expect(files()).toEqual(before);

  const refused = await runProgram('src/servers/doctor/main.ts', { ...env, REDRESS_KEY: 'rdr_wrong' });
  expect(refused.code).toBe(1);
  expect(refused.out).toMatch(/API key +fail +REDRESS_KEY is unknown or revoked, .*: take one that is valid/);

  await redress.submit();
  const SECRET = 'another secret, of 32 characters or more';
  const rows = await examine({ ...env, SECRET });
  expect(rows.find(({ check }) => check === 'Secret')?.finding).toEqual({
    result: 'fail',
    says: expect.stringMatching(/^SECRET is not the one .*: put the old one back, or every link/),
  });

  const second = await runProgram('src/main.ts', env);
  expect(second.code).toBe(1);
  expect(second.err).toMatch(
    /^Redress already runs in .*: process \d+, at .*: stop it, or set DATA_DIR.*\n$/,
  );

  await redress.kill('process');
  const after = await examine(env);
  expect(after.filter(({ finding }) => /of an earlier run listens there/.test(finding.says))).toHaveLength(3);
});

it('goes elsewhere where the ports of its servers are taken, and says so', { timeout: 300_000 }, async () => {
  await using redress = await whole(temporaryDirectory());
  const names = ['POSTGRES_PORT', 'TEMPORAL_PORT', 'TEMPORAL_UI_PORT'] as const;
  const others = names.map(() => createServer());
  try {
    for (const [i, other] of others.entries())
      Object.assign(redress.environment, { [names[i] ?? '']: String(await listening(other)) });
    await redress.start();
    const rows = await examine(redress.environment);
    for (const name of names) {
      const said = new RegExp(
        `Port \\d+ is taken by another program: .* listens on .*; set ${name} to choose another`,
      );
      expect(redress.said()).toMatch(said);
      expect(rows.filter(({ finding }) => finding.result === 'warn' && said.test(finding.says))).toHaveLength(
        1,
      );
    }
  } finally {
    for (const other of others) other.close();
  }
});
