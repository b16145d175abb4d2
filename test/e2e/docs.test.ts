/** Every walk through the documents is run against a really started stack, and its shown output compared. */
import { spawn, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { choosePort } from '../../src/servers/child-process.js';
import { allBlocks, isRun, walkOf, type Block } from '../docs/blocks.js';
import { stacks, walks, type Walk } from '../docs/walks.js';
import { runnable } from '../support/processes/program.js';
import { temporaryDirectory } from '../support/servers/directory.js';
import { playResend } from '../support/providers.js';

const START_WITHIN_MS = 90_000;
const END = '--- end of block, status';

const withoutResend = { RESEND_API_KEY: '', RESEND_FROM: '', RESEND_WEBHOOK_SECRET: '' };
const blocks = allBlocks();

it.each(Object.entries(stacks))(
  'the walks on a stack %s print what is shown',
  { timeout: 300_000 },
  async (name, variables) => {
    await using resend = await playResend();
    const place = { ...(await freePlace()), ...variables, RESEND_BASE_URL: resend.url };
    const provided = 'RESEND_API_KEY' in variables;
    // A provider has no place in an installation to try, so the sample people come before it.
    if (provided) await (await start({ ...place, ...withoutResend }, 'start')).stop();
    const stack = await start(place, provided ? 'serve' : 'start');
    for (const [walk, { stack: its, language }] of Object.entries(walks))
      if (its === name) await expectShown(place, walk, language);
    await stack.stop();
  },
);

type Place = Awaited<ReturnType<typeof freePlace>> & Record<string, string>;

async function freePlace() {
  const ports = await Promise.all([0, 0, 0, 0, 0].map(choosePort));
  const [PORT = '', TEMPORAL_PORT = '', TEMPORAL_UI_PORT = '', POSTGRES_PORT = '', SANDBOX_PORT = ''] =
    ports.map(String);
  const DATA_DIR = join(temporaryDirectory(), 'data');
  return { DATA_DIR, PORT, TEMPORAL_PORT, TEMPORAL_UI_PORT, POSTGRES_PORT, SANDBOX_PORT };
}

/** What a reader sets whose stack is elsewhere. */
const elsewhere = ({ PORT, SANDBOX_PORT, TEMPORAL_PORT }: Place): Record<string, string> => ({
  REDRESS_URL: `http://localhost:${PORT}`,
  SANDBOX_URL: `http://localhost:${SANDBOX_PORT}`,
  TEMPORAL_ADDRESS: `127.0.0.1:${TEMPORAL_PORT}`,
});

/** Starts the stack as an npm script does, as it was built, and resolves when it has said where it answers. */
async function start(place: Place, script: 'start' | 'serve') {
  const { scripts } = z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync('package.json', 'utf8')));
  const [, program = '', ...flags] = (scripts[script] ?? '').split(' ');
  const child = spawn(process.execPath, [...runnable(program), ...flags], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...place },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGINT');
    await exited;
  };
  onTestFinished(stop);
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      if (said.includes('Redress answers at')) resolve();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    exited.then(() => reject(new Error(`The stack ended: ${said}`)), reject);
    AbortSignal.timeout(START_WITHIN_MS).addEventListener('abort', () =>
      reject(new Error(`No start: ${said}`)),
    );
  });
  return { stop };
}

/** Runs all blocks of a walk in one shell or program and holds what each prints against what is shown for it. */
async function expectShown(place: Place, walk: string, language: Walk['language']): Promise<void> {
  const own = blocks.filter((block) => isRun(block) && walkOf(block) === walk);
  const output = await (language === 'bash' ? inShell : inProgram)(own, place);
  const parts = output.split(new RegExp(`^${END} (\\d+)$`, 'm'));
  const statuses = parts.filter((_, i) => i % 2 === 1);
  for (const [i, { file, line, shown }] of own.entries()) {
    const printed = parts[2 * i] ?? '';
    const lines = stable(printed);
    const missing = stable(shown.join('\n')).filter((wanted) => wanted !== '…' && !lines.includes(wanted));
    const said = `shown in ${file}, but not printed by the block at line ${line}, which printed:\n${printed}`;
    expect(missing, said).toEqual([]);
    expect(statuses[i], `the block at ${file}:${line} fails: ${printed}`).toBe('0');
  }
}

/** The blocks in one bash, after the functions that the README gives them. */
async function inShell(own: Block[], place: Place): Promise<string> {
  const functions = blocks.find(({ content }) => content.startsWith('key()'));
  const preface = functions === undefined || own.includes(functions) ? [] : [functions.content];
  const ended = `status=$?; echo; echo "${END} $status"`;
  const script = [...preface, ...own.flatMap(({ content }) => [content, ended])].join('\n');
  return await outputOf('bash', ['-c', `exec 2>&1\n${script}`], place);
}

/** The blocks as one module, which the compiler has nothing to say about. */
async function inProgram(own: Block[], place: Place): Promise<string> {
  const ended = `console.log('\\n${END} 0');`;
  const source = own.flatMap(({ content }) => [content, ended]).join('\n');
  const directory = temporaryDirectory();
  const [program, settings] = [join(directory, 'walk.mts'), join(directory, 'tsconfig.json')];
  writeFileSync(program, source.replaceAll("'./src/", `'${resolve('src')}/`));
  const typeRoots = [resolve('node_modules', '@types')];
  writeFileSync(
    settings,
    JSON.stringify({
      extends: resolve('tsconfig.json'),
      compilerOptions: { typeRoots },
      include: ['walk.mts'],
    }),
  );
  const tsc = join('node_modules', '.bin', 'tsc');
  expect(await outputOf(tsc, ['--noEmit', '-p', settings], place), source).toBe('');
  return await outputOf(process.execPath, ['--import', 'tsx', program], place);
}

/** What a program prints, on either stream. */
async function outputOf(program: string, args: string[], place: Place): Promise<string> {
  const options: SpawnOptions = {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...place, ...elsewhere(place) },
  };
  const child = spawn(program, args, options);
  onTestFinished(() => void child.kill());
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(child, 'close');
  return Buffer.concat(chunks).toString();
}

/** The lines, with what differs from run to run (instants, numbers, tokens, ports, ids, ages) replaced by what it is. */
const stable = (text: string): string[] =>
  text
    .replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, '<instant>')
    .replaceAll(/\d{1,2} [A-Z][a-z]+ \d{4}, \d{2}:\d{2} UTC/g, '<instant>')
    .replaceAll(/\b1[78]\d{11}\b/g, '<instant>')
    .replaceAll(/\d{3}-\d{3}-\d{3}/g, '<number>')
    .replaceAll(/\d \d \d, \d \d \d, \d \d \d/g, '<number>')
    .replaceAll(/\/([rt])\/[\w-]{43}/g, '/$1/<token>')
    .replaceAll(/R-\w{4}-\w{4}/g, '<reference>')
    .replaceAll(/(message|snapshot|receipt)-\d+/g, '$1')
    .replaceAll(/localhost:\d+/g, 'localhost')
    .replaceAll(/\d+ (second|minute)s? ago|now/g, '<age>')
    .replaceAll(/  +/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
