/** Every program says how it is used. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));
const programs = new Map(
  Object.entries(scripts).flatMap(([name, command]) =>
    [...command.matchAll(/tsx (?:watch )?(\S+\.ts)/g)].map(([, path = '']) => [path, name] as const),
  ),
);

it.each([...programs])('%s reads its flags where --help is one', (path, name) => {
  const [, usage = ''] = /readFlags\(\s*(usage|`|')/.exec(readFileSync(path, 'utf8')) ?? [];
  expect(usage, name).not.toBe('');
});

it('a usage is shown and nothing is done; what is not known is refused with it', () => {
  const run = (...flags: string[]) =>
    execFileSync(process.execPath, ['--import', 'tsx', 'scripts/requeue.ts', ...flags], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
  expect(run('--help')).toContain('npm run requeue -- --kind receipt');
  expect(() => run('--hlep')).toThrow(/Unknown option[^]*npm run requeue/);
}, 60_000);
