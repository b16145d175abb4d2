/** `npm run verify` as it is run: by the installation's key or the published one, and what it says and exits with. */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keyOfSeed, verifierKey } from '../../../scripts/verify/notes.js';
import { sealKey } from '../../support/config.js';
import { shared } from '../../support/shared.js';
import { sealing } from './sealing.js';

const log = await shared(sealing());

function verify(args: readonly string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/verify/main.ts', ...args],
    {
      // oxlint-disable-next-line node/no-process-env -- where node finds itself
      env: { PATH: process.env['PATH'], DATABASE_URL: log.url, DATA_DIR: log.dataDir, ...env },
      encoding: 'utf8',
    },
  );
  return { status, says: (stdout + stderr).trim() };
}

it('says that all is as it was sealed, by either key and with a head that was kept elsewhere; else what is not', async () => {
  const number = await log.told(3);
  await log.sealed();
  const whole = {
    status: 0,
    says: expect.stringMatching(/^3 entries, 1 checkpoints, .*: all is what was sealed$/),
  };
  const published = verifierKey('log.example', keyOfSeed(sealKey));
  expect(verify(['all'], { SEAL_KEY: sealKey })).toEqual(whole);
  const head = join(log.dataDir, 'mailed');
  writeFileSync(head, (await log.store.get('seal/checkpoint')) ?? '');
  expect(verify(['all', '--key', published, '--checkpoint', head])).toEqual(whole);
  expect(verify(['--show-key'], { SEAL_KEY: sealKey, SEAL_ORIGIN: 'log.example' })).toEqual({
    ...{ status: 0, says: published },
  });
  const without = verify(['all']);
  expect(without).toEqual({ status: 1, says: expect.stringContaining('There is no key of the log') });
  expect(existsSync(join(log.dataDir, 'seal-key'))).toBe(false);

  await log.owner`set session_replication_role = replica`;
  await log.owner`update journal set type = 'heard' where number = ${number} and version = 2`;
  const { status, says } = verify([number, '--key', published]);
  expect([status, says.split('\n')[0]]).toEqual([
    1,
    `altered    ${number} version 2 (entry 1) is not what was sealed`,
  ]);
});
