/** Go's own implementation of signed notes and of the tree, which is none of ours, accepts what we publish. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { checkProof } from '../../../scripts/verify/proof.js';
import { keyOfSeed, verifierKey } from '../../../scripts/verify/notes.js';
import { prove } from '../../../src/cases/seal/prove.js';
import { sealedOf } from '../../../src/db/seal/sealed.js';
import { sealKey } from '../../support/config.js';
import { shared } from '../../support/shared.js';
import { sealing } from './sealing.js';

const log = await shared(sealing());
const folder = mkdtempSync(join(tmpdir(), 'redress-foreign-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const key = verifierKey('log.example', keyOfSeed(sealKey));

/** Built once, from the module proxy. */
const program = (() => {
  const built = join(folder, 'foreign');
  try {
    execFileSync('go', ['build', '-o', built, '.'], {
      cwd: join(import.meta.dirname, 'foreign'),
      stdio: 'pipe',
    });
  } catch (error) {
    throw new Error('Go 1.23 or later is needed on the PATH, as of apt-get install golang.', {
      cause: error,
    });
  }
  return built;
})();

function foreign(proof: string, commitment: Uint8Array, earlier: string[] = []): string {
  const file = join(folder, 'proof');
  writeFileSync(file, proof);
  const entry = Buffer.from(commitment).toString('base64');
  try {
    return execFileSync(program, [key, log.directory, file, entry, ...earlier], {
      encoding: 'utf8',
      stdio: 'pipe',
    });
  } catch (error) {
    return typeof error === 'object' && error !== null && 'stdout' in error
      ? String(error.stdout)
      : 'no answer';
  }
}

it('heads, proofs and the growth of the log, over the edge of tiles', async () => {
  const number = await log.told(250);
  await log.sealed();
  const [{ signed: earlier } = { signed: '' }] = await log.owner<
    { signed: string }[]
  >`select signed from checkpoints`;
  for (let version = 251; version <= 300; version++) await log.more(number, version);
  await log.sealed();
  const all = await sealedOf(log.db, number);
  for (const index of [0, 249, 250, 255, 256, 299]) {
    const sealed = all[index];
    if (sealed === undefined) throw new Error(`${index} is not sealed.`);
    const proof = (await prove(log.deps, { number, sealed, opened: true })) ?? '';
    expect(foreign(proof, sealed.commitment, [earlier])).toBe(`accepted: ${index} of 300\n`);
    expect(checkProof(proof, key)).toMatchObject({ proven: true });
    expect(foreign(proof, sealed.salt)).toMatch(/^refused: /);
    expect(
      foreign(proof.replace('index 2', 'index 1'), all[index === 0 ? 1 : 0]?.commitment ?? sealed.salt),
    ).toMatch(/^refused: /);
  }
});

it('a proof for whoever may not read the entry says nothing of it, and is proven all the same', async () => {
  const number = await log.told(2);
  await log.sealed();
  const [sealed] = await sealedOf(log.db, number);
  if (sealed === undefined) throw new Error('Nothing is sealed.');
  const proof = (await prove(log.deps, { number, sealed, opened: false })) ?? '';
  expect(Buffer.from(proof, 'utf8').toString()).not.toContain(number);
  expect(checkProof(proof, key)).toMatchObject({ proven: true });
  const opened = (await prove(log.deps, { number, sealed, opened: true })) ?? '';
  const silent: string[] = [];
  for (const [n, line] of opened.split('\n').entries()) {
    const changed = opened.split('\n').with(n, `${line.slice(0, -2)}${line.endsWith('A') ? 'BB' : 'AA'}`);
    if (checkProof(changed.join('\n'), key).proven) silent.push(line);
  }
  expect(silent).toEqual([]);
});
