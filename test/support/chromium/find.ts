/** Chromium for tests and pictures: that of the PATH, else playwright's own download, else Debian's package where we are root. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

const run = promisify(execFile);
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const args = [
  ...['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  ...['--disable-sync', '--no-first-run', '--disable-dev-shm-usage'],
];
const FETCHED_WITHIN_MS = 300_000;

/** The program's path; throws an error that says what to install. */
export async function findChromium(): Promise<string> {
  const found = onPath() ?? downloaded() ?? (await fetched()) ?? (await installed());
  if (found !== null) return found;
  throw new Error(
    'Chromium is needed, and none could be had: install it (`apt-get install chromium`, or `npx playwright-core install chromium`) and put it on the PATH.',
  );
}

/** Starts the program at that path. */
export const launch = (executablePath: string): Promise<Browser> => chromium.launch({ executablePath, args });

function onPath(): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return (
    folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path)) ??
    null
  );
}

function downloaded(): string | null {
  const path = chromium.executablePath();
  return path !== '' && existsSync(path) ? path : null;
}

async function fetched(): Promise<string | null> {
  const options = { timeout: FETCHED_WITHIN_MS };
  return await run('npx', ['playwright-core', 'install', 'chromium'], options).then(downloaded, () => null);
}

async function installed(): Promise<string | null> {
  if (process.getuid?.() !== 0) return null;
  const get = async (...args: string[]) =>
    await run('apt-get', ['-q', '-y', ...args], { timeout: FETCHED_WITHIN_MS });
  return await get('update')
    .then(() => get('install', '--no-install-recommends', 'chromium'))
    .then(onPath, () => null);
}
