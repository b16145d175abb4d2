/** The same of a directory and of a bucket: what is kept is there once, whole, and gone when it is removed. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import S3rver from 's3rver';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore, type Store } from '../../src/providers/files/store.js';
import { temporaryDirectory } from '../support/servers/directory.js';

const ofDirectory = (): Promise<Store> =>
  openStore({ kind: 'directory', directory: join(temporaryDirectory(), 'files') });

async function ofBucket(): Promise<Store> {
  const bucket = 'evidence';
  const server = new S3rver({
    ...{ port: 0, address: '127.0.0.1', silent: true, directory: temporaryDirectory() },
    configureBuckets: [{ name: bucket, configs: [] }],
  });
  const { port } = await server.run();
  onTestFinished(() => server.close());
  return await openStore({
    ...{ kind: 's3', bucket, region: 'us-east-1', endpoint: `http://127.0.0.1:${port}` },
    ...{ accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
  });
}

describe.each([
  ['a directory', ofDirectory],
  ['a bucket', ofBucket],
])('%s', (_, open) => {
  it('keeps a file by its hash, once, and gives it back', async () => {
    const store = await open();
    const content = Buffer.from('漢字 and words'.repeat(5_000));
    const sha256 = createHash('sha256').update(content).digest('hex');
    const path = join(temporaryDirectory(), 'file');
    writeFileSync(path, content);
    await store.keep(sha256, path);
    await store.keep(sha256, path);
    expect((await buffer(await store.open(sha256))).equals(content)).toBe(true);
    const part = await buffer(await store.open(sha256, { start: 3, end: 17 }));
    expect(part.equals(content.subarray(3, 18))).toBe(true);
    const later = Date.now() + 60_000;
    expect(await store.keptBefore(sha256.slice(0, 2), later)).toEqual([sha256]);
    expect(await store.keptBefore(sha256.slice(0, 2), 0)).toEqual([]);
    await store.remove(sha256);
    await expect(store.open(sha256).then(buffer)).rejects.toThrow();
    await expect(store.open(sha256, { start: 0, end: 1 }).then(buffer)).rejects.toThrow();
    expect(await store.keptBefore(sha256.slice(0, 2), later)).toEqual([]);
  });

  it('can be tried out', async () => {
    await expect((await open()).tryOut()).resolves.toBeUndefined();
  });
});
