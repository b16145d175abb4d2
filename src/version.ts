import { readFileSync } from 'node:fs';
import { z } from 'zod';

const Package = z.object({ version: z.string() });
const file = new URL('../package.json', import.meta.url);

/** The version of package.json; a build copies it beside the compiled sources. */
export const readVersion = (): string => Package.parse(JSON.parse(readFileSync(file, 'utf8'))).version;
