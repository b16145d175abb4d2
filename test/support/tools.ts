/** Programs of others that tests hold ours against: found on the `PATH`, else Debian's where we are root. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
const FETCHED_WITHIN_MS = 300_000;

type Tool = { places: readonly string[]; version: string; debian: string };
const tools = {
  /** 1.18 or later; modules come from where `GOPROXY` says. */
  go: {
    places: ['go', '/usr/local/go/bin/go', '/usr/lib/go/bin/go'],
    version: 'version',
    debian: 'golang-go',
  },
  openssl: { places: ['openssl'], version: 'version', debian: 'openssl' },
} satisfies Record<string, Tool>;

/** The program's path; throws an error that says what to install. */
export async function findTool(name: keyof typeof tools): Promise<string> {
  const path = (await found(tools[name])) ?? (await installed(tools[name]));
  if (path !== null) return path;
  throw new Error(
    `${name} is needed, and none could be had: install it (\`apt-get install ${tools[name].debian}\`).`,
  );
}

async function found({ places, version }: Tool): Promise<string | null> {
  for (const place of places)
    if (
      await run(place, [version]).then(
        () => true,
        () => false,
      )
    )
      return place;
  return null;
}

async function installed(tool: Tool): Promise<string | null> {
  if (process.getuid?.() !== 0) return null;
  const get = async (...args: string[]) =>
    await run('apt-get', ['-q', '-y', ...args], { timeout: FETCHED_WITHIN_MS });
  return await get('update')
    .then(() => get('install', '--no-install-recommends', tool.debian))
    .then(
      () => found(tool),
      () => null,
    );
}
