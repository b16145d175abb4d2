/** Makes the pictures of the README anew: in a stack of their own, of complaints that are filed for them. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultPolicy, type PolicyDocument } from '../../src/domain/policy/policy.js';
import { readFlags } from '../../src/flags.js';
import { runningServers } from '../../src/servers/data-dir-lock.js';
import { assemble } from '../demo/people.js';
import { findOrStart, stop } from '../demo/stack.js';
import { carry, until } from './carry.js';
import { reviewed, scenes } from './complaints.js';
import { learn, takeLearned } from './learned.js';
import { takeAll, takeIn } from './take.js';

readFlags('npm run pictures    makes docs/pictures anew, in a stack of its own that is gone afterwards', {});

const { deadlines } = defaultPolicy;
/** Whoever fills the form in quickly is not refused for that. */
const calm: PolicyDocument = { ...defaultPolicy, web: { notBefore: '0s' } };
const hurried: PolicyDocument = {
  ...calm,
  deadlines: { ...deadlines, investigation: { ...deadlines.investigation, within: '5s' } },
};

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => interrupted.abort(new Error('Interrupted.')));

const dataDir = mkdtempSync(join(tmpdir(), 'redress-pictures-'));
chmodSync(dataDir, 0o711);

/** Does it on a stack with that policy. */
async function on<T>(policy: PolicyDocument, doing: (url: string) => Promise<T>): Promise<T> {
  const policyFile = join(dataDir, 'policy.json');
  writeFileSync(policyFile, JSON.stringify(policy));
  const stack = await findOrStart({ dataDir, policyFile }, console.log, interrupted.signal);
  try {
    return await doing(stack.url);
  } finally {
    await stop(stack);
  }
}

async function show(url: string): Promise<string[]> {
  const people = await assemble(url, dataDir);
  const asked = await carry(people, scenes.asked);
  const decided = await carry(people, scenes.decided);
  await carry(people, scenes.called);
  await Promise.all(reviewed.map((scene) => carry(people, scene)));
  const { number } = await carry(people, scenes.danger);
  const person = await until(people, number, ({ owner }) => owner);
  await until(people, decided.number, ({ stage }) => (stage === 'closed' ? stage : null));
  const { trackingUrl } = asked;
  const caller = scenes.called.body.contact.phone;
  const shown = { person, number, caller, trackingUrl: trackingUrl ?? '', told: decided.number };
  return await takeIn(async (browser) => {
    const taken = await takeAll(browser, url, shown);
    // Last, since the promise and the board would count a year of others.
    const week = await learn(runningServers(dataDir)?.databaseUrl ?? '', calm);
    return [...taken, ...(await takeLearned(browser, url, week))];
  });
}

try {
  await on(hurried, async (url) => void (await carry(await assemble(url, dataDir), scenes.late)));
  for (const path of await on(calm, show)) console.log(path);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
