/** The demo as it is run by hand: a few complaints, a killing in the middle, and a second run that goes on. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { isRunning } from '../../src/servers/child-process.js';
import { runningOn } from '../../src/servers/data-dir-lock.js';
import { temporaryDirectory } from '../support/servers/directory.js';

const IDS = [
  'withdrawn-1',
  'rumour-1',
  'review-late-1',
  'stolen-shop-1',
  'stolen-shop-2',
  'stolen-shop-3',
  'wrong-category',
  'broken-1',
];

/** The demo's output so far, and its process. */
function demo(data: string, file: string, ...flags: string[]) {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'scripts/demo/main.ts', '--data', data, '--file', file, ...flags],
    { env: { PATH: process.env['PATH'], HOME: process.env['HOME'] }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  for (const output of [child.stdout, child.stderr]) output.on('data', (text) => void (said += String(text)));
  const exited = once(child, 'exit');
  onTestFinished(() => void child.kill('SIGKILL'));
  return { child, exited, said: () => said };
}

/** Ends what a killed demo left behind. */
async function endStack(data: string): Promise<void> {
  const left = runningOn(data);
  if (left === null) return;
  process.kill(left.pid, 'SIGTERM');
  await vi.waitFor(() => expect(isRunning(left)).toBe(false), 30_000);
}

const kill = async ({ child, exited }: { child: ChildProcess; exited: Promise<unknown> }): Promise<void> => {
  child.kill('SIGKILL');
  await exited;
};

it('an interrupted demo goes on where it was, and nothing happens twice', { timeout: 400_000 }, async () => {
  const directory = temporaryDirectory();
  const [data, file] = [join(directory, 'data'), join(directory, 'complaints.jsonl')];
  onTestFinished(() => endStack(data));
  const lines = readFileSync('examples/complaints.jsonl', 'utf8').split('\n');
  const chosen = IDS.flatMap((id) =>
    lines.filter((line) => line.includes(`"externalId":"${id}"`) || line.includes(`"externalId": "${id}"`)),
  );
  expect(chosen).toHaveLength(IDS.length);
  writeFileSync(file, chosen.join('\n'));

  const first = demo(data, file);
  const notes = join(data, 'demo.jsonl');
  const noted = (): string[] => (existsSync(notes) ? readFileSync(notes, 'utf8').split('\n') : []);
  await vi.waitFor(() => expect(noted().length, first.said()).toBeGreaterThan(4), 150_000);
  await kill(first);
  const filed = [...first.said().matchAll(/(\d{3}-\d{3}-\d{3}) {2}filed/g)].map(([, number]) => number);

  const second = demo(data, file, '--stop');
  const [code] = await second.exited;
  const said = second.said();
  expect(code, said).toBe(0);
  expect(said).toContain('Redress runs in');
  expect(said).toMatch(/line 7 .* is refused: invalid: \/category/);
  expect(said).toMatch(/line 8 .* is refused: not JSON/);
  const numbers = new Set([...said.matchAll(/(\d{3}-\d{3}-\d{3}) {2}filed/g)].map(([, number]) => number));
  expect([...numbers]).toHaveLength(6);
  expect([...numbers]).toEqual(expect.arrayContaining(filed));
  expect(said.match(/^\d{3}-\d{3}-\d{3} {2}“/gm)).toHaveLength(6);
  expect(said).toMatch(/review late \d/);
  expect(said).toMatch(/\/namespaces\/default\/workflows\/\d{3}-\d{3}-\d{3}/);
  // Every complaint was registered once.
  expect(said).not.toMatch(/registered ×/);
  expect(runningOn(data)).toBeNull();
});
