/** A journal of some 100,000 entries: how long it takes to be sealed, and `npm run verify` to go through it. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fill } from '../crowd/fill.js';
import type { SealFigures, Setting } from '../figures.js';
import { sealAll, sealKey } from '../redress.js';
import { startServers } from '../running/servers.js';

const PER = 100_000;

/** Both by the entries there are; `verify` is a process of its own, its start counted in. */
export async function seal({ sealed }: Setting): Promise<SealFigures> {
  await using servers = await startServers();
  const { databaseUrl, dataDir, sql } = servers;
  await fill(databaseUrl, sql, { open: sealed, closed: 0 });
  using _paused = servers.pauseTemporal();
  const began = Date.now();
  const entries = await sealAll(databaseUrl, join(dataDir, 'files'));
  const until = Date.now();
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', 'scripts/verify/main.ts', 'all'],
    {
      env: {
        ...{ PATH: process.env['PATH'], NODE_ENV: 'production' },
        ...{ DATABASE_URL: databaseUrl, DATA_DIR: dataDir, SEAL_KEY: sealKey },
      },
    },
  );
  if (!stdout.includes(`${entries} entries`)) throw new Error(`Verify went through others: ${stdout}`);
  const per = (ms: number): number => (ms / 1_000 / entries) * PER;
  return { entries, sealSeconds: per(until - began), verifySeconds: per(Date.now() - until) };
}
