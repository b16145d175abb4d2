/**
 * Chromium for tests and pictures. Its headless shell draws the same, and a page in it costs a third of one in the whole
 * browser, which makes a window for each: a build machine gets the shell even where there is a browser.
 */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

const run = promisify(execFile);
const shells = ['chromium-headless-shell', 'chrome-headless-shell'];
const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const args = [
  ...['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  ...['--disable-sync', '--no-first-run', '--disable-dev-shm-usage'],
];
const FETCHED_WITHIN_MS = 300_000;

/** The program's path; throws an error that says what to install. */
export async function findChromium(): Promise<string> {
  const shell = onPath(shells) ?? downloaded();
  const browser = process.env['CI'] === undefined ? onPath(browsers) : null;
  const found = shell ?? browser ?? (await installed()) ?? (await fetched()) ?? onPath(browsers);
  if (found !== null) return found;
  throw new Error(
    'Chromium is needed, and none could be had: install it (`apt-get install chromium-headless-shell`, or `npx playwright-core install chromium-headless-shell`).',
  );
}

/** Starts the program at that path. */
export const launch = (executablePath: string): Promise<Browser> => chromium.launch({ executablePath, args });

function onPath(names: string[]): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return (
    folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path)) ??
    null
  );
}

/** The shell that playwright keeps beside the place of its whole browser. */
function downloaded(): string | null {
  const folder = chromium.executablePath().replace(/([\\/]chromium)(-\d+)[\\/].*$/, '$1_headless_shell$2');
  if (!existsSync(folder)) return null;
  const paths = readdirSync(folder).flatMap((inner) => shells.map((name) => join(folder, inner, name)));
  return paths.find((path) => existsSync(path)) ?? null;
}

/** Debian's, where we are root: it brings the libraries it needs. */
async function installed(): Promise<string | null> {
  if (process.getuid?.() !== 0) return null;
  const get = async (...args: string[]) =>
    await run('apt-get', ['-q', '-y', ...args], { timeout: FETCHED_WITHIN_MS });
  return await get('update')
    .then(() => get('install', '--no-install-recommends', 'chromium-headless-shell'))
    .then(
      () => onPath(shells),
      () => null,
    );
}

async function fetched(): Promise<string | null> {
  const options = { timeout: FETCHED_WITHIN_MS };
  return await run('npx', ['playwright-core', 'install', 'chromium-headless-shell'], options).then(
    downloaded,
    () => null,
  );
}
