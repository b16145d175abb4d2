/** Makes the types of `src/client` from the OpenAPI document, where they are not those of the code; a check begins with it. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readFlags } from '../../src/flags.js';
import { openApiDocument } from '../openapi.js';

const TYPES = fileURLToPath(new URL('../../src/client/openapi.ts', import.meta.url));
const PLACE = fileURLToPath(new URL('.', import.meta.url));
const GENERATOR = join(PLACE, 'node_modules/openapi-typescript/bin/cli.js');
const OPTIONS = ['--default-non-nullable=false', '--root-types', '--root-types-no-schema-prefix'];

const Operation = z.looseObject({
  tags: z.array(z.string()),
  parameters: z.array(z.looseObject({ name: z.string(), required: z.boolean().optional() })).optional(),
  responses: z.record(z.string(), z.unknown()),
});
const Document = z.looseObject({ paths: z.record(z.string(), z.record(z.string(), Operation)) });

/**
 * The document as the client needs it: without what providers call; without problems, which it throws; and with an
 * Idempotency-Key that may be left out, since it makes one.
 */
async function clientDocument(): Promise<string> {
  const document = Document.parse(await openApiDocument());
  for (const [path, methods] of Object.entries(document.paths))
    for (const { tags, parameters = [], responses } of Object.values(methods)) {
      if (tags.includes('receipts')) delete document.paths[path];
      for (const status of Object.keys(responses)) if (!status.startsWith('2')) delete responses[status];
      for (const parameter of parameters)
        if (parameter.name === 'idempotency-key') parameter.required = false;
    }
  return JSON.stringify(document);
}

const header = (document: string): string =>
  `/** Made by \`npm run client:generate\` from the OpenAPI document; do not edit by hand.\n * Document: sha256 ${createHash('sha256').update(document).digest('hex')} */\n`;

const isCurrent = (document: string): boolean =>
  existsSync(TYPES) && readFileSync(TYPES, 'utf8').startsWith(header(document));

async function main(): Promise<void> {
  readFlags('npm run client:generate   makes the types of src/client from the OpenAPI document', {});
  const document = await clientDocument();
  if (isCurrent(document)) return;
  if (!existsSync(GENERATOR))
    execFileSync('npm', ['ci', '--prefix', PLACE, '--no-audit', '--no-fund'], { stdio: 'inherit' });
  const place = mkdtempSync(join(tmpdir(), 'redress-client-'));
  try {
    const [from, to] = [join(place, 'openapi.json'), join(place, 'openapi.ts')];
    writeFileSync(from, document);
    execFileSync(process.execPath, [GENERATOR, from, '-o', to, ...OPTIONS], { stdio: 'inherit' });
    writeFileSync(TYPES, header(document) + readFileSync(to, 'utf8'));
  } finally {
    rmSync(place, { recursive: true });
  }
}

await main();
