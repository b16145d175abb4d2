import { expect, it } from 'vitest';
import { runScript } from '../support/processes/program.js';

it(
  'a small storm: nothing is lost or answered wrongly, nothing ends, every slot is free',
  { timeout: 400_000 },
  async () => {
    const few = Object.entries({ seed: 7, restarts: 3, cuts: 20, silences: 1, callers: 8, measured: 3 });
    const { code, lines } = await runScript('storm/main.ts', {}, ...few.map(([name, n]) => `--${name}=${n}`));
    expect(lines.at(-1)).toMatch(
      /^slots free: 20 of 20; requests: [1-9]\d*; told to come again: \d+; wrong answers: 0; processes ended: 0; submission to owner: \d+ ms before, \d+ ms after$/,
    );
    expect(code).toBe(0);
  },
);
