/**
 * `npm run flood`: programs send the web form ten thousand times, from one network and from many, while people file
 * from theirs. The last line says what came of it; exit code 1 where a person was refused or anything failed.
 */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { defaultPolicy, type PolicyDocument } from '../../src/domain/policy/policy.js';
import { readFlags } from '../../src/flags.js';
import { findOrStart, stop } from '../demo/stack.js';
import { flood, type Fared } from './flood.js';

const usage = `npm run flood -- --posts 10000 --networks 1000 --programs 16 --people 3   floods the web form of a stack of its own
npm run flood -- --url http://localhost:3000                              floods one of this machine that runs; its complaints stay there`;
const count = z.coerce.number().int().min(1);
const Options = z.object({
  url: z
    .url()
    .refine(
      (url) => ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname),
      'must be this machine',
    )
    .optional(),
  posts: count.max(100_000).default(10_000),
  networks: count.max(50_000).default(1_000),
  programs: count.max(64).default(16),
  people: count.max(16).default(3),
});
const option = { type: 'string' } as const;
const given = readFlags(usage, {
  options: Object.fromEntries(Object.keys(Options.shape).map((name) => [name, option])),
});
const options = Options.parse(given.values);

/** Whoever fills the form in quickly is not refused for that: the bounds alone are tried. */
const quick: PolicyDocument = { ...defaultPolicy, web: { notBefore: '0s' } };

const said = ({ statuses, complaints, people }: Fared): string =>
  `posts ${[...statuses].map(([status, n]) => `${status}: ${n}`).join(', ')}; complaints from programs: ${complaints}; ` +
  `people filed: ${people.filed}, refused: ${people.refused.length}, slowest answer: ${people.slowestMs} ms`;

async function pour(url: string): Promise<void> {
  const half = Math.ceil(options.posts / 2);
  const waves = [
    { name: 'one network', posts: half, networks: 1, block: 1 },
    {
      name: `${options.networks} networks`,
      posts: options.posts - half,
      networks: options.networks,
      block: 2,
    },
  ];
  for (const { name, ...wave } of waves) {
    const since = performance.now();
    const fared = await flood({ ...options, ...wave, url });
    const failed = [...fared.statuses.keys()].filter((status) => status >= 500);
    if (fared.people.refused.length > 0 || failed.length > 0) process.exitCode = 1;
    for (const one of fared.people.refused) console.log(`a person was refused: ${one}`);
    console.log(`${name}, ${Math.round((performance.now() - since) / 1_000)} s: ${said(fared)}`);
  }
}

async function onOurOwn(): Promise<void> {
  const interrupted = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => interrupted.abort(new Error('Interrupted.')));
  const dataDir = mkdtempSync(join(tmpdir(), 'redress-flood-'));
  try {
    chmodSync(dataDir, 0o711);
    const policyFile = join(dataDir, 'policy.json');
    writeFileSync(policyFile, JSON.stringify(quick));
    const stack = await findOrStart({ dataDir, policyFile }, console.log, interrupted.signal);
    try {
      await Promise.race([pour(stack.url), interruption(interrupted.signal)]);
    } finally {
      await stop(stack);
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const interruption = (signal: AbortSignal): Promise<never> =>
  new Promise((_, fail) => signal.addEventListener('abort', () => fail(signal.reason)));

await (options.url === undefined ? onOurOwn() : pour(options.url)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
