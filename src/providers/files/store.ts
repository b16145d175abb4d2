/** Where bytes are kept, by their hash: a directory, or a bucket of anything that speaks S3. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import type { DriverContract } from 'flydrive/types';

export type StoreConfig =
  | { kind: 'directory'; directory: string }
  | {
      kind: 's3';
      bucket: string;
      region: string;
      /** Null: Amazon's own. */
      endpoint: string | null;
      accessKeyId: string;
      secretAccessKey: string;
    };

/** From one byte to another, both of them with it. */
export type Part = { start: number; end: number };

export type Store = {
  /** Keeps the file at this path, if the same bytes are not there. */
  keep: (sha256: string, path: string) => Promise<void>;
  /** All of it, or a part. */
  open: (sha256: string, part?: Part) => Promise<Readable>;
  remove: (sha256: string) => Promise<void>;
  /** The hashes that begin with these two signs and were kept before an instant (ms). */
  keptBefore: (beginning: string, before: number) => Promise<string[]>;
  /** Keeps bytes under a name of our own, in the place of what is there; once this is over they outlast a crash. */
  put: (name: string, bytes: Uint8Array) => Promise<void>;
  /** What is kept under a name; null where nothing is. */
  get: (name: string) => Promise<Uint8Array | null>;
  /** Removes all whose names begin with this folder. */
  removeUnder: (folder: string) => Promise<void>;
  /** Writes, reads and removes a trifle; throws where that cannot be done. */
  tryOut: () => Promise<void>;
};

const TRIAL = 'trial';

/** The store of an installation; nothing is asked of it yet. */
export async function openStore(config: StoreConfig): Promise<Store> {
  const { driver, openPart } = await (config.kind === 's3' ? inBucket(config) : inDirectory(config));
  const disk = new Disk(driver);
  return {
    async keep(sha256, path) {
      const key = keyOf(sha256);
      if (await disk.exists(key)) return;
      // Nobody finds half a file: a bucket shows what is whole, in a directory it gets its name at the end.
      const first = config.kind === 's3' ? key : `${key}.${randomUUID()}`;
      await disk.copyFromFs(path, first);
      if (config.kind === 'directory')
        await rename(join(config.directory, first), join(config.directory, key));
    },
    async open(sha256, part) {
      const key = keyOf(sha256);
      const stream = await (part === undefined ? disk.getStream(key) : openPart(key, part));
      // A bucket has answered by now; a file is opened only after this, and may not be there.
      if (config.kind === 'directory') await once(stream, 'open');
      return stream;
    },
    remove: (sha256) => disk.delete(keyOf(sha256)),
    async keptBefore(beginning, before) {
      const found: string[] = [];
      for (let token: string | undefined, first = true; first || token !== undefined; first = false) {
        const page = await listed(disk, beginning, token);
        for (const object of page.objects) {
          if (!object.isFile) continue;
          const { lastModified } = await disk.getMetaData(object.key);
          if (lastModified.getTime() < before) found.push(object.key.split('/').join(''));
        }
        token = page.paginationToken;
      }
      return found;
    },
    async put(name, bytes) {
      if (config.kind === 's3') return await disk.put(name, bytes);
      const path = join(config.directory, name);
      const first = `${path}.${randomUUID()}`;
      await mkdir(dirname(path), { recursive: true });
      await writeFile(first, bytes, { flush: true });
      await rename(first, path);
    },
    get: async (name) => ((await disk.exists(name)) ? await disk.getBytes(name) : null),
    removeUnder: (folder) =>
      config.kind === 's3'
        ? disk.deleteAll(`${folder}/`)
        : rm(join(config.directory, folder), { recursive: true, force: true }),
    async tryOut() {
      await disk.put(TRIAL, TRIAL);
      if ((await disk.get(TRIAL)) !== TRIAL) throw new Error('What was written there is not what is read.');
      await disk.delete(TRIAL);
    },
  };
}

/** Two signs of the hash make a directory, so that none grows too large. */
const keyOf = (sha256: string): string => `${sha256.slice(0, 2)}/${sha256.slice(2)}`;

/** A directory that nothing was put into is not there yet. */
async function listed(disk: Disk, beginning: string, paginationToken: string | undefined) {
  try {
    return await disk.listAll(`${beginning}/`, {
      recursive: true,
      ...(paginationToken === undefined ? {} : { paginationToken }),
    });
  } catch (error) {
    const { cause } = error instanceof Error ? error : { cause: null };
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return { objects: [] };
    throw error;
  }
}

/** The means that flydrive has, and how a part is opened, which it has none for. */
type Means = { driver: DriverContract; openPart: (key: string, part: Part) => Promise<Readable> };

const inDirectory = async ({ directory }: StoreConfig & { kind: 'directory' }): Promise<Means> => ({
  driver: new FSDriver({ location: pathToFileURL(`${directory}/`), visibility: 'private' }),
  openPart: async (key, part) => createReadStream(join(directory, key), part),
});

async function inBucket(config: StoreConfig & { kind: 's3' }): Promise<Means> {
  // Loaded where they are used: it takes a while.
  const [{ S3Driver }, { GetObjectCommand, S3Client }] = await Promise.all([
    import('flydrive/drivers/s3'),
    import('@aws-sdk/client-s3'),
  ]);
  const { accessKeyId, secretAccessKey, region, endpoint, bucket } = config;
  const client = new S3Client({
    ...{ credentials: { accessKeyId, secretAccessKey }, region },
    // Not everything that speaks S3 knows the checksums that Amazon has added.
    ...{ requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED' },
    ...(endpoint === null ? {} : { endpoint, forcePathStyle: true }),
  });
  return {
    driver: new S3Driver({ client, bucket, visibility: 'private', supportsACL: false }),
    async openPart(key, { start, end }) {
      const range = { Bucket: bucket, Key: key, Range: `bytes=${start}-${end}` };
      const { Body } = await client.send(new GetObjectCommand(range));
      if (!(Body instanceof Readable)) throw new Error('The bucket gives no bytes.');
      return Body;
    },
  };
}
