/** Where bytes are kept, by their hash: a directory, or a bucket of anything that speaks S3. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';

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

export type Store = {
  /** Keeps the file at this path, if the same bytes are not there. */
  keep: (sha256: string, path: string) => Promise<void>;
  open: (sha256: string) => Promise<Readable>;
  remove: (sha256: string) => Promise<void>;
  /** The hashes that begin with these two signs and were kept before an instant (ms). */
  keptBefore: (beginning: string, before: number) => Promise<string[]>;
  /** Writes, reads and removes a trifle; throws where that cannot be done. */
  tryOut: () => Promise<void>;
};

const TRIAL = 'trial';

/** The store of an installation; nothing is asked of it yet. */
export async function openStore(config: StoreConfig): Promise<Store> {
  const disk = new Disk(await driverOf(config));
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
    async open(sha256) {
      const stream = await disk.getStream(keyOf(sha256));
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

async function driverOf(config: StoreConfig) {
  if (config.kind === 'directory')
    return new FSDriver({ location: pathToFileURL(`${config.directory}/`), visibility: 'private' });
  // Loaded where it is used: it takes a while.
  const { S3Driver } = await import('flydrive/drivers/s3');
  const { accessKeyId, secretAccessKey, region, endpoint, bucket } = config;
  return new S3Driver({
    ...{ credentials: { accessKeyId, secretAccessKey }, region, bucket },
    // Not everything that speaks S3 knows the checksums that Amazon has added.
    ...{ requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED' },
    ...(endpoint === null ? {} : { endpoint, forcePathStyle: true }),
    ...{ visibility: 'private', supportsACL: false },
  });
}
