import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { byDownload, checkTemporalCli, findTemporalCli, inCache, onPath } from '../../temporal/binary.js';
import { temporaryDirectory } from '../support/servers/directory.js';

const silent = () => {};

/** Plays the site the SDK downloads from: first the address of an archive, then the archive. */
async function downloadSite() {
  const directory = temporaryDirectory();
  writeFileSync(join(directory, 'temporal'), '#!/bin/sh\n');
  execFileSync('tar', ['-czf', 'archive', 'temporal'], { cwd: directory });
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const archiveUrl = `http://${request.headers.host}/archive`;
    if (request.url === '/archive') response.end(readFileSync(join(directory, 'archive')));
    else response.end(JSON.stringify({ archiveUrl, fileToExtract: 'temporal' }));
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  const close = async () => void server.close();
  return { url: `http://127.0.0.1:${port}`, asked, [Symbol.asyncDispose]: close };
}

function program(says: string): string {
  const path = join(temporaryDirectory(), 'temporal');
  writeFileSync(path, `#!/bin/sh\necho "${says}"\n`);
  chmodSync(path, 0o755);
  return path;
}

it('downloads once and finds it in the cache from then on', async () => {
  await using site = await downloadSite();
  const cached = join(temporaryDirectory(), 'not yet there', 'temporal');
  const sources = [inCache(cached), byDownload(cached, silent, site.url)];
  expect(await findTemporalCli(silent, sources)).toBe(cached);
  expect(await findTemporalCli(silent, sources)).toBe(cached);
  expect(site.asked).toEqual([expect.stringMatching(/^\/cli\/v1\.8\.2\?platform=\w+&arch=\w+/), '/archive']);
});

it('takes a temporal on PATH of the same or a later version', async () => {
  const later = program('temporal version 1.10.0 (Server 1.33.0, UI 2.60.0)');
  expect(await onPath(later).find()).toBe(later);
  await expect(onPath(program('temporal version 1.8.1 (Server 1.31.1)')).find()).rejects.toThrow(
    '1.8.1, too old',
  );
});

it('tells without fetching what the next start would do', async () => {
  await using site = await downloadSite();
  const cached = join(temporaryDirectory(), 'temporal');
  const download = byDownload(cached, silent, site.url);
  const asked = await checkTemporalCli([onPath('no-such-program'), inCache(cached), download]);
  expect(asked).toEqual({ result: 'ok', says: `the next start downloads ${site.url}/archive` });
  expect(existsSync(cached)).toBe(false);
  await findTemporalCli(silent, [download]);
  expect(await checkTemporalCli([inCache(cached)])).toMatchObject({
    says: `the next start runs ${cached}`,
  });
  await expect(checkTemporalCli([onPath('no-such-program')])).rejects.toThrow(
    /^The Temporal CLI .* not found/,
  );
});

it('says in one error why each source failed', async () => {
  const sources = [
    onPath('no-such-program'),
    inCache('/no/such/file'),
    byDownload('/no/such', silent, 'http://127.0.0.1:1'),
  ];
  const failure = findTemporalCli(silent, sources);
  await expect(failure).rejects.toThrow(
    /^The Temporal CLI 1\.8\.2 was not found \(`temporal` on PATH: not there; the cache: not there; the SDK's download: .+\): put it on PATH, .*, or set TEMPORAL_ADDRESS to a server that runs\.$/,
  );
});
