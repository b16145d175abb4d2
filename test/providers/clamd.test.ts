import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { clamdScanner } from '../../src/providers/clamd.js';
import { temporaryDirectory } from '../support/servers/directory.js';
import { clamd, eicar, LONGEST } from './clamd.js';

it.each([
  ['a clean file', 'words', 'clean'],
  ['an empty one', '', 'clean'],
  ['EICAR’s test file', eicar, 'harmful'],
  ['the same in the middle of much else', `${'a'.repeat(80_000)}${eicar}`, 'harmful'],
  ['more than it takes', 'a'.repeat(LONGEST * 20), 'unchecked'],
] as const)('%s', async (_, content, found) => {
  const path = join(temporaryDirectory(), 'file');
  writeFileSync(path, content);
  expect(await clamdScanner(await clamd()).scan(path)).toBe(found);
});

it('where nobody answers, a file is not checked', async () => {
  const path = join(temporaryDirectory(), 'file');
  writeFileSync(path, 'words');
  expect(await clamdScanner({ host: '127.0.0.1', port: 1 }).scan(path)).toBe('unchecked');
});
