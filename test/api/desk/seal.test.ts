/** The seal of a case at the desk, and the proofs that are downloaded: by staff of each entry, by the complainant of theirs. */
import { expect, it } from 'vitest';
import { keyOfSeed, readCheckpoint, verifierKey } from '../../../scripts/verify/notes.js';
import { checkProof } from '../../../scripts/verify/proof.js';
import { createUpkeep } from '../../../src/activities/upkeep/upkeep.js';
import { signedIn } from '../../support/browser.js';
import { sealKey } from '../../support/config.js';
import { createRedress } from '../../support/redress.js';
import { writersAreDone } from '../../support/servers/postgres.js';
import { shared } from '../../support/shared.js';
import { unzipped } from '../../support/unzipped.js';

const redress = await shared(createRedress());
const key = verifierKey('redress.example/seal', keyOfSeed(sealKey));
const open = async (path: string, as = 'deng-rui') => await (await signedIn(redress.app, as)).open(path);
const { number, token } = await redress.filed();
const bundle = async () =>
  unzipped((await redress.app.inject({ method: 'GET', url: `/t/${token}/bundle` })).rawPayload);

it('before the first run nothing is sealed, and nothing is proven', async () => {
  const { text } = await open(`/desk/cases/${number}/seal`);
  expect(text).toContain('尚未封存');
  expect(text).not.toContain(`/desk/cases/${number}/seal/1`);
  expect((await open(`/desk/cases/${number}/seal/1`)).status).toBe(404);
  expect([...(await bundle()).keys()]).not.toContain('received.tlog-proof');
});

const sealed = async () => {
  await writersAreDone(redress.db);
  await createUpkeep(redress.deps).seal();
};

it('the page of a case leads to its seal, and each entry to a proof that says what it was', async () => {
  await sealed();
  expect((await open(`/desk/cases/${number}`)).text).toContain(`/desk/cases/${number}/seal`);
  const { text } = await open(`/desk/cases/${number}/seal`);
  expect(text).toContain(key);
  const proof = await open(`/desk/cases/${number}/seal/1`);
  const { proven, says } = checkProof(proof.text, key);
  expect([proven, says]).toEqual([true, expect.stringContaining(`"number":"${number}"`)]);
  expect((await open(`/desk/cases/${number}/seal/99`)).status).toBe(404);
});

const published = async (path: string) => {
  const { statusCode, headers, rawPayload } = await redress.app.inject({ method: 'GET', url: path });
  return {
    status: statusCode,
    type: headers['content-type'],
    kept: headers['cache-control'],
    body: rawPayload,
  };
};

it('anybody reads the log as tlog-tiles has it, and nothing else of the store', async () => {
  await sealed();
  const head = await published('/seal/checkpoint');
  expect(head).toMatchObject({ status: 200, type: 'text/plain; charset=utf-8', kept: 'public, max-age=5' });
  const read = readCheckpoint(head.body.toString(), [keyOfSeed(sealKey)], 'redress.example/seal');
  const size = typeof read === 'string' ? 0 : read.size;
  expect(read).toMatchObject({ size: expect.any(Number) });
  const immutable = { type: 'application/octet-stream', kept: 'public, max-age=31536000, immutable' };
  const [tile, entries] = [
    await published(`/seal/tile/0/000.p/${size}`),
    await published(`/seal/tile/entries/000.p/${size}`),
  ];
  expect([tile, entries]).toEqual([
    expect.objectContaining({ status: 200, ...immutable }),
    expect.objectContaining({ status: 200, ...immutable }),
  ]);
  expect([tile.body.length, entries.body.length]).toEqual([32 * size, 34 * size]);
  for (const path of [
    ...['tile/0/999', 'tile/0/000.p/0', 'tile/0/000.p/256', 'tile/0/0', 'tile/'],
    ...['tile/..%2Fcheckpoint', 'anchors/2026-01-01'],
  ])
    expect([path, (await published(`/seal/${path}`)).status]).toEqual([path, 404]);
});

it('the complainant’s archive holds a proof of what they wrote, without a word of what the journal says', async () => {
  await sealed();
  const files = await bundle();
  const proof = files.get('received.tlog-proof')?.toString() ?? '';
  expect(files.get('complaint.html')?.toString()).toContain('received.tlog-proof');
  const { proven, says } = checkProof(proof, key);
  expect([proven, says]).toEqual([true, expect.stringMatching(/its text "description" is "/)]);
  const [, extra = ''] = /^extra (.*)$/m.exec(proof) ?? [];
  expect(Object.keys(JSON.parse(Buffer.from(extra, 'base64').toString()))).toEqual([
    ...['salt', 'record', 'texts'],
  ]);
});

it('only staff who see the case see its seal', async () => {
  const elsewhere = await open('/desk/cases/100-000-006/seal');
  expect(elsewhere.status).toBe(404);
  const { statusCode } = await redress.app.inject({ method: 'GET', url: `/desk/cases/${number}/seal/1` });
  expect(statusCode).toBe(303);
});
