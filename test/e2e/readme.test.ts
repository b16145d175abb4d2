/** Every command of the README's walk-through is run against a really started stack, and its shown output compared. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { choosePort } from '../../src/child-servers.js';
import { temporaryDirectory } from '../support/directory.js';

const START_WITHIN_MS = 90_000;

/** A command block and the outputs shown between it and the next one. */
type Step = { stack: string; commands: string; shown: string[] };

const steps = stepsOf(readFileSync('README.md', 'utf8'));

function stepsOf(markdown: string): Step[] {
  const found: Step[] = [];
  for (const [, info = '', content = ''] of markdown.matchAll(/^```(.*)\n([^]*?)^```$/gm)) {
    const [language, mark = ''] = info.split(' ');
    if (language === 'bash' && mark !== '') found.push({ stack: mark, commands: content, shown: [] });
    if (mark === 'output') found.at(-1)?.shown.push(...content.trim().split('\n'));
  }
  return found;
}

it('the life in the README is as it is told', { timeout: 300_000 }, async () => {
  const place = await freePlace();
  const byDefault = await start(place);
  await expectShown(place, 'walk');
  await byDefault.stop();
  const ofSeconds = await start({ ...place, POLICY_FILE: 'examples/policy-of-seconds.json' });
  await expectShown(place, 'seconds');
  await ofSeconds.stop();
});

type Place = Awaited<ReturnType<typeof freePlace>>;

async function freePlace() {
  const ports = await Promise.all([0, 0, 0, 0].map(choosePort));
  const [PORT, TEMPORAL_PORT, TEMPORAL_UI_PORT, POSTGRES_PORT] = ports.map(String);
  return {
    DATA_DIR: join(temporaryDirectory(), 'data'),
    PORT,
    TEMPORAL_PORT,
    TEMPORAL_UI_PORT,
    POSTGRES_PORT,
  };
}

/** Starts the stack as `npm start` does, and resolves when it has said where it answers. */
async function start(environment: Record<string, string | undefined>) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...environment },
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

/** Runs all blocks of a stack in one shell and holds what each prints against what the README shows for it. */
async function expectShown(place: Place, stack: string): Promise<void> {
  const functions = steps.find(({ commands }) => commands.startsWith('key()'));
  const own = steps.filter((step) => step.stack === stack);
  const preface = functions === undefined || own.includes(functions) ? [] : [functions.commands];
  const script = [...preface, ...own.flatMap(({ commands }) => [commands, `echo; echo '${SEPARATOR}'`])].join(
    '\n',
  );
  const printed = (await bash(inPlace(script, place))).split(SEPARATOR);
  for (const [i, { shown, commands }] of own.entries()) {
    const lines = stable(printed[i] ?? '')
      .split('\n')
      .map((line) => line.trim());
    const wanted = stable(shown.join('\n'))
      .split('\n')
      .map((line) => line.trim());
    const missing = wanted.filter((line) => line !== '' && line !== '…' && !lines.includes(line));
    expect(
      missing,
      `shown in the README, but not printed by:\n${commands}\nwhich printed:\n${printed[i]}`,
    ).toEqual([]);
  }
}

const SEPARATOR = '--- end of block ---';

const inPlace = (script: string, { DATA_DIR, PORT, TEMPORAL_PORT }: Place): string =>
  script
    .replaceAll('data/sample-keys.json', `${DATA_DIR}/sample-keys.json`)
    .replaceAll('localhost:3000', `localhost:${PORT}`)
    .replaceAll('127.0.0.1:7233', `127.0.0.1:${TEMPORAL_PORT}`);

async function bash(script: string): Promise<string> {
  const child = spawn('bash', ['-c', `exec 2>&1\n${script}`], { stdio: ['ignore', 'pipe', 'inherit'] });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(child, 'close');
  return Buffer.concat(chunks).toString();
}

/** What differs from run to run (instants, numbers, tokens, ports, ids, ages) replaced by what it is. */
const stable = (text: string): string =>
  text
    .replaceAll(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, '<instant>')
    .replaceAll(/\d{1,2} [A-Z][a-z]+ \d{4}, \d{2}:\d{2} UTC/g, '<instant>')
    .replaceAll(/\b1[78]\d{11}\b/g, '<instant>')
    .replaceAll(/\d{3}-\d{3}-\d{3}/g, '<number>')
    .replaceAll(/\d \d \d, \d \d \d, \d \d \d/g, '<number>')
    .replaceAll(/\/t\/[\w-]{43}/g, '/t/<token>')
    .replaceAll(/localhost:\d+/g, 'localhost')
    .replaceAll(/\d+ (second|minute)s? ago|now/g, '<age>')
    .replaceAll(/  +/g, ' ');
