import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkNode } from '../../src/servers/checks/node.js';
import { runProgram } from '../support/processes/program.js';

/** Says that it is Node.js 18, which cannot load a .env. */
const AS_NODE_18 = `data:text/javascript,${encodeURIComponent(`
  Object.defineProperty(process.versions, 'node', { value: '18.20.8' });
  delete process.loadEnvFile;
`)}`;

it.each(['src/main.ts', 'src/servers/doctor/main.ts', 'src/servers/postgres/main.ts'])(
  '%s says so on an old Node before it runs anything else',
  async (program) => {
    const { code, out, err } = await runProgram(program, { PATH: process.env['PATH'] ?? '', PORT: 'wrong' }, [
      '--import',
      AS_NODE_18,
    ]);
    expect({ code, out, err }).toEqual({ code: 1, out: '', err: `${checkNode('18.20.8').says}\n` });
    const [first] = /^import .*$/m.exec(readFileSync(program, 'utf8')) ?? [];
    expect(first).toMatch(/^import '.*checks\/node\.js';$/);
  },
);
