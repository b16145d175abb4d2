/** `npm run bench`: what Redress costs, beside floors and peers measured in the same run; linux only. */
import { writeFile } from 'node:fs/promises';
import { reason } from '../src/finding.js';
import { readFlags } from '../src/flags.js';
import type { Figures, Setting } from './figures.js';
import { machine } from './measuring/machine.js';
import { crowd } from './parts/crowd.js';
import { burst } from './parts/burst.js';
import { command } from './parts/command.js';
import { read, submit } from './parts/door.js';
import { history } from './parts/history.js';
import { lives } from './parts/lives.js';
import { seal } from './parts/seal.js';
import { starts } from './parts/starts.js';
import { tableOf } from './table.js';

const parts: Record<string, (setting: Setting) => Promise<Partial<Figures>>> = {
  submit: async (setting) => ({ submit: await submit(setting) }),
  read: async (setting) => ({ read: await read(setting) }),
  command: async () => ({ command: await command() }),
  lives: async (setting) => ({ lives: await lives(setting) }),
  starts: async (setting) => ({ starts: await starts(setting) }),
  burst: async (setting) => ({ burst: await burst(setting) }),
  crowd: async (setting) => ({ crowd: await crowd(setting) }),
  seal: async (setting) => ({ seal: await seal(setting) }),
  history: async () => ({ history: await history() }),
};

const usage = `npm run bench   what Redress costs, beside floors and peers measured in the same run; linux only
  --only a,b    of ${Object.keys(parts).join(', ')}
  --quick       a first look at everything
  --rounds, --complaints, --json <file>, --profile-to <directory>`;
const { values } = readFlags(usage, {
  options: {
    json: { type: 'string' },
    only: { type: 'string' },
    rounds: { type: 'string' },
    /** How many for `starts` and `burst`. */
    complaints: { type: 'string' },
    /** Less of everything: a first look, at most a minute and a half a part. */
    quick: { type: 'boolean', default: false },
    'profile-to': { type: 'string' },
  },
});
const thorough = values.quick
  ? {
      rounds: 3,
      seconds: 3,
      lives: 24,
      complaints: 300,
      sealed: 2_000,
      crowd: { open: 5_000, closed: 50_000 },
    }
  : {
      rounds: 5,
      seconds: 5,
      lives: 48,
      complaints: 2_000,
      sealed: 20_000,
      crowd: { open: 50_000, closed: 500_000 },
    };
const setting: Setting = {
  ...thorough,
  rounds: Number(values.rounds ?? thorough.rounds),
  complaints: Number(values.complaints ?? thorough.complaints),
  profileTo: values['profile-to'] ?? null,
};

const here = machine();
const figures: Partial<Figures> = {};
for (const name of values.only?.split(',') ?? Object.keys(parts)) {
  const part = Object.hasOwn(parts, name) ? parts[name] : undefined;
  if (part === undefined) throw new Error(`--only takes ${Object.keys(parts).join(', ')}, not ${name}.`);
  const began = Date.now();
  const failed = await part(setting).then((measured) => void Object.assign(figures, measured), reason);
  console.error(`${name}: ${failed ?? 'measured'} in ${Math.round((Date.now() - began) / 1_000)} s`);
  if (failed !== undefined) process.exitCode = 1;
  if (values.json !== undefined)
    await writeFile(values.json, `${JSON.stringify({ machine: here, setting, ...figures }, null, 2)}\n`);
}
console.info(`${tableOf(figures)}\n\n${JSON.stringify({ ...here, ...setting })}`);
