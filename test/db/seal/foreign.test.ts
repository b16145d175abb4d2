/** Go's own implementation of signed notes and of the tree, which is none of ours, accepts what we publish. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { checkProof } from '../../../scripts/verify/proof.js';
import { keyOfSeed, verifierKey } from '../../../scripts/verify/notes.js';
import { prove } from '../../../src/cases/seal/prove.js';
import { sealedOf } from '../../../src/db/seal/sealed.js';
import { sealKey } from '../../support/config.js';
import { shared } from '../../support/shared.js';
import { findTool } from '../../support/tools.js';
import { sealing } from './sealing.js';

const log = await shared(sealing());
const folder = mkdtempSync(join(tmpdir(), 'redress-foreign-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const key = verifierKey('log.example', keyOfSeed(sealKey));

const program = join(folder, 'foreign');
execFileSync(await findTool('go'), ['build', '-o', program, '.'], {
  cwd: join(import.meta.dirname, 'foreign'),
  stdio: 'pipe',
});

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
    const proof = (await prove(log.deps, { number, sealed, shows: 'all' })) ?? '';
    expect(foreign(proof, sealed.commitment, [earlier])).toBe(`accepted: ${index} of 300\n`);
    expect(checkProof(proof, key)).toMatchObject({ proven: true });
    expect(foreign(proof, sealed.salt)).toMatch(/^refused: /);
    expect(
      foreign(proof.replace('index 2', 'index 1'), all[index === 0 ? 1 : 0]?.commitment ?? sealed.salt),
    ).toMatch(/^refused: /);
  }
});

/** As on a machine that has the program, the file and the key, and nothing else of the installation. */
function verifyAlone(proof: string, by = key): { status: number | null; says: string } {
  const [file, nowhere] = [join(folder, 'downloaded'), join(folder, 'nowhere')];
  writeFileSync(file, proof);
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/verify/main.ts', '--proof', file, '--key', by],
    // oxlint-disable-next-line node/no-process-env -- where node finds itself
    { env: { PATH: process.env['PATH'], DATA_DIR: nowhere }, encoding: 'utf8' },
  );
  expect(existsSync(nowhere)).toBe(false);
  return { status, says: stdout.trim() };
}

it('npm run verify -- --proof takes a proof, and none that was changed, without a database', async () => {
  const number = await log.told(2);
  await log.sealed();
  const [, sealed] = await sealedOf(log.db, number);
  if (sealed === undefined) throw new Error('Nothing is sealed.');
  const proof = (await prove(log.deps, { number, sealed, shows: 'all' })) ?? '';
  expect(verifyAlone(proof)).toEqual({
    status: 0,
    says: expect.stringMatching(/^Proven: entry \d+ of \d+ in the log log\.example is .*"type":"noted"/),
  });
  const { record, ...extra } = proofExtra(proof);
  const other = Buffer.from(JSON.stringify({ ...extra, record: record.replace('noted', 'noticed') }));
  expect(verifyAlone(proof.replace(/^extra .*$/m, `extra ${other.toString('base64')}`))).toEqual({
    status: 1,
    says: 'Not proven: the entry is not in the log at this place',
  });
  const stranger = verifierKey('log.example', keyOfSeed(Buffer.alloc(32, 9).toString('base64')));
  expect(verifyAlone(proof, stranger)).toEqual({
    status: 1,
    says: 'Not proven: its checkpoint: the key of this log has not signed it',
  });
});

it('the complainant’s proof shows what they wrote, and nothing else of the entry', async () => {
  const number = await log.told(2);
  await log.sealed();
  const [sealed] = await sealedOf(log.db, number);
  if (sealed === undefined) throw new Error('Nothing is sealed.');
  const proof = (await prove(log.deps, { number, sealed, shows: 'texts' })) ?? '';
  const { proven, says } = checkProof(proof, key);
  expect([proven, says]).toEqual([true, expect.stringMatching(/its text "description" is "It is false/)]);
  expect(proofExtra(proof)).not.toHaveProperty('said');
  const other = proofExtra(proof);
  other.texts[0].text += ' Very.';
  const extra = Buffer.from(JSON.stringify(other)).toString('base64');
  expect(checkProof(proof.replace(/^extra .*$/m, `extra ${extra}`), key)).toEqual({
    proven: false,
    says: 'the text "description" is not what was sealed',
  });
});

it('no line of a proof can be another', async () => {
  const number = await log.told(2);
  await log.sealed();
  const [sealed] = await sealedOf(log.db, number);
  if (sealed === undefined) throw new Error('Nothing is sealed.');
  const opened = (await prove(log.deps, { number, sealed, shows: 'all' })) ?? '';
  expect(checkProof(opened, key).proven).toBe(true);
  const silent: string[] = [];
  for (const [n, line] of opened.split('\n').entries()) {
    const changed = opened.split('\n').with(n, `${line.slice(0, -2)}${line.endsWith('A') ? 'BB' : 'AA'}`);
    if (checkProof(changed.join('\n'), key).proven) silent.push(line);
  }
  expect(silent).toEqual([]);
  const other = proofExtra(opened);
  other.said.text = other.said.text.replace('"by":', '"by" :');
  const extra = Buffer.from(JSON.stringify(other)).toString('base64');
  expect(checkProof(opened.replace(/^extra .*$/m, `extra ${extra}`), key).says).toBe(
    'what the entry says is not what was sealed',
  );
});

const proofExtra = (proof: string) =>
  JSON.parse(Buffer.from(/^extra (.*)$/m.exec(proof)?.[1] ?? '', 'base64').toString());
