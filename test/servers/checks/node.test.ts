import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkNode } from '../../../src/servers/checks/node.js';

const read = (file: string): string => readFileSync(file, 'utf8');

it.each(['20.19.0', '20.20.2', '22.12.0', '24.0.0'])('Node.js %s will do', (version) => {
  expect(checkNode(version).result).toBe('ok');
});

it.each(['16.20.2', '18.20.8', '20.9.0', '20.18.3'])('Node.js %s will not', (version) => {
  expect(checkNode(version)).toEqual({
    result: 'fail',
    says: `This is Node.js ${version}, and Redress needs 20.19 or later: install the current LTS from https://nodejs.org, or choose it with your version manager.`,
  });
});

it('asks for what package.json declares', () => {
  const declared = /"node": ">=([\d.]+)"/.exec(read('package.json'))?.[1] ?? '';
  expect(checkNode(`${declared}.0`).result).toBe('ok');
  const [major = 0, minor = 0] = declared.split('.').map(Number);
  expect(checkNode(`${major}.${minor - 1}.0`).result).toBe('fail');
});

it('runs without any other module', () => {
  expect(read('src/servers/checks/node.ts').match(/^import (?!type)/gm)).toBeNull();
});
