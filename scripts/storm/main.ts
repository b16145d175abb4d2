/**
 * `npm run storm -- --seed S`: PostgreSQL is restarted, its connections are cut and fall silent, while people submit
 * and read. The last line says what came of it; exit code 1 where something was lost, hung or answered wrongly.
 */
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { complaints } from '../../src/db/schema/complaints.js';
import { readFlags } from '../../src/flags.js';
import { call, emptyAccount, latency, type Account } from './callers.js';
import { startStack, type Stack } from './stack.js';

const count = z.coerce.number().int().min(0);
const Options = z.object({
  seed: z.coerce
    .number()
    .int()
    .default(() => Date.now() % 1_000_000),
  restarts: count.default(50),
  cuts: count.default(200),
  silences: count.default(10),
  callers: count.default(12),
  measured: count.default(20),
});
const option = { type: 'string' } as const;
const usage =
  'npm run storm -- --seed 7 --restarts 50 --cuts 200 --silences 10 --callers 12   takes PostgreSQL away from a running Redress, again and again';
const given = readFlags(usage, {
  options: Object.fromEntries(Object.keys(Options.shape).map((name) => [name, option])),
});
const options = Options.parse(given.values);

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Numbers from 0 to 1 that a seed determines (mulberry32). */
function chance(seed: number): () => number {
  let at = seed >>> 0;
  return () => {
    at = (at + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(at ^ (at >>> 15), 1 | at);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What happens to PostgreSQL and the way to it, one after another. */
async function rage({ way, restart }: Stack, random: () => number): Promise<void> {
  const between = (least: number, most: number): Promise<void> => delay(least + random() * (most - least));
  for (let n = 0; n < options.cuts; n++) {
    await between(100, 400);
    way.cut();
  }
  say(`${options.cuts} cuts are over`);
  for (let n = 0; n < options.restarts; n++) {
    await restart(random() < 0.5 ? 'fast' : 'immediate');
    await between(200, 800);
  }
  say(`${options.restarts} restarts are over`);
  for (let n = 0; n < options.silences; n++) {
    way.silence();
    await between(1_000, 3_000);
  }
  say(`${options.silences} silences are over`);
}

/** Waits until both processes answer, and no connection is with a caller, at most half a minute. */
async function places({ measurements }: Stack): Promise<{ free: number; max: number }> {
  const total = { free: 0, max: 0 };
  for (const page of measurements) {
    for (const until = Date.now() + 30_000; ; await delay(250)) {
      const text = await fetch(page, { signal: AbortSignal.timeout(5_000) }).then(
        (answer) => answer.text(),
        () => '',
      );
      const of = (state: string): number =>
        Number(new RegExp(`redress_database_places\\{state="${state}"\\} (\\d+)`).exec(text)?.[1] ?? 0);
      if ((of('taken') > 0 || text === '') && Date.now() < until) continue;
      total.free += of('free');
      total.max += of('free') + of('taken');
      break;
    }
  }
  return total;
}

/** Submissions that were answered and are not there once. */
async function lost({ asking }: Stack, { filed }: Account): Promise<string[]> {
  const stored = await asking((db) => db.select({ number: complaints.number }).from(complaints));
  const there = new Set(stored.map((row) => row.number));
  const missing = [...filed.values()].filter((one) => !there.has(one)).map((one) => `${one} is not there`);
  const twice = filed.size - new Set(filed.values()).size;
  return twice === 0 ? missing : [...missing, `${twice} numbers were given twice`];
}

say(`storm ${options.seed}`);
await using stack = await startStack(say);
const before = await latency(stack, options.measured);
const account = emptyAccount();
const over = new AbortController();
const calling = Promise.all(Array.from({ length: options.callers }, () => call(stack, account, over.signal)));
await rage(stack, chance(options.seed));
await delay(6_000);
over.abort();
await calling;
account.wrong.push(...(await lost(stack, account)));
const after = await latency(stack, options.measured);
const { free, max } = await places(stack);
for (const wrong of account.wrong) say(`wrong: ${wrong}`);
for (const one of stack.ended) say(`ended: ${one}`);
if (account.wrong.length + stack.ended.length > 0 || free < max) {
  process.exitCode = 1;
  say(readFileSync(stack.log, 'utf8').split('\n').slice(-20).join('\n'));
}
say(
  `slots free: ${free} of ${max}; requests: ${account.tried}; told to come again: ${account.toldToComeAgain}; ` +
    `wrong answers: ${account.wrong.length}; processes ended: ${stack.ended.length}; ` +
    `submission to owner: ${before} ms before, ${after} ms after`,
);
