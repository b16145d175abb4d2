/** `npm run demo`: complaints from examples/ live their whole lives in a minute or two, in a stack of their own; or a year of them. */
import { resolve, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { runningServers } from '../../src/servers/data-dir-lock.js';
import { readFlags } from '../../src/flags.js';
import { readLines, type Filing } from './lines.js';
import { live } from './shown/live.js';
import { openNotes } from './notes.js';
import { assemble, type Filed } from './people.js';
import { play } from './player.js';
import { readPlays } from './plays.js';
import { report } from './shown/report.js';
import { findOrStart, isUp, stop, type Stack } from './stack.js';
import { fileAll } from './submit.js';
import { watchAll } from './watch.js';
import { loadYear } from './year/load.js';

const usage = `npm run demo             complaints live their whole lives in a minute or two, in a stack of their own
npm run demo -- --stop   and the stack is stopped at the end
  --file, --plays        complaints and plays, else those of examples/
  --data                 where the stack keeps its data, else data/demo
npm run demo -- --year   a year of complaints that are over, for what is learned from them; in some minutes
  --count, --seed        how many, else 20000; drawn by which seed, else 1
  --calm                 without the sudden rise
  --data                 where the stack keeps its data, else data/year`;
const { values: options } = readFlags(usage, {
  options: {
    file: { type: 'string', default: 'examples/complaints.jsonl' },
    plays: { type: 'string', default: 'examples/plays.json' },
    data: { type: 'string' },
    year: { type: 'boolean', default: false },
    count: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    calm: { type: 'boolean', default: false },
    stop: { type: 'boolean', default: false },
  },
});
const MOST = 1_000_000;
/** Asked before a stack is started for nothing. */
function wholeNumber(flag: 'count' | 'seed'): number {
  const given = Number(options[flag]);
  if (Number.isInteger(given) && given >= 1 && given <= MOST) return given;
  process.stderr.write(`--${flag} is a whole number from 1 to ${MOST}, not ${options[flag]}.\n`);
  process.exit(1);
}
const [count, seed] = [wholeNumber('count'), wholeNumber('seed')];
const screen = live(process.stdout);
const data = options.data ?? (options.year ? 'data/year' : 'data/demo');
const dataDir = resolve(data);
const interrupted = new AbortController();

/** Files, plays and reports; gives the complaints that did not end as their plays say. */
async function show(stack: Stack, signal: AbortSignal): Promise<string[]> {
  const plays = readPlays(options.plays);
  const { filings, unreadable } = readLines(options.file, plays);
  const people = await assemble(stack.url, dataDir);
  const notes = openNotes(join(dataDir, 'demo.jsonl'));
  const refuse = ({ line, reason }: { line: number; reason: string }): void =>
    screen.line(`line ${line} of ${options.file} is refused: ${reason}`);
  unreadable.forEach(refuse);

  const over = new AbortController();
  const both = AbortSignal.any([signal, over.signal]);
  const watch = watchAll(people.reader, (complaints) => screen.stands(complaints.values()), both);
  const filed = new Map<string, Filed>();
  const playing: Promise<{ filing: Filing; number: string; wrong: string[] }>[] = [];
  const stage = {
    ...{ people, notes, watch, tell: screen.tell, signal: both },
    numberOf: (id: string): string | null => filed.get(id)?.number ?? null,
  };
  const playOne = async (filing: Filing, complaint: Filed) => {
    const script = plays.get(filing.plays);
    if (script === undefined) throw new Error(`There is no play named ${filing.plays}.`);
    const { number } = complaint;
    return { filing, number, wrong: await play(stage, filing, script, complaint) };
  };
  const told = {
    filed(filing: Filing, complaint: Filed): void {
      filed.set(filing.id, complaint);
      screen.tell(complaint.number, `filed by ${filing.channel}: “${filing.plays}”`);
      playing.push(playOne(filing, complaint));
    },
    refused: refuse,
  };
  const all = fileAll(people, filings, told, both).then(() => Promise.all(playing));
  try {
    const played = await Promise.race([
      all,
      failure(watch.ended, both),
      failure(untilGone(stack, both), both),
    ]);
    screen.finish();
    screen.line('');
    for await (const line of report(stack, people, played, process.stdout.columns ?? 140)) screen.line(line);
    return played.flatMap(({ filing, number, wrong }) =>
      wrong.length === 0 ? [] : [`${number} (line ${filing.line}, “${filing.plays}”): ${wrong.join('; ')}`],
    );
  } finally {
    over.abort();
    // What is still under way is not waited for: the notes know what was sent.
    void Promise.allSettled([all, ...playing, watch.ended]);
    screen.finish();
  }
}

/** Rejects as `ending` does; one that ends well never settles this. */
const failure = async (ending: Promise<void>, signal: AbortSignal): Promise<never> => {
  await ending;
  signal.throwIfAborted();
  return await new Promise<never>(() => {});
};

async function untilGone(stack: Stack, signal: AbortSignal): Promise<void> {
  for (; !signal.aborted; await delay(500)) {
    if (!isUp(stack)) throw new Error(`Redress has ended. \`npm run demo\` goes on where this one was.`);
  }
}

const leave = (): void =>
  interrupted.abort(new Error('Interrupted. `npm run demo` goes on where this one was.'));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, leave);

