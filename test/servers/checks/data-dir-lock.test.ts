import { execFileSync } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { claimDataDir, runningServers } from '../../../src/servers/data-dir-lock.js';
import { temporaryDirectory } from '../../support/servers/directory.js';

let dataDir: string;
beforeEach(() => {
  dataDir = temporaryDirectory();
});

const claim = () => claimDataDir(dataDir, 'http://localhost:3000');
const leaveClaim = (claimed: { pid: number; began: string }) =>
  writeFileSync(
    join(dataDir, 'redress.lock'),
    JSON.stringify({ ...claimed, address: 'http://localhost:3000' }),
  );

it('refuses a second claim, naming the process and its address', () => {
  using _ = claim();
  expect(claim).toThrow(`process ${process.pid}, at http://localhost:3000`);
});

it('is free again after the first has ended', () => {
  claim()[Symbol.dispose]();
  using _ = claim();
});

it('takes over the claim of a process that is gone', () => {
  const pid = Number(execFileSync(process.execPath, ['-p', 'process.pid'], { encoding: 'utf8' }));
  leaveClaim({ pid, began: '1' });
  using _ = claim();
});

it('takes over the claim of a process whose pid another one now has', () => {
  leaveClaim({ pid: process.pid, began: 'long ago' });
  using _ = claim();
});

it('takes over a claim that was never written to its end', () => {
  writeFileSync(join(dataDir, 'redress.lock'), '{"pid":');
  using _ = claim();
});

it('tells where the servers of the running process are, once they are known', () => {
  const servers = { databaseUrl: 'postgres://127.0.0.1:5433/redress', temporalAddress: '127.0.0.1:7233' };
  expect(runningServers(dataDir)).toBeNull();
  {
    using held = claim();
    expect(runningServers(dataDir)).toBeNull();
    held.serves(servers);
    expect(runningServers(dataDir)).toEqual(servers);
    expect(statSync(join(dataDir, 'redress.lock')).mode & 0o077).toBe(0);
  }
  expect(runningServers(dataDir)).toBeNull();
});
