/** A JSON file that a variable names, checked against its schema. */
import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { Fault, reason } from '../finding.js';

/** What was `written`, and what it means by the schema; throws a Fault that says what is wrong with it. */
export async function readGiven<T>(
  { variable, kind }: { variable: string; kind: string },
  file: string,
  schema: z.ZodType<T>,
  completed: (written: unknown) => unknown = (written) => written,
): Promise<{ written: unknown; meant: T }> {
  const wrong = (what: string): Fault =>
    new Fault(`${variable} ${file} ${what}: correct it, or unset ${variable} for the default ${kind}.`);
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw wrong(`cannot be read (${reason(error)})`);
  });
  const written = completed(parsed(text, (error) => wrong(`is not JSON (${reason(error)})`)));
  const read = schema.safeParse(written);
  if (!read.success) throw wrong(`is not a ${kind} (${named(read.error)})`);
  return { written, meant: read.data };
}

function parsed(text: string, wrong: (error: unknown) => Fault): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw wrong(error);
  }
}

/** The first few wrong fields by their paths. */
function named({ issues }: z.ZodError): string {
  const shown = issues
    .slice(0, 3)
    .map(({ path, message }) => `${path.join('.') || 'as a whole'}: ${message}`);
  return [...shown, ...(issues.length > 3 ? [`and ${issues.length - 3} more`] : [])].join('; ');
}