async function run(): Promise<number> {
  const { signal } = interrupted;
  const policyFile = options.year ? '' : 'examples/policy-of-seconds.json';
  const stack = await findOrStart({ dataDir, policyFile }, screen.line, signal);
  try {
    screen.line(
      `Redress answers at ${stack.url} (letters: ${stack.url}/inbox), the Temporal UI at ${stack.temporalUiUrl}`,
    );
    const asTold = options.year ? await tell(signal) : await perform(stack, signal);
    await lookAround(stack, signal);
    return asTold ? 0 : 1;
  } finally {
    if (isUp(stack) && (stack.ours || options.stop)) {
      screen.line('Stopping Redress …');
      await stop(stack);
    }
  }
}

/** Whether every complaint ended as its play says. */
async function perform(stack: Stack, signal: AbortSignal): Promise<boolean> {
  const began = Date.now();
  const wrong = await show(stack, signal);
  screen.line(
    wrong.length === 0
      ? `Every complaint came to the end its play tells, in ${Math.round((Date.now() - began) / 1000)} s.`
      : `Not as their plays tell:\n${wrong.map((line) => `  ${line}`).join('\n')}`,
  );
  return wrong.length === 0;
}

/** Puts a year into the database of the stack. */
async function tell(signal: AbortSignal): Promise<boolean> {
  const databaseUrl = runningServers(dataDir)?.databaseUrl;
  if (databaseUrl == null)
    throw new Error('A year is told in a stack with a database of its own; this one was given another.');
  const began = Date.now();
  const year = { count, seed, endsAt: began, calm: options.calm };
  const report = (loaded: number): void => screen.line(`${loaded} of ${count} complaints`);
  const isNew = await loadYear(databaseUrl, year, { report, signal });
  screen.line(
    isNew
      ? `A year of ${count} complaints, in ${Math.round((Date.now() - began) / 1000)} s.`
      : `The year is here already. Without ${data} another is told.`,
  );
  return true;
}

/** Leaves a stack of ours running until Ctrl-C. */
async function lookAround(stack: Stack, signal: AbortSignal): Promise<void> {
  if (options.stop) return;
  if (!stack.ours)
    return screen.line(`Redress runs on, at ${stack.url}. \`npm run demo -- --stop\` ends it.`);
  screen.line(`Redress runs on, at ${stack.url}: Ctrl-C stops it. Without ${data} the demo starts anew.`);
  await delay(2 ** 31 - 1, undefined, { signal }).catch(() => {});
}

const code = await run().catch((error: unknown) => {
  screen.finish();
  console.error(error instanceof Error ? error.message : String(error));
  return 1;
});
process.exit(code);
