import { readFile } from 'node:fs/promises';

/** The text of the desk's script, which browsers run as it is. */
export const readKeys = (): Promise<string> => readFile(new URL('keys.js', import.meta.url), 'utf8');
